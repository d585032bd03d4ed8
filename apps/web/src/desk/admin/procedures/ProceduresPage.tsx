import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCited } from '../../../i18n/cited';
import { useBoth, useWords } from '../../../i18n/words';
import { todayAtOffice } from '../../../parts/dates';
import { Reading } from '../../../shell/states/States';
import { Page } from '../../frame/Page';
import { admin } from '../words';
import { Proposals } from './Proposals';
import { useProcedures, type Procedure } from './use-procedures';
import { words } from './words';
import './procedures.css';

/** The law as this installation knows it: procedures, their editions, and rules that wait for a second pair of eyes. */
export function ProceduresPage(): ReactNode {
  const say = useWords(words);
  const common = useWords(admin);
  const procedures = useProcedures();
  return (
    <Page title={common('procedures')}>
      <section>
        <h2 className="hz-visually-hidden">{say('list')}</h2>
        <Reading of={procedures}>
          {(all) => (
            <div className="hz-two">
              {all.map((one) => (
                <Card key={one.id} of={one} />
              ))}
            </div>
          )}
        </Reading>
      </section>
      <section className="hz-admin-section">
        <h2>{say('waiting')}</h2>
        <Proposals />
      </section>
    </Page>
  );
}

function Card({ of }: { of: Procedure }): ReactNode {
  const cited = useCited();
  const both = useBoth();
  const editions = [...of.editions].sort((a, b) => (a.edition < b.edition ? 1 : -1));
  return (
    <section className="hz-panel">
      <h2>{both(of.title)}</h2>
      <p className="hz-quiet hz-admin-mono">{of.id}</p>
      <ul className="hz-editions">
        {editions.map((edition) => (
          <li key={edition.edition}>
            <Link to={`/admin/procedures/${of.id}/${edition.edition}`}>{both(edition.title)}</Link>
            <Force of={edition.edition} among={editions.map((one) => one.edition)} />
            <span className="hz-quiet hz-admin-block">{cited(edition.citation)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whether requests of today are handled by it. `among`: newest first. */
function Force({ of, among }: { of: string; among: readonly string[] }): ReactNode {
  const say = useWords(words);
  const today = todayAtOffice();
  const present = among.find((edition) => edition <= today);
  const state = of > today ? 'later' : of === present ? 'inForce' : 'former';
  return (
    <span className="hz-edition-force">
      <span className={`hz-admin-tag ${state === 'inForce' ? 'hz-admin-tag-good' : ''}`}>{say(state)}</span>{' '}
      <span className="hz-quiet">{say('effective', { date: of })}</span>
    </span>
  );
}
