import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import type { Certificate } from '../types';
import { words } from './words';

/** The address of the form of a step, with these of its fields filled in. */
export type StepAt = (caseId: string, transition: string, fields: Readonly<Record<string, string>>) => string;

interface Props {
  readonly of: Certificate;
  readonly at: StepAt;
  /** Before another page stands there. */
  readonly leave: () => void;
}

/** Leads to the form with this time limit already chosen, or says why there is none; what an objection does not do. */
export function Objecting({ of, at, leave }: Props): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const go = useNavigate();
  const { transition, refused } = of.objection;
  if (refused) return <p className="hz-quiet hz-objecting">{say('notNow', { reason: both(refused) })}</p>;
  return (
    <div className="hz-objecting">
      <Button
        onClick={() => {
          leave();
          void go(at(of.case.id, transition, { clock: of.clock.id }));
        }}
      >
        {say('raise')}
      </Button>
      <span className="hz-quiet">{say('movesNothing')}</span>
    </div>
  );
}

/** Once the office found an objection right: the steps that put the day right from which the period counts. */
export function Corrections({ of, at, leave }: Props): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const go = useNavigate();
  const isQueried = of.queries.some(({ answer }) => !answer || answer.outcome === 'query-upheld');
  if (!isQueried || of.objection.corrections.length === 0) return null;
  return (
    <p>
      {say('correct')}
      {of.objection.corrections.map(({ transition, title }) => (
        <Button
          key={transition}
          type="link"
          onClick={() => {
            leave();
            void go(at(of.case.id, transition, { party: of.clock.subject }));
          }}
        >
          {both(title)}
        </Button>
      ))}
    </p>
  );
}
