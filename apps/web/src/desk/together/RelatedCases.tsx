import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { Reading } from '../../shell/states/States';
import { useCaseName } from './case-name';
import { useRelated, type RelatedCase } from './use-together';
import { words } from './words';
import './together.css';

/** Other cases with the same patent or the same respondent, and which of them may be what this one repeats. */
export function RelatedCases({ id }: { id: string }): ReactNode {
  const say = useWords(words);
  return (
    <section className="hz-panel">
      <h2>{say('related')}</h2>
      <Reading of={useRelated(id)}>
        {({ items, more }) => (
          <>
            {items.length === 0 ? <p>{say('noRelated')}</p> : null}
            <ul className="hz-together">
              {items.map((one) => (
                <Line key={one.id} one={one} />
              ))}
            </ul>
            {more ? <p>{say('more', { count: items.length })}</p> : null}
          </>
        )}
      </Reading>
    </section>
  );
}

function Line({ one }: { one: RelatedCase }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const nameOf = useCaseName();
  return (
    <li>
      <Link to={`/cases/${one.id}`}>{nameOf(one)}</Link>
      <div className="hz-together-facts">
        {one.samePatent ? <Tag>{say('samePatent')}</Tag> : null}
        {one.sameRespondent ? <Tag>{say('sameRespondent')}</Tag> : null}
        {one.repeatCandidate ? <Tag color="warning">{say('repeat')}</Tag> : null}
        <span>{both(one.stageTitle)}</span>
        <span>{say('filed', { date: one.filedOn })}</span>
        <Ruled one={one} />
      </div>
    </li>
  );
}

function Ruled({ one: { ruling } }: { one: RelatedCase }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  if (!ruling) return <span>{say('notRuled')}</span>;
  const finding = ruling.finding ? code(ruling.finding) : code(ruling.state);
  const state = say(ruling.inEffect ? 'inEffect' : 'notInEffect');
  return <span>{say('ruled', { date: ruling.madeOn, finding, state })}</span>;
}
