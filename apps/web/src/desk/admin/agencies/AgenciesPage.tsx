import type { ReactNode } from 'react';
import { useMe } from '../../../api/session';
import { useLanguage, useWords } from '../../../i18n/words';
import { todayAtOffice } from '../../../parts/dates';
import { Nothing, Reading } from '../../../shell/states/States';
import { Page } from '../../frame/Page';
import { Parts } from '../Parts';
import { usePart } from '../use-part';
import { useProcedures } from '../procedures/use-procedures';
import { admin } from '../words';
import { numberExample } from './number-example';
import { RegionTree } from './RegionTree';
import { useAgencies, type Agency } from './use-agencies';
import { words } from './words';
import './tree.css';

const PARTS = ['agencies', 'regions'] as const;

/** Who stands above whom, and the regions they answer for. */
export function AgenciesPage(): ReactNode {
  const say = useWords(words);
  const common = useWords(admin);
  const part = usePart(PARTS);
  return (
    <Page title={common('agencies')}>
      <Parts parts={PARTS} current={part} name={say} />
      <p className="hz-quiet">{say('source')}</p>
      {part === 'agencies' ? <AgencyTree /> : <RegionTree />}
    </Page>
  );
}

function AgencyTree(): ReactNode {
  const say = useWords(words);
  const agencies = useAgencies();
  return (
    <Reading of={agencies}>
      {(all) => {
        if (all.length === 0) return <Nothing text={say('none')} />;
        const known = new Set(all.map(({ id }) => id));
        const tops = all.filter(({ superior }) => superior === null || !known.has(superior));
        return <Branch of={tops} all={all} />;
      }}
    </Reading>
  );
}

function Branch({ of, all }: { of: readonly Agency[]; all: readonly Agency[] }): ReactNode {
  return (
    <ul className="hz-tree">
      {of.map((agency) => {
        const below = all.filter(({ superior }) => superior === agency.id);
        return (
          <li key={agency.id}>
            <AgencyLine of={agency} />
            {below.length > 0 ? <Branch of={below} all={all} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function AgencyLine({ of }: { of: Agency }): ReactNode {
  const say = useWords(words);
  const language = useLanguage();
  const { data: me } = useMe();
  const type = useProcedures().data?.[0]?.typeMark;
  const year = todayAtOffice().slice(0, 4);
  return (
    <div className="hz-tree-line">
      <strong>{language === 'en' ? of.nameEn : of.name}</strong> <span className="hz-admin-tag">{say(of.level)}</span>{' '}
      {me?.agency === of.id ? <span className="hz-admin-tag hz-admin-tag-good">{say('own')}</span> : null}
      <span className="hz-quiet hz-admin-block">
        {of.id} · {say('mark', { mark: of.mark })} · {say('region', { code: of.region })} ·{' '}
        {type ? say('pattern', { example: numberExample(of.numberPattern, { mark: of.mark, type, year }) }) : null}
      </span>
    </div>
  );
}
