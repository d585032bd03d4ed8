import type { ReactNode } from 'react';
import { useCited } from '../../../i18n/cited';
import { useBoth, useTitled, useWords } from '../../../i18n/words';
import { Standing } from '../../../parts/basis/BasisView';
import { CardTable } from '../../../parts/table/CardTable';
import type { Edition } from '../../use-edition';
import type { Clock } from './use-procedures';
import { words } from './words';

/** Every time limit: what it begins with, how long it is and in which case otherwise, what makes it longer, what its end does. */
export function ClockTable({ of }: { of: Edition }): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  const titled = useTitled();
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
          width: '16%',
          cell: (clock) => (
            <>
              {titled(clock.title)}
              <span className="hz-quiet hz-admin-block hz-admin-mono">{clock.id}</span>
            </>
          ),
        },
        { key: 'anchor', title: say('anchor'), width: '14%', cell: (clock) => titled(clock.anchor) },
        { key: 'term', title: say('term'), width: '18%', cell: (clock) => <Length of={clock} /> },
        { key: 'extensions', title: say('extensions'), width: '16%', cell: (clock) => <Extensions of={clock} /> },
        { key: 'excluded', title: say('excluded'), width: '12%', cell: (clock) => <Excluded of={clock} in={of} /> },
        {
          key: 'expiry',
          title: say('onExpiry'),
          cell: (clock) => {
            if (clock.onExpiry === null) return say('noEffect');
            const title = titles.get(clock.onExpiry);
            return title ? both(title) : clock.onExpiry;
          },
        },
        {
          key: 'standing',
          title: say('standing'),
          cell: (clock) => (
            <>
              <Standing of={clock.standing} />
              {clock.standing === 'policy' ? null : <span className="hz-admin-block">{cited(clock.citation)}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

/** The term, then that of each case for which the rule has another, then the office's own target. */
function Length({ of }: { of: Clock }): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  return (
    <>
      {both(of.length)}
      {of.variants.map(({ when, says, length, citation }) => (
        <span key={when} className="hz-admin-block">
          {say('variant', { length: both(length), condition: both(says) })}{' '}
          <span className="hz-quiet">{cited(citation)}</span>
        </span>
      ))}
      {of.target ? (
        <span className="hz-quiet hz-admin-block">{say('target', { length: both(of.target.length) })}</span>
      ) : null}
    </>
  );
}

function Extensions({ of }: { of: Clock }): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  if (of.extensions.length === 0) return say('noExtension');
  return (
    <ul className="hz-guards">
      {of.extensions.map(({ id, length, approvedBy, after, citation }) => {
        const approver = both(approvedBy);
        const rule = length ? say('extension', { max: both(length), approver }) : say('extensionFree', { approver });
        return (
          <li key={id}>
            {rule}{' '}
            <span className="hz-quiet">
              {after === null ? '' : `${say('extensionAfter')} · `}
              {cited(citation)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The kinds of time that the clock leaves out, by their names. */
function Excluded({ of, in: edition }: { of: Clock; in: Edition }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const titles = new Map(edition.exclusions.map(({ id, title }) => [id, title]));
  if (of.excludes.length === 0) return say('nothing');
  return (
    <ul className="hz-guards">
      {of.excludes.map((kind) => {
        const title = titles.get(kind);
        return <li key={kind}>{title ? both(title) : kind}</li>;
      })}
    </ul>
  );
}
