import { Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import type { CaseDetail, Steps } from '../../parts/types';
import { useCaseName } from './case-name';
import { openTogether } from './open-together';
import { words } from './words';
import './together.css';

/** With which cases this one is tried together, if with any, and the way into that and out of it. */
export function Joined({ of, steps }: { of: CaseDetail; steps: Steps | undefined }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const code = useCode();
  const go = useNavigate();
  const nameOf = useCaseName();
  const group = of.consolidation;
  const open = openTogether(steps);
  if (!group && !open.join) return null;
  return (
    <section className="hz-panel">
      <h2>{say('joined')}</h2>
      {group ? (
        <>
          <p>{say('since', { date: group.joinedOn, basis: code(group.basis), reason: group.reason })}</p>
          <ul className="hz-together">
            {group.cases.map((one) => (
              <li key={one.id}>
                {one.id === of.id ? nameOf(one) : <Link to={`/cases/${one.id}`}>{nameOf(one)}</Link>}
                <div className="hz-together-facts">
                  {one.id === of.id ? <Tag>{say('thisCase')}</Tag> : null}
                  {one.id === group.lead ? <Tag color="blue">{say('lead')}</Tag> : null}
                  <span>{one.open ? both(one.stageTitle) : say('ended')}</span>
                </div>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <p>{say('ownClocks')}</p>
      {open.split ? <Button onClick={() => void go(`/cases/${of.id}/split`)}>{say('split')}</Button> : null}
      {open.join ? <Button onClick={() => void go(`/cases/${of.id}/join`)}>{say('join')}</Button> : null}
    </section>
  );
}
