import { Button } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { ProblemView, type Said } from '../../shell/states/ProblemView';
import { useCaseName } from './case-name';
import { words as stepWords } from '../step/words';
import { words } from './words';

export interface Named {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
}

/** The case that a refusal came from; empty where it does not say. */
export function refusingCase(error: unknown): string {
  const id = error ? problemOf(error)['caseId'] : null;
  return typeof id === 'string' ? id : '';
}

/** Whether somebody else was first in one of the cases. */
export const isStale = (error: unknown): boolean => problemOf(error).status === 412;

/** Why nothing was done in any of the cases, and which of them it was that refused. */
export function SeveralProblem({
  error,
  names,
  said,
}: {
  error: unknown;
  names: readonly Named[];
  said: Said;
}): ReactNode {
  const say = useWords(words);
  const steps = useWords(stepWords);
  const nameOf = useCaseName();
  if (!error) return null;
  const refusing = names.find(({ id }) => id === refusingCase(error));
  return (
    <>
      {refusing ? (
        <p>
          {say('about', { name: nameOf(refusing) })}{' '}
          <Button size="small" href={`/desk/cases/${refusing.id}?tab=timeline`} target="_blank">
            {steps('look')}
          </Button>
        </p>
      ) : null}
      <ProblemView error={error} said={said} />
    </>
  );
}
