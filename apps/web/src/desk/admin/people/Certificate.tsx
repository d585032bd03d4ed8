import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { todayAtOffice } from '../../../parts/dates';
import type { PersonView } from '../../../parts/types';
import { certificateState, type CertificateState } from './standing';
import { words } from './words';

const LOOKS = { valid: 'good', soon: 'warn', today: 'bad', expired: 'bad' } as const;
const MARKS = { valid: '✓', soon: '!', today: '!', expired: '✕' } as const;

/** Number, last day and what that means today; never by colour alone. */
export function Certificate({ of }: { of: PersonView }): ReactNode {
  const say = useWords(words);
  const state = certificateState(of, todayAtOffice());
  if (state.is === 'none') return <span className="hz-quiet">{say('noCertificate')}</span>;
  return (
    <>
      {of.certificate}
      <span className="hz-admin-block">
        {of.certificateValidUntil}{' '}
        <span className={`hz-admin-tag hz-admin-tag-${LOOKS[state.is]}`}>
          {MARKS[state.is]} {textOf(state, say)}
        </span>
      </span>
    </>
  );
}

function textOf(
  state: Exclude<CertificateState, { is: 'none' }>,
  say: (key: 'valid' | 'expiresSoon' | 'expiresToday' | 'expiredOn', values?: Record<string, number>) => string,
): string {
  switch (state.is) {
    case 'valid':
      return say('valid');
    case 'soon':
      return say('expiresSoon', { days: state.days });
    case 'today':
      return say('expiresToday');
    case 'expired':
      return say('expiredOn');
  }
}
