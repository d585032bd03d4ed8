import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { Reading } from '../../../shell/states/States';
import { useAgencies, useRegions, type Region } from './use-agencies';
import { words } from './words';

const COUNTRY = '000000';

/** The tree of regions, read level by level as it is opened, each with the agency that sits there. */
export function RegionTree(): ReactNode {
  return <Level parent={COUNTRY} />;
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
      </div>
      {open ? <Level parent={of.code} /> : null}
    </li>
  );
}
