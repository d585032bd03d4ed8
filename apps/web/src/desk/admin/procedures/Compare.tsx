import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import { Reading } from '../../../shell/states/States';
import type { Edition } from '../../use-edition';
import { DifferenceView } from './DifferenceView';
import { useDifference, useProcedures } from './use-procedures';
import { words } from './words';

/** What this edition changes against another of the same procedure, or the other against this: always from the older one. */
export function Compare({ of }: { of: Edition }): ReactNode {
  const procedures = useProcedures();
  return (
    <Reading of={procedures}>
      {(all) => {
        const editions = all.find(({ id }) => id === of.procedure)?.editions ?? [];
        return <Choose of={of} others={editions.filter(({ edition }) => edition !== of.edition)} />;
      }}
    </Reading>
  );
}

interface Other {
  readonly edition: string;
  readonly title: { readonly zh: string; readonly en: string };
}

function Choose({ of, others }: { of: Edition; others: readonly Other[] }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const [chosen, choose] = useState(others.at(-1)?.edition ?? null);
  if (chosen === null) return <p>{say('oneEdition')}</p>;
  return (
    <>
      <div className="hz-admin-bar">
        <label>
          {say('compareWith')}
          <Select
            aria-label={say('compareWith')}
            value={chosen}
            onChange={choose}
            popupMatchSelectWidth={false}
            options={others.map((one) => ({ value: one.edition, label: `${one.edition} ${both(one.title)}` }))}
          />
        </label>
      </div>
      <Compared procedure={of.procedure} editions={[of.edition, chosen]} />
    </>
  );
}

function Compared({ procedure, editions }: { procedure: string; editions: readonly [string, string] }): ReactNode {
  const [older = '', newer = ''] = [...editions].sort();
  const difference = useDifference(procedure, older, newer);
  return <Reading of={difference}>{(of) => <DifferenceView of={of} />}</Reading>;
}
