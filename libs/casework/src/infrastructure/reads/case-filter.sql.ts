import type { CaseQuery, Waiting } from '../../application/reads/ports.js';
import { inPart, partOf } from './draft-steps.sql.js';

/** The values of a statement, each named by its place. */
export class Values {
  readonly list: unknown[] = [];
  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

export const COLUMNS = `c.id, c.agency, c.number, c.title, c.procedure, c.edition::text as edition, c.stage, c.version,
  c.filed_on::text as filed_on, c.docketed_on::text as docketed_on, c.officer, c.open, c.next_clock, c.next_due_at`;

export const DUE = `coalesce(c.next_due_at, 'infinity'::timestamptz)`;

/** Both are asked by stage, which is few; of a draft that is written again its history tells that it came back. */
const WAITING: Readonly<Record<Waiting, (values: Values) => string>> = {
  supplement: () => `c.stage = 'supplementing'`,
  returned: (values) => isReturned(values, 'c'),
};

export function isReturned(values: Values, of: 'c' | 'p'): string {
  const [procedures, transitions] = partOf('returns').map((names) => values.add(names));
  return `${of}.stage = 'deliberated' and exists (
    select from history h where h.case_id = ${of}.id and ${inPart(procedures ?? '', transitions ?? '', of)} offset 0)`;
}

/** Cases of other agencies in whose joint panel the person sits. */
export const elsewhere = (agencies: string): string[] => [
  `c.id = any (array(select hz_my_panels()))`,
  `c.agency <> all (${agencies}::text[])`,
];

/** What a list is asked for, beyond its order and its agencies. */
export function filters({ filter: f, order }: CaseQuery, values: Values): string[] {
  const found: string[] = [];
  const equals = (column: string, value: string | undefined): void => {
    if (value !== undefined) found.push(`${column} = ${values.add(value)}`);
  };
  if (f.only) found.push(`c.id = any (${values.add(f.only)}::uuid[])`);
  if (f.agencies) found.push(`c.agency = any (${values.add(f.agencies)}::text[])`);
  equals('c.stage', f.stage);
  equals('c.procedure', f.procedure);
  equals('c.officer', f.officer);
  const openOnly =
    f.open === true ||
    f.overdue === true ||
    f.dueBefore !== undefined ||
    f.dueFrom !== undefined ||
    f.waiting !== undefined ||
    (f.view !== undefined && f.view !== 'all') ||
    order === 'due';
  if (openOnly) found.push('c.open');
  else if (f.open === false) found.push('not c.open');
  if (f.view === 'suspended') found.push('c.return_stage is not null');
  // In a sub-select of its own the present is computed once and can bound the index.
  if (f.overdue !== undefined) found.push(`${DUE} ${f.overdue ? '<=' : '>'} (select hz_now())`);
  if (f.dueBefore !== undefined)
    found.push(`${DUE} <= ((${values.add(f.dueBefore)}::date + 1)::timestamp at time zone 'Asia/Shanghai')`);
  if (f.dueFrom !== undefined)
    found.push(`${DUE} > (${values.add(f.dueFrom)}::date::timestamp at time zone 'Asia/Shanghai')`);
  if (f.waiting) found.push(WAITING[f.waiting](values));
  if (f.filedFrom !== undefined) found.push(`c.filed_on >= ${values.add(f.filedFrom)}::date`);
  if (f.filedTo !== undefined) found.push(`c.filed_on <= ${values.add(f.filedTo)}::date`);
  return found;
}
