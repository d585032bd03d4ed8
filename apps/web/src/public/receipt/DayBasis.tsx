import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { ButtonLink } from '../kit/ButtonLink';
import { words } from './words';

/** Leads from a day on the receipt to its calculation. The receipt has not the telephone, without which nobody reads a case. */
export function DayBasis({ code, day, clock }: { code: string; day: string; clock: string }): ReactNode {
  const say = useWords(words);
  return (
    <p className="hz-no-print">
      <ButtonLink to="/follow" state={{ code, day, clock }}>
        {say('basis')}
        <span className="hz-visually-hidden"> {day}</span>
      </ButtonLink>
    </p>
  );
}
