import type { ReactNode } from 'react';
import { useTitled, useWords } from '../../i18n/words';
import { useCode } from '../codes';
import type { Certificate } from '../types';
import { words } from './words';

export type DeadlineQuery = Certificate['queries'][number];

/** Objections to a last day, and what the office answered; nothing where there are none. */
export function Queries({ of, named = false }: { of: readonly DeadlineQuery[]; named?: boolean }): ReactNode {
  return (
    <ol className="hz-queries">
      {of.map((query) => (
        <Query key={query.matter} of={query} named={named} />
      ))}
    </ol>
  );
}

function Query({ of, named }: { of: DeadlineQuery; named: boolean }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const titled = useTitled();
  const { answer } = of;
  return (
    <li>
      {named ? <strong>{titled(of.clock.title)}</strong> : null}
      <span>{say('raisedBy', { by: of.by ?? say('office'), date: of.raisedOn })}</span>
      {of.toldOn ? <span>{say('toldThen', { date: of.toldOn })}</span> : null}
      {of.claimedOn ? <span>{say('claimed', { date: of.claimedOn })}</span> : null}
      <span className="hz-said">{say('because', { reason: of.reason })}</span>
      {answer ? (
        <>
          <strong>{say('answered', { date: answer.on, outcome: code(answer.outcome) })}</strong>
          <span className="hz-said">{say('because', { reason: answer.reply })}</span>
          {answer.dueOn ? <span>{say('dueThen', { date: answer.dueOn })}</span> : null}
        </>
      ) : (
        <strong>{say('unanswered')}</strong>
      )}
    </li>
  );
}

/** The objections to this very day, under their own heading. */
export function QueriesOfDay({ of }: { of: Certificate }): ReactNode {
  const say = useWords(words);
  if (of.queries.length === 0) return null;
  return (
    <section>
      <h3>{say('queries')}</h3>
      <Queries of={of.queries} />
    </section>
  );
}
