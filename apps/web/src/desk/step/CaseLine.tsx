import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { DeadlineTag } from '../../parts/deadline/DeadlineTag';
import type { CaseDetail } from '../../parts/types';
import { useClockName } from '../case/Record';
import { nextClockOf } from '../case/next-clock';
import { desk } from '../words';

/** Which case a form is about, and its next deadline. */
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
        <>
          <DeadlineTag health={of.health} clock={next?.id ?? null} standing={next?.standing} />{' '}
          {next ? <span className="hz-quiet">{clockName(of, next)}</span> : null}
        </>
      )}
    </p>
  );
}
