import type { CaseQuery, Waiting } from '../../application/reads/ports.js';
import { inPart, partOf } from './draft-steps.sql.js';

/** A statement and its values. */
export interface Built {
  readonly text: string;
  readonly values: readonly unknown[];
}

class Values {
  readonly list: unknown[] = [];
  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

const COLUMNS = `c.id, c.agency, c.number, c.title, c.procedure, c.edition::text as edition, c.stage, c.version,
  c.filed_on::text as filed_on, c.docketed_on::text as docketed_on, c.officer, c.open, c.next_clock, c.next_due_at`;

const DUE = `coalesce(c.next_due_at, 'infinity'::timestamptz)`;

const utc = (at: string): string => `coalesce(to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '9')`;

/** The legal date, then the day the draft was last submitted, as one text that sorts as they do; what has none goes last. */
function approvalKey(values: Values): string {
  const [procedures, transitions] = partOf('submits').map((names) => values.add(names));
  const submitted = `(select max(h.at) from history h where h.case_id = c.id and ${inPart(procedures ?? '', transitions ?? '')})`;
  return `(${utc('c.next_due_at')} || ' ' || ${utc(submitted)}) collate "C"`;
}

/** Both are asked by stage, which is few; of a draft that is written again its history tells that it came back. */
const WAITING: Readonly<Record<Waiting, (values: Values) => string>> = {
  supplement: () => `c.stage = 'supplementing'`,
  returned: (values) => isReturned(values, 'c'),
};

function isReturned(values: Values, of: 'c' | 'p'): string {
  const [procedures, transitions] = partOf('returns').map((names) => values.add(names));
  return `${of}.stage = 'deliberated' and exists (
    select from history h where h.case_id = ${of}.id and ${inPart(procedures ?? '', transitions ?? '', of)} offset 0)`;
}

/**
 * The clock a case is listed by, as JSON: that of its date which still waits for something, or one that rests where no
 * date is set. Clocks of several parties share a name and often a day, so neither tells which of them is meant.
 */
export const NEXT = `(select to_jsonb(k) || jsonb_build_object('party', (select q.name from case_parties q
    where q.case_id = k.case_id and q.party = k.subject)) from clocks k where k.case_id = p.id and case when p.next_due_at is null then k.state = 'paused'
    else k.due_at = p.next_due_at and (k.state = 'armed' or (k.state = 'fired' and k.settled_on is null and k.duty = 'authority')) end
  order by k.duty <> 'authority', k.anchored_on, k.id limit 1) as next`;

/** Cases of the same parties bear the same title; until each has its number, its patent tells them apart. */
const PATENT = `case when p.number is null then (select r.patent_number from case_rights r where r.case_id = p.id
  order by r.record limit 1) end as patent`;

/**
 * One page of a list. Each branch (an agency, a match by number, title or party) is a short walk along one index,
 * cut at the limit; the branches are merged and cut again. Nothing is counted and nothing is sorted as a whole.
 */
export function caseList(query: CaseQuery): Built {
  const values = new Values();
  const body = query.order === 'match' ? matches(query, values) : walks(query, values);
  const down = query.order === 'newest' || query.order === 'filed';
  const order = down ? 'p.key desc, p.id desc' : 'p.key, p.id';
  const text = `with p as (${body} order by ${down ? 'key desc, id desc' : 'key, id'} limit ${values.add(query.limit)})
    select p.*, ${PATENT}, ${NEXT}, (${isReturned(values, 'p')}) as returned, hz_now() as now from p order by ${order}`;
  return { text, values: values.list };
}

/** The walk alone, for counting what it finds up to its limit. */
export function caseWalk(query: CaseQuery): Built {
  const values = new Values();
  return { text: walks(query, values), values: values.list };
}

/** By what the walk goes, and in which order. */
function keyed(query: CaseQuery, values: Values): readonly [key: string, order: string] {
  switch (query.order) {
    case 'newest':
      return [`''::text`, 'c.id desc'];
    case 'filed':
      return ['c.filed_on', 'c.filed_on desc, c.id desc'];
    case 'due':
      return [DUE, `${DUE}, c.id`];
    case 'match':
      return [`''::text`, 'c.id'];
    case 'approval': {
      const key = approvalKey(values);
      return [key, `${key}, c.id`];
    }
  }
}

function walks(query: CaseQuery, values: Values): string {
  const [key, order] = keyed(query, values);
  const conditions = [...filters(query, values), ...position(query, values, key)];
  const limit = values.add(query.limit);
  const branch = (from: string, own: readonly string[]): string =>
    `(select ${COLUMNS}, ${key} as key from ${from} where ${[...own, ...conditions].join(' and ') || 'true'} order by ${order} limit ${limit})`;
  if (query.filter.view === 'mine') {
    const officers = query.officers.map((officer) => values.add(officer));
    const mine = officers.map((officer) => branch('cases c', [`c.officer = ${officer}`]));
    // The few cases in whose panel the person sits, less those already found.
    const panels = branch('cases c', [
      `c.id = any (array(select hz_my_panels()))`,
      ...officers.map((officer) => `c.officer is distinct from ${officer}`),
    ]);
    return `select * from (${[...mine, panels].join(' union all ')}) u`;
  }
  const agencies = values.add(query.agencies);
  const nobodys = query.filter.view === 'unassigned';
  const none = nobodys ? ['c.officer is null'] : [];
  const own = `select l.* from unnest(${agencies}::text[]) a (id) cross join lateral ${branch('cases c', ['c.agency = a.id', ...none])} l`;
  const left = nobodys ? [leftBehind(agencies, branch)] : [];
  const parts = [own, ...left, branch('cases c', [...elsewhere(agencies), ...none])];
  return `select * from (${parts.join(' union all ')}) u`;
}

/** Cases of who was taken out of service stand under nobody, as those that were never assigned: a walk a person. */
const leftBehind = (agencies: string, branch: (from: string, own: readonly string[]) => string): string =>
  `select l.* from people q cross join lateral ${branch('cases c', ['c.officer = q.id', `c.agency = any (${agencies}::text[])`])} l
    where not q.active`;

/** Cases of other agencies in whose joint panel the person sits. */
const elsewhere = (agencies: string): string[] => [
  `c.id = any (array(select hz_my_panels()))`,
  `c.agency <> all (${agencies}::text[])`,
];

function position(query: CaseQuery, values: Values, by: string): string[] {
  if (!query.after) return [];
  const [key, id] = query.after;
  const after = values.add(id);
  switch (query.order) {
    case 'newest':
      return [`c.id < ${after}`];
    case 'filed':
      return [`(c.filed_on, c.id) < (${values.add(key)}::date, ${after}::uuid)`];
    case 'due':
      return [`(${DUE}, c.id) > (${values.add(key)}::timestamptz, ${after}::uuid)`];
    case 'approval':
      return [`(${by}, c.id) > (${values.add(key)} collate "C", ${after}::uuid)`];
    case 'match':
      return [];
  }
}

function filters({ filter: f, order }: CaseQuery, values: Values): string[] {
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
  if (f.overdue) found.push(`${DUE} <= (select hz_now())`);
  if (f.dueBefore !== undefined)
    found.push(`${DUE} <= ((${values.add(f.dueBefore)}::date + 1)::timestamp at time zone 'Asia/Shanghai')`);
  if (f.dueFrom !== undefined) {
    found.push(`${DUE} > (select hz_now())`);
    found.push(`${DUE} > (${values.add(f.dueFrom)}::date::timestamp at time zone 'Asia/Shanghai')`);
  }
  if (f.waiting) found.push(WAITING[f.waiting](values));
  if (f.filedFrom !== undefined) found.push(`c.filed_on >= ${values.add(f.filedFrom)}::date`);
  if (f.filedTo !== undefined) found.push(`c.filed_on <= ${values.add(f.filedTo)}::date`);
  return found;
}

/** The first text that no text beginning with `prefix` reaches, in collation "C", which is the order of code points. */
export function prefixEnd(prefix: string): string {
  const points = Array.from(prefix, (c) => c.codePointAt(0) ?? 0);
  for (let i = points.length - 1; i >= 0; i -= 1) {
    const next = (points[i] ?? 0) + 1;
    // Surrogates are no characters.
    if (next <= 0x10ffff) return String.fromCodePoint(...points.slice(0, i), next === 0xd800 ? 0xe000 : next);
  }
  return '\u{10ffff}';
}

/** Cases whose number, title or party begins with the words asked for, by the text that matched. */
function matches(query: CaseQuery, values: Values): string {
  const words = (query.filter.q ?? '').normalize('NFC').trim();
  const [low, high] = [values.add(words), values.add(prefixEnd(words))];
  const within = (column: string): string => `${column} >= ${low} collate "C" and ${column} < ${high} collate "C"`;
  const conditions = filters({ ...query, order: 'newest' }, values);
  const agencies = values.add(query.agencies);
  const mine =
    query.filter.view === 'mine'
      ? [`(c.officer = any (${values.add(query.officers)}::uuid[]) or c.id = any (array(select hz_my_panels())))`]
      : [];
  const nobodys =
    query.filter.view === 'unassigned'
      ? ['(c.officer is null or exists (select from people o where o.id = c.officer and not o.active))']
      : [];
  const own = [...mine, ...nobodys, ...conditions];
  const { only } = query.filter;
  const asked = only ? [`q.case_id = any (${values.add(only)}::uuid[])`] : [];
  const limit = values.add(query.limit);
  const after = (key: string, id: string): string[] =>
    query.after
      ? [`(${key}, ${id}) > (${values.add(query.after[0])} collate "C", ${values.add(query.after[1])}::uuid)`]
      : [];
  const inCases = (column: string, not: readonly string[]): string => {
    const key = `c.${column} collate "C"`;
    const found = (from: readonly string[]): string => {
      const where = [...from, within(key), ...not, ...own, ...after(key, 'c.id')].join(' and ');
      return `(select ${COLUMNS}, ${key} as key from cases c where ${where} order by ${key}, c.id limit ${limit})`;
    };
    return `select l.* from unnest(${agencies}::text[]) a (id) cross join lateral ${found(['c.agency = a.id'])} l
      union all ${found(elsewhere(agencies))}`;
  };
  const name = 'q.name collate "C"';
  // Each step is fenced by "offset 0", so that the walk along an agency's names stays a walk and is cut at the limit.
  const party = `select u.* from unnest(${agencies}::text[]) a (id) cross join lateral (
    select l.*, q.key from (select q.case_id, q.party, ${name} as key from case_parties q
      where ${['q.agency = a.id', within(name), ...asked, ...after(name, 'q.case_id')].join(' and ')} order by ${name}, q.case_id offset 0) q
    cross join lateral (select ${COLUMNS} from cases c where ${['c.id = q.case_id', 'c.agency = a.id', ...own].join(' and ')} offset 0) l
    cross join lateral (select exists (select from case_parties o where o.case_id = q.case_id
      and o.name collate "C" >= ${low} collate "C" and (o.name collate "C", o.party) < (q.key, q.party)) as earlier offset 0) e
    where not e.earlier order by q.key, q.case_id limit ${limit}) u`;
  // The few cases of other agencies in whose joint panel the person sits, each by the first of its names that fits.
  const joint = `select l.*, q.key from (select ${COLUMNS} from cases c where ${[...elsewhere(agencies), ...own].join(' and ')}) l
    cross join lateral (select min(${name}) as key from case_parties q where q.case_id = l.id and ${within(name)}) q
    where ${['q.key is not null', ...after('q.key', 'l.id')].join(' and ')}`;
  // A title is the requester's name, 与 (诉 in older cases) and the rest, so only words beyond a name need the titles searched;
  // what the parties' branch finds must not come a second time.
  const noParty = `not exists (select from case_parties o where o.case_id = c.id and ${within('o.name collate "C"')})`;
  const title = /[与诉等]/.test(words) ? [inCases('title', [noParty])] : [];
  return `select * from (${[inCases('number', []), ...title, party, joint].join(' union all ')}) u`;
}
