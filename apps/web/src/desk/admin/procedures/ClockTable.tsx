import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import { Standing } from '../../../parts/basis/BasisView';
import { useCode } from '../../../parts/codes';
import { CardTable } from '../../../parts/table/CardTable';
import type { Edition } from '../../use-edition';
import type { Clock } from './use-procedures';
import { useTerm } from './use-term';
import { words } from './words';

/** Every time limit: what it begins with, how long it is, how it can be extended, what its end does. */
export function ClockTable({ of }: { of: Edition }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const termOf = useTerm();
  const titles = new Map(of.transitions.map((step) => [step.id, step.title]));
  return (
    <CardTable
      caption={say('clocks')}
      rows={of.clocks}
      rowKey={(clock) => clock.id}
      columns={[
        {
          key: 'clock',
          title: say('clocks'),
          main: true,
          width: '20%',
          cell: (clock) => (
            <>
              {both(clock.title)}
              <span className="hz-quiet hz-admin-block hz-admin-mono">{clock.id}</span>
            </>
          ),
        },
        { key: 'anchor', title: say('anchor'), cell: (clock) => both(clock.anchor) },
        { key: 'term', title: say('term'), cell: (clock) => termOf(clock.term) ?? '—' },
        { key: 'extensions', title: say('extensions'), width: '18%', cell: (clock) => <Extensions of={clock} /> },
        {
          key: 'expiry',
          title: say('onExpiry'),
          cell: (clock) => {
            const title = clock.onExpiry === null ? undefined : titles.get(clock.onExpiry);
            return title ? both(title) : (clock.onExpiry ?? '—');
          },
        },
        {
          key: 'standing',
          title: say('standing'),
          cell: (clock) => (
            <>
              <Standing of={clock.standing} />
              <span className="hz-admin-block">{clock.citation}</span>
            </>
          ),
        },
      ]}
    />
  );
}

function Extensions({ of }: { of: Clock }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const termOf = useTerm();
  if (of.extensions.length === 0) return '—';
  return (
    <ul className="hz-guards">
      {of.extensions.map((extension) => {
        const max = termOf(extension.max);
        const approver = code(extension.approver);
        return (
          <li key={extension.id}>
            {max ? say('extension', { max, approver }) : say('extensionFree', { approver })}{' '}
            <span className="hz-quiet">{extension.citation}</span>
          </li>
        );
      })}
    </ul>
  );
}
