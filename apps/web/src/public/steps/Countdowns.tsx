import type { ReactNode } from 'react';
import { useCited } from '../../i18n/cited';
import { useBoth, useTitled, useWords } from '../../i18n/words';
import { DeadlineTag } from '../../parts/deadline/DeadlineTag';
import { AskedFor } from '../follow/AskedFor';
import { PeriodBasis } from '../follow/PeriodBasis';
import { useCase, type OpenStep } from '../follow/use-follow';
import { words } from './words';

type Period = OpenStep['periods'][number];

/** The periods within which this party may do what the page is for. */
export function Countdowns({
  periods,
  under,
}: {
  periods: readonly Period[];
  /** The article that the page names already. */
  under?: string;
}): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  const titled = useTitled();
  const { yours } = useCase().view;
  if (periods.length === 0) return null;
  const askedFor = (clock: string | null) => yours.find((duty) => duty.clock.id === clock)?.asked ?? [];
  return (
    <section className="pb-card pb-duty" aria-label={say('periods')}>
      <ul className="pb-files">
        {periods.map(({ words: said, health, clock, citation, standing, provisional }) => (
          <li key={clock ?? citation}>
            {health ? (
              <>
                <strong>{titled(said)}</strong> <DeadlineTag health={health} {...(standing ? { standing } : {})} />
                <AskedFor items={askedFor(clock)} />
                {standing ? (
                  <PeriodBasis
                    of={{ citation, standing }}
                    provisional={provisional}
                    clock={clock}
                    named={titled(said)}
                  />
                ) : null}
              </>
            ) : (
              <span>
                {both(said)}
                {citation === under ? null : (
                  <span className="pb-hint">{say('law', { article: cited(citation) })}</span>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
