import { Fragment, type ReactNode } from 'react';
import { useListed } from '../../i18n/use-listed';
import { useBoth, useTitled, useWords, type Both } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { PaperLink } from '../../parts/papers/PaperLink';
import { recordsOf, textOf, type CaseDetail, type ClockView, type PaperView, type Steps } from '../../parts/types';
import { useNames, usePapers } from '../use-cases';
import { fieldWords } from './field-words';
import { words } from './words';

/** Said by the heading of the record, or nothing for people. */
const HIDDEN = new Set(['role', 'matter', 'state']);

/** What the fields of the procedure are called: as they were asked for, or neutrally where steps ask differently. */
function labelsOf(steps: Steps | undefined): ReadonlyMap<string, Both> {
  const labels = new Map<string, Both>();
  for (const step of steps?.steps ?? []) {
    for (const [name, field] of Object.entries(step.input)) {
      const { label } = field as { label: Both };
      const before = labels.get(name);
      labels.set(name, before && before.zh !== label.zh ? neutral(name, before) : label);
    }
  }
  return labels;
}

/** What a field of a record is called; null for what only the log shows, or its heading says. */
export function useLabels(steps: Steps | undefined): (name: string) => Both | null {
  const labels = labelsOf(steps);
  return (name) => (HIDDEN.has(name) ? null : (labels.get(name) ?? neutral(name, null)));
}

function neutral<T extends Both | null>(name: string, otherwise: T): Both | T {
  if (!(name in fieldWords.zh)) return otherwise;
  const key = name as keyof typeof fieldWords.zh;
  return { zh: fieldWords.zh[key], en: fieldWords.en[key] };
}

/** A record of the case file as a list of what it holds; what has no label for people is left to the log. */
export function Record({
  fields,
  of,
  steps,
}: {
  fields: Readonly<Record<string, unknown>>;
  of: CaseDetail;
  steps: Steps | undefined;
}): ReactNode {
  const both = useBoth();
  const labels = labelsOf(steps);
  return (
    <dl className="hz-facts">
      {Object.entries(fields)
        .filter(([name, value]) => value !== null && value !== '' && !HIDDEN.has(name) && labels.has(name))
        .map(([name, value]) => (
          <Fragment key={name}>
            <dt>{both(labels.get(name) ?? { zh: name, en: name })}</dt>
            <dd>
              <Value of={of} value={value} name={name} />
            </dd>
          </Fragment>
        ))}
    </dl>
  );
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One value as people read it: ids become names, codes become words. */
export function Value({ of, value, name }: { of: CaseDetail; value: unknown; name: string }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const nameOf = useNames();
  const clockName = useClockName();
  const { data: papers, isPending } = usePapers(of.id);
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (Array.isArray(value)) return <List of={of} values={value} name={name} />;
  const text = textOf(value);
  const paper = papers?.find((one: PaperView) => one.id === text);
  if (paper) return <PaperLink paper={paper} />;
  const clock = name === 'clock' ? of.clocks.find(({ id }) => id === text) : undefined;
  if (clock) return clockName(clock);
  if (name === 'party' || name === 'byParty') return partyName(of, text) || text;
  // Until the papers are known it may be one of them: nobody reads an id.
  return nameOf(text) || (isPending && ID.test(text) ? '…' : code(text));
}

function List({ of, values, name }: { of: CaseDetail; values: readonly unknown[]; name: string }): ReactNode {
  const between = useListed()(['', '']);
  return values.map((value, at) => (
    <Fragment key={at}>
      {at > 0 ? between : ''}
      {typeof value === 'object' && value !== null ? (
        Object.entries(value).map(([key, inner]) => (
          <Fragment key={key}>
            <Value of={of} value={inner} name={key} />{' '}
          </Fragment>
        ))
      ) : (
        <Value of={of} value={value} name={name} />
      )}
    </Fragment>
  ));
}

/** What a clock is called, and for whom it runs where it runs for one party. */
export function useClockName(): (clock: Pick<ClockView, 'title' | 'party'>) => string {
  const titled = useTitled();
  return ({ title, party }) => (party ? `${titled(title)} · ${party}` : titled(title));
}

/** The name of a party by its number in the case. */
export const partyName = (of: CaseDetail, id: string): string =>
  textOf(recordsOf(of.file, 'party').find((party) => party.id === id)?.fields['name']);
