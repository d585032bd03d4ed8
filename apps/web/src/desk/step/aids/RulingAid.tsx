import { Alert, Form } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { recordsOf, textOf, type CaseDetail } from '../../../parts/types';
import { RequestPanel } from '../../case/tabs/Overview';
import { useNames } from '../../use-cases';
import type { AidProps } from './aid-props';
import { Answers } from './Answers';
import { words } from './words';

const PARTS = [
  ['parties', 'part1'],
  ['statements', 'part2'],
  ['reasons', 'part3'],
  ['order', 'part4'],
  ['remedy', 'part5'],
] as const;

/** What the panel decided, what was returned, and the five parts that a ruling must have. */
export function RulingAid({ of, step, form }: AidProps): ReactNode {
  const say = useWords(words);
  const decision = recordsOf(of.file, 'decision')[0]?.fields;
  const typed: unknown = Form.useWatch('input', form);
  const drafting = step.beside === 'drafting';
  // While it is being written, what counts is what stands in the form.
  const parts = drafting && step.allowed ? recordOf(typed) : (decision ?? {});
  const returned = textOf(decision?.['returnedBecause']);
  return (
    <aside>
      {returned ? (
        <Alert type="warning" showIcon title={say('returned', { reason: returned })} className="hz-step-note" />
      ) : null}
      <section className="hz-panel">
        <h2>{drafting ? say('parts') : say('draft')}</h2>
        <ol>
          {PARTS.map(([field, name]) => (
            <li key={field}>
              {say(name)} · <strong>{textOf(parts[field]).trim() ? say('written') : say('missing')}</strong>
              {drafting ? null : <p style={{ whiteSpace: 'pre-wrap' }}>{textOf(parts[field]).trim()}</p>}
            </li>
          ))}
        </ol>
      </section>
      <Deliberation of={of} />
      {drafting ? (
        <>
          <RequestPanel of={of} />
          <Answers of={of} />
        </>
      ) : null}
    </aside>
  );
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

export function Deliberation({ of }: { of: CaseDetail }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const nameOf = useNames();
  const last = recordsOf(of.file, 'deliberation').at(-1)?.fields;
  const votes = (last?.['votes'] ?? []) as readonly { person: string; opinion: string; agrees: boolean }[];
  return (
    <section className="hz-panel">
      <h2>{say('deliberation')}</h2>
      {last ? (
        <>
          <p>
            <strong>{code(textOf(last['conclusion']))}</strong> · {textOf(last['on'])}
          </p>
          <ul>
            {votes.map((vote) => (
              <li key={vote.person}>
                {say('votes', { name: nameOf(vote.person), vote: say(vote.agrees ? 'agree' : 'dissent') })}
                <br />
                <span className="hz-quiet">{vote.opinion}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{say('noDeliberation')}</p>
      )}
    </section>
  );
}
