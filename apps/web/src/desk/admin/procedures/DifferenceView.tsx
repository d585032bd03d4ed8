import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useCited } from '../../../i18n/cited';
import { useListed } from '../../../i18n/use-listed';
import { useBoth, useTitled, useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import type { Difference } from './use-procedures';
import { useMore } from '../use-more';
import { useFieldName } from './use-field-name';
import { words } from './words';

const SECTIONS = ['stages', 'transitions', 'clocks', 'guards', 'documents'] as const;
type Section = (typeof SECTIONS)[number];

/** Added, removed and changed, section by section; each changed field with what it was and what it is. */
export function DifferenceView({ of }: { of: Difference }): ReactNode {
  return (
    <>
      <p>
        <strong>
          {of.from} → {of.to}
        </strong>
      </p>
      {SECTIONS.map((section) => (
        <SectionView key={section} name={section} of={of[section]} />
      ))}
    </>
  );
}

function SectionView({ name, of }: { name: Section; of: Difference[Section] }): ReactNode {
  const say = useWords(words);
  const title = say(name === 'guards' ? 'guardsPart' : name);
  const none = of.added.length + of.removed.length + of.changed.length === 0;
  return (
    <section className="hz-panel">
      <h2>{title}</h2>
      {none ? <p>{say('same')}</p> : null}
      <Names title={say('added', { count: of.added.length })} rows={of.added} mark="+" />
      <Names title={say('removed', { count: of.removed.length })} rows={of.removed} mark="−" />
      <AllChanged rows={of.changed} />
    </section>
  );
}

type ChangedRow = Difference[Section]['changed'][number];

/** A long list is closed at first, and made when it is opened. */
function AllChanged({ rows }: { rows: readonly ChangedRow[] }): ReactNode {
  const say = useWords(words);
  const [open, setOpen] = useState(rows.length <= 20);
  const [shown, more] = useMore(rows);
  if (rows.length === 0) return null;
  return (
    <>
      <Button type="text" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? '▾' : '▸'} {say('changedCount', { count: rows.length })}
      </Button>
      {open ? shown.map((one) => <Changed key={one.id} of={one} />) : null}
      {open ? more : null}
    </>
  );
}

interface Named {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
}

function Names({ title, rows, mark }: { title: string; rows: readonly Named[]; mark: string }): ReactNode {
  const titled = useTitled();
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="hz-diff-names">
        {rows.map((row) => (
          <li key={row.id}>
            <span aria-hidden>{mark}</span> {titled(row.title)} <span className="hz-quiet hz-admin-mono">{row.id}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Changed({ of }: { of: ChangedRow }): ReactNode {
  const say = useWords(words);
  const titled = useTitled();
  const textOf = useText();
  const nameOf = useFieldName();
  return (
    <div className="hz-diff-one">
      <strong>{titled(of.title)}</strong> <span className="hz-quiet hz-admin-mono">{of.id}</span>
      <dl>
        {of.fields.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{nameOf(field)}</dt>
            <dd>
              <del>
                <span className="hz-visually-hidden">{say('before')} </span>
                {textOf(before)}
              </del>{' '}
              <ins>
                <span className="hz-visually-hidden">{say('after')} </span>
                {textOf(after)}
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type Said = ChangedRow['fields'][number]['after'];

/** What a rule says in one of its parts. An article that stands alone is told in Chinese in either language. */
function useText(): (said: Said) => string {
  const say = useWords(words);
  const both = useBoth();
  const cited = useCited();
  const listed = useListed();
  const code = useCode();
  const one = ({ choices, ...says }: Said[number]): string => {
    const text = cited(both(says));
    return choices.length === 0 ? text : say('choices', { text, choices: listed(choices.map(code)) });
  };
  return (said) => (said.length === 0 ? say('empty') : listed(said.map(one)));
}
