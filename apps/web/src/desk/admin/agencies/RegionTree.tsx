import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { createContext, useContext, useState, type ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { Reading } from '../../../shell/states/States';
import { useActor } from '../../frame/acting-as';
import { OpenAgencyDrawer } from './OpenAgencyDrawer';
import { around, useAgencies, useRegions, type Region } from './use-agencies';
import { words } from './words';

const COUNTRY = '000000';

/** Opens the form for a region that lies below an agency whose administrator is signed in; null elsewhere. */
const Opening = createContext<(region: Region) => (() => void) | null>(() => null);

/** The tree of regions, read level by level as it is opened, each with the agency that sits there. */
export function RegionTree(): ReactNode {
  const me = useActor();
  const { data: agencies = [] } = useAgencies();
  const [region, setRegion] = useState<Region | null>(null);
  const administered = new Set(me?.roles.flatMap(({ role, agency }) => (role === 'administrator' ? [agency] : [])));
  const mine = agencies.filter(({ id }) => administered.has(id));
  const opening = (of: Region): (() => void) | null =>
    mine.some((agency) => around(agency.region, of.code)) ? () => setRegion(of) : null;
  return (
    <Opening value={opening}>
      <Level parent={COUNTRY} />
      <OpenAgencyDrawer region={region} agencies={agencies} close={() => setRegion(null)} />
    </Opening>
  );
}

function Level({ parent }: { parent: string }): ReactNode {
  const say = useWords(words);
  const regions = useRegions(parent);
  return (
    <Reading of={regions} rows={2}>
      {(all) =>
        all.length === 0 ? (
          <p className="hz-quiet">{say('lowest')}</p>
        ) : (
          <ul className="hz-tree">
            {all.map((region) => (
              <Node key={region.code} of={region} />
            ))}
          </ul>
        )
      }
    </Reading>
  );
}

function Node({ of }: { of: Region }): ReactNode {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const { data: agencies = [] } = useAgencies();
  const here = agencies.filter(({ region }) => region === of.code);
  const enter = useContext(Opening)(of);
  return (
    <li>
      <div className="hz-tree-line">
        <button
          type="button"
          className="hz-tree-toggle"
          aria-expanded={open}
          aria-label={say(open ? 'shut' : 'open', { name: of.name })}
          onClick={() => setOpen(!open)}
        >
          {open ? <CaretDownOutlined aria-hidden /> : <CaretRightOutlined aria-hidden />}
        </button>
        {of.name} <span className="hz-quiet">{of.code}</span>
        {here.map((agency) => (
          <span key={agency.id} className="hz-admin-tag">
            {agency.name}
          </span>
        ))}
        {enter ? (
          <Button size="small" type="link" aria-label={say('openIn', { name: of.name })} onClick={enter}>
            {say('openHere')}
          </Button>
        ) : null}
      </div>
      {open ? <Level parent={of.code} /> : null}
    </li>
  );
}
