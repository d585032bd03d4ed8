import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { DeadlineTag } from '../../parts/deadline/DeadlineTag';
import { AskedFor } from '../follow/AskedFor';
import { useCase } from '../follow/use-follow';
import { words } from './words';

/** Every period that runs for this party, on each page where it may act within it. */
export function Countdowns(): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { yours } = useCase().view;
  if (yours.length === 0) return null;
  return (
    <section className="pb-card pb-duty" aria-label={say('periods')}>
      <ul className="pb-files">
        {yours.map(({ clock, asked }) => (
          <li key={clock.id}>
            <strong>{both(clock.title)}</strong> <DeadlineTag health={clock.health} />
            <AskedFor items={asked} />
          </li>
        ))}
      </ul>
    </section>
  );
}
