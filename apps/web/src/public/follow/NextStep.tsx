import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { Sentence } from '../../parts/Sentence';
import { PeriodBasis } from './PeriodBasis';
import { useCase } from './use-follow';
import { words } from './words';

/** Whose turn it is and until when, with what that day rests on. */
export function NextStep(): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { next, nextWhy } = useCase().view;
  return (
    <>
      <p>
        <Sentence>{both(next)}</Sentence>
      </p>
      {nextWhy ? (
        <PeriodBasis of={nextWhy} provisional={nextWhy.provisional} clock={nextWhy.clock} named={say('next')} />
      ) : null}
    </>
  );
}
