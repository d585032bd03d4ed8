import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useCited } from '../../i18n/cited';
import { useWords } from '../../i18n/words';
import { useBasis } from '../../parts/basis/basis-context';
import { words as deadlineWords } from '../../parts/deadline/words';
import { words } from './words';

interface Rests {
  readonly citation: string;
  readonly standing: string;
}

/** How far a day can be relied on, in plain words: who set the period, by which article, and whether the day may still move. */
export function PeriodBasis({
  of,
  provisional,
  clock,
  named,
}: {
  of: Rests;
  provisional: boolean;
  /** Null where its calculation is not this reader’s to see. */
  clock: string | null;
  /** What tells this button from the others on the page. */
  named: string;
}): ReactNode {
  const say = useWords(words);
  const cited = useCited();
  const deadline = useWords(deadlineWords);
  const article = cited(of.citation);
  return (
    <>
      {provisional ? <p className="pb-quiet">{deadline('provisionalHint')}</p> : null}
      <p className="pb-quiet" data-standing={of.standing}>
        {of.standing === 'policy' ? say('ownRule') : null}
        {of.standing === 'unverified' ? say('lawUnverified', { article }) : null}
        {of.standing === 'guide' ? say('byGuide', { article }) : null}
        {of.standing === 'statute' ? say('byLaw', { article }) : null}
      </p>
      {clock === null ? null : <BasisButton clock={clock} named={named} />}
    </>
  );
}

/** Opens the calculation of a day. */
export function BasisButton({ clock, named }: { clock: string; named: string }): ReactNode {
  const say = useWords(words);
  const basis = useBasis();
  return (
    <p className="hz-no-print">
      <Button onClick={() => basis.open(clock)}>
        {say('why')}
        <span className="hz-visually-hidden"> {named}</span>
      </Button>
    </p>
  );
}
