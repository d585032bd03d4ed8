import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCited } from '../../i18n/cited';
import { useWords } from '../../i18n/words';
import { ClockTag, DeadlineTag } from '../../parts/deadline/DeadlineTag';
import { Standing } from '../../parts/basis/BasisView';
import type { CaseDetail, StepView } from '../../parts/types';
import { useClockName } from '../case/Record';
import { nextClockOf } from '../case/next-clock';
import { desk } from '../words';
import { words } from './words';
import './step.css';

/** What stands above the form of a step: which case it is about, with its next deadline, and by what article. */
export function StepHead({ of, step }: { of: CaseDetail; step: StepView }): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  return (
    <>
      <CaseLine of={of} />
      <p className="hz-step-basis">
        {step.standing === 'policy' ? (
          say('ownRule')
        ) : (
          <>
            {say('basis', { citation: cited(step.citation) })} <Standing of={step.standing} />
          </>
        )}
      </p>
    </>
  );
}

/** Which case a page is about, with its next deadline. */
export function CaseLine({ of }: { of: CaseDetail }): ReactNode {
  const common = useWords(desk);
  const clockName = useClockName();
  const next = nextClockOf(of.clocks);
  return (
    <p className="hz-step-case">
      <Link to={`/cases/${of.id}`}>
        {of.number ?? common('noNumber')} {of.title}
      </Link>{' '}
      {of.health.state === 'waiting' ? null : (
        <>{next ? <ClockTag of={next} called={clockName(next)} /> : <DeadlineTag health={of.health} />}</>
      )}
    </p>
  );
}
