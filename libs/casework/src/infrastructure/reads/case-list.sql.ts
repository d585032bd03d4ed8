import type { CaseQuery } from '../../application/reads/ports.js';
import { COLUMNS, DUE, elsewhere, filters, isReturned, Values } from './case-filter.sql.js';
import { matches } from './case-search.sql.js';
import { inPart, partOf } from './draft-steps.sql.js';

/** A statement and its values. */
export interface Built {
  readonly text: string;
  readonly values: readonly unknown[];
}

const utc = (at: string): string => `coalesce(to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '9')`;

/** The legal date, then the day the draft was last submitted, as one text that sorts as they do; what has none goes last. */
function approvalKey(values: Values): string {
  const [procedures, transitions] = partOf('submits').map((names) => values.add(names));
  const submitted = `(select max(h.at) from history h where h.case_id = c.id and ${inPart(procedures ?? '', transitions ?? '')})`;
  return `(${utc('c.next_due_at')} || ' ' || ${utc(submitted)}) collate "C"`;
}

/**
 * The clock a case is listed by, as JSON: that of its date which still waits for something, or one that rests where no
 * date is set. Clocks of several parties share a name and often a day, so neither tells which of them is meant.
 */
export const NEXT = `(select to_jsonb(k) || jsonb_build_object('party', (select q.name from case_parties q
    where q.case_id = k.case_id and q.party = k.subject)) from clocks k where k.case_id = p.id and case when p.next_due_at is null then k.state = 'paused'
    else k.due_at = p.next_due_at and ((k.state = 'armed' and not k.of_right) or (k.state = 'fired' and k.settled_on is null and k.duty = 'authority')) end
  order by (k.state = 'fired' and k.standing = 'policy'), k.duty <> 'authority', k.anchored_on, k.id limit 1) as next`;

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
