import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { moment } from '../../../parts/dates';
import type { CaseDetail } from '../../../parts/types';
import { useAgencies } from '../../admin/agencies/use-agencies';
import type { ShownCode } from './use-access';
import { words } from './words';
import './slip.css';

/** Where parties come in. */
const doorOf = (): string => `${location.origin}/follow`;

/** 查询码告知单: the sheet that goes to the party with the document, A4. */
export function CodeSlip({ of, given }: { of: CaseDetail; given: ShownCode }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const role = useCode();
  const found = useAgencies().data?.find(({ id }) => id === of.agency);
  const agency = found ? both({ zh: found.name, en: found.nameEn }) : '';
  return (
    <article className="hz-slip" aria-label={say('slip')}>
      <h2>{say('slip')}</h2>
      <p>{say('to', { name: given.name })}</p>
      <p>{say('lead', { role: role(given.role) })}</p>
      <dl>
        <Line term={say('agency')}>{agency}</Line>
        <Line term={say('number')}>{of.number ?? say('noNumber')}</Line>
        <Line term={say('case')}>{of.title}</Line>
        <Line term={say('carriedBy')}>{both(given.documentTitle)}</Line>
        <Line term={say('address')}>{doorOf()}</Line>
        <Line term={say('code')}>
          <code className="hz-slip-code">{given.code}</code>
        </Line>
        <Line term={say('second')}>{both(given.second)}</Line>
      </dl>
      <p>{say('can')}</p>
      <ul>
        <li>{say('canFollow')}</li>
        <li>{say('canRead')}</li>
        <li>{say(given.role === 'requester' ? 'canAdd' : 'canAnswer')}</li>
        <li>{say('canAgent')}</li>
      </ul>
      <p>{say('keep')}</p>
      <p>{say('paper')}</p>
      <p className="hz-slip-sign">{say('issued', { agency, date: moment(given.issuedAt).slice(0, 10) })}</p>
    </article>
  );
}

function Line({ term, children }: { term: string; children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
