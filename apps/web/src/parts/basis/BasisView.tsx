import { Alert, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useCited } from '../../i18n/cited';
import { useBoth, useLanguage, useWords } from '../../i18n/words';
import { DeadlineTag } from '../deadline/DeadlineTag';
import { moment, weekdayOf } from '../dates';
import type { Certificate } from '../types';
import { rowsOf } from './rows';
import { useNamedProof } from './use-proof';
import { words } from './words';
import './basis.css';

/** 法定, 指南, 内部目标, or 待法制审核, which nobody may overlook. */
export function Standing({ of }: { of: string }): ReactNode {
  const say = useWords(words);
  if (of === 'unverified') return <Tag className="hz-unverified">⚠ {say('unverified')}</Tag>;
  return <Tag>{say(of === 'guide' ? 'guide' : of === 'policy' ? 'policy' : 'statute')}</Tag>;
}

/** The whole calculation of one deadline: in the drawer, and on paper. */
export function BasisView({ of: given, open }: { of: Certificate; open: boolean }): ReactNode {
  const cited = useCited();
  const of = useNamedProof(given);
  const say = useWords(words);
  const both = useBoth();
  const language = useLanguage();
  return (
    <div className="hz-basis">
      <p className="hz-basis-top">
        <DeadlineTag health={of.outcome.health} />
        {of.law.confirmation ? <Tag>{both(of.law.words)}</Tag> : <Standing of={of.law.standing} />}
      </p>
      {of.provisional ? <Alert type="warning" showIcon title={say('provisional')} /> : null}
      {of.agrees ? null : (
        <Alert type="error" showIcon title={say('disagree', { date: of.recordedDueOn ?? say('none') })} />
      )}
      <ol className="hz-basis-rows">
        {rowsOf(of, { say, both, language }).map((row) => (
          <li key={row.key} className={`hz-basis-${row.key}`}>
            <span className="hz-basis-label">{row.label}</span>
            <span className="hz-basis-text">
              {row.lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
              {row.law ? <small>{cited(row.law)}</small> : null}
            </span>
          </li>
        ))}
      </ol>
      <p className="hz-basis-law">
        <strong>{say('law')}</strong> {cited(of.law.citation)}
        <br />
        {both(of.law.words)} · {say('edition', { edition: of.law.edition, from: of.law.effectiveFrom })}
      </p>
      <Days of={of} open={open} />
      <Sources of={of} />
      <p className="hz-quiet">
        {say('computedAt', { at: moment(of.computedAt) })} · {say('digest', { digest: of.digest.slice(0, 16) })}
      </p>
    </div>
  );
}

function Days({ of, open }: { of: Certificate; open: boolean }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const language = useLanguage();
  const days = of.explanation.days as unknown as readonly Day[];
  return (
    <details className="hz-basis-days" open={open}>
      <summary>{say('days')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('date')}</th>
            <th scope="col">{say('count')}</th>
            <th scope="col">{say('why')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.date} data-counted={day.counted}>
              <td>
                {day.date} {weekdayOf(day.date, language)}
              </td>
              <td>{day.counted ? (day.n ? say('nth', { n: day.n }) : say('counted')) : say('notCounted')}</td>
              <td>{both(day.reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

interface Day {
  readonly date: string;
  readonly counted: boolean;
  readonly n?: number;
  readonly reason: { readonly zh: string; readonly en: string };
}

function Sources({ of }: { of: Certificate }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const notices = of.notices as unknown as readonly { title?: string; number?: string; url?: string }[];
  return (
    <>
      {notices.length > 0 ? (
        <details className="hz-basis-days" open>
          <summary>{say('notices')}</summary>
          <ul>
            {notices.map((notice, at) => (
              <li key={at}>
                {notice.url ? (
                  <a href={notice.url} target="_blank" rel="noreferrer">
                    {notice.title}
                  </a>
                ) : (
                  notice.title
                )}{' '}
                {notice.number}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {of.generations.length > 1 ? (
        <details className="hz-basis-days" open>
          <summary>{say('generations')}</summary>
          <ol>
            {of.generations.map((one) => (
              <li key={one.generation}>
                {say('changedTo', {
                  n: one.generation,
                  date: one.dueOn ?? say('none'),
                  reason: one.approval ? both(one.approval.title) : one.reason,
                })}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </>
  );
}
