import type { CaseQuery } from '../../application/reads/ports.js';
import { COLUMNS, elsewhere, filters, type Values } from './case-filter.sql.js';

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

/** A patent's number, whole or its beginning, with or without ZL, point and check digit. */
const PATENT_NUMBER = /^(ZL|CN)?\s*\d{8,12}\.?[\dX]?$/i;
/** Names that bear the words within come after all that begins with them. */
const LAST = `chr(1114109)`;
/** Of words that more names bear than this, only so many are looked at: nobody reads on so far, more words are written. */
const MOST_WITHIN = 500;

/** What is sought, as the branches below write it. */
interface Sought {
  readonly words: string;
  /** Places of the values: the words, the agencies and the number of rows. */
  readonly low: string;
  readonly agencies: string;
  readonly limit: string;
  /** Conditions on the case `c` that every branch keeps. */
  readonly own: readonly string[];
  /** The same of a party `q`, where only some cases are asked for. */
  readonly asked: readonly string[];
  begins(column: string): string;
  after(key: string, id: string): readonly string[];
}

/** The brackets of a case number, 粤知裁字〔2026〕1号, are on no keyboard: others around a year are taken for them. */
const asNumber = (words: string): string => words.replace(/[[(（【［]((?:19|20)\d\d)[\])）】］]/, '〔$1〕');

function sought(query: CaseQuery, values: Values): Sought {
  const words = asNumber((query.filter.q ?? '').normalize('NFC').trim());
  const [low, high] = [values.add(words), values.add(prefixEnd(words))];
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
  const { only } = query.filter;
  return {
    words,
    low,
    agencies,
    own: [...mine, ...nobodys, ...conditions],
    asked: only ? [`q.case_id = any (${values.add(only)}::uuid[])`] : [],
    limit: values.add(query.limit),
    begins: (column) => `${column} >= ${low} collate "C" and ${column} < ${high} collate "C"`,
    after: (key, id) =>
      query.after
        ? [`(${key}, ${id}) > (${values.add(query.after[0])} collate "C", ${values.add(query.after[1])}::uuid)`]
        : [],
  };
}

/** Cases whose number, title or party begins with the words, whose patent does, or whose party bears them within its name. */
export function matches(query: CaseQuery, values: Values): string {
  const s = sought(query, values);
  // A title is the requester's name, 与 (诉 in older cases) and the rest, so only words beyond a name need the titles searched;
  // what the parties' branch finds must not come a second time.
  const title = /[与诉等]/.test(s.words) ? [inCases(s, 'title', [noPartyBegins(s)])] : [];
  const within = PATENT_NUMBER.test(s.words) ? patents(s) : names(s, title.length > 0);
  const begun = [inCases(s, 'number', []), ...title, parties(s), joint(s)].join(' union all ');
  // Within names is searched only where what begins with the words leaves room on the page: they come after it anyhow.
  return `select * from (with begun as materialized (${begun}) select * from begun union all select w.* from (${within}) w
    where (select count(*) from begun b where b.key collate "C" < ${LAST} collate "C") < ${s.limit}) u`;
}

const NAME = 'q.name collate "C"';
const noPartyBegins = (s: Sought): string =>
  `not exists (select from case_parties o where o.case_id = c.id and ${s.begins('o.name collate "C"')})`;

function inCases(s: Sought, column: 'number' | 'title', not: readonly string[]): string {
  const key = `c.${column} collate "C"`;
  const found = (from: readonly string[]): string => {
    const where = [...from, s.begins(key), ...not, ...s.own, ...s.after(key, 'c.id')].join(' and ');
    return `(select ${COLUMNS}, ${key} as key from cases c where ${where} order by ${key}, c.id limit ${s.limit})`;
  };
  return `select l.* from unnest(${s.agencies}::text[]) a (id) cross join lateral ${found(['c.agency = a.id'])} l
    union all ${found(elsewhere(s.agencies))}`;
}

// Each step is fenced by "offset 0", so that the walk along an agency's names stays a walk and is cut at the limit.
function parties(s: Sought): string {
  const walk = ['q.agency = a.id', s.begins(NAME), ...s.asked, ...s.after(NAME, 'q.case_id')].join(' and ');
  return `select u.* from unnest(${s.agencies}::text[]) a (id) cross join lateral (
    select l.*, q.key from (select q.case_id, q.party, ${NAME} as key from case_parties q
      where ${walk} order by ${NAME}, q.case_id offset 0) q
    cross join lateral (select ${COLUMNS} from cases c where ${['c.id = q.case_id', 'c.agency = a.id', ...s.own].join(' and ')} offset 0) l
    cross join lateral (select exists (select from case_parties o where o.case_id = q.case_id
      and o.name collate "C" >= ${s.low} collate "C" and (o.name collate "C", o.party) < (q.key, q.party)) as earlier offset 0) e
    where not e.earlier order by q.key, q.case_id limit ${s.limit}) u`;
}

/** The few cases of other agencies in whose joint panel the person sits, each by the first of its names that fits. */
function joint(s: Sought): string {
  const fits = `position(hz_folded(${s.low}) in hz_folded(q.name)) > 0`;
  const key = `min(case when ${s.begins(NAME)} then ${NAME} else ${LAST} || ${NAME} end)`;
  const where = ['q.key is not null', ...s.after('q.key collate "C"', 'l.id')].join(' and ');
  return `select l.*, q.key from (select ${COLUMNS} from cases c where ${[...elsewhere(s.agencies), ...s.own].join(' and ')}) l
    cross join lateral (select ${key} as key from case_parties q where q.case_id = l.id and ${fits}) q where ${where}`;
}

/** Cases that one of the branches before does not find, of a party that bears the words within its name. */
function names(s: Sought, byTitle: boolean): string {
  const key = `(${LAST} || q.name) collate "C"`;
  const found = [
    `(c.number is null or not (${s.begins('c.number collate "C"')}))`,
    ...(byTitle ? [`not (${s.begins('c.title collate "C"')})`] : []),
    noPartyBegins(s),
  ];
  const where = [...s.asked, ...s.own, ...found, ...s.after(key, 'c.id')].join(' and ') || 'true';
  return `select l.* from (select ${COLUMNS}, ${key} as key
    from hz_cases_naming(${s.agencies}::text[], ${s.low}, ${MOST_WITHIN}) q join cases c on c.id = q.case_id
    where ${where} order by ${key}, c.id limit ${s.limit}) l`;
}

/** Cases about a patent by its number, once for the first of their patents that fits. */
function patents(s: Sought): string {
  const key = 'q.patent_key collate "C"';
  const fits = (of: string): string =>
    `${of}.patent_key collate "C" >= hz_patent_key(${s.low}) and ${of}.patent_key collate "C" < hz_patent_key(${s.low}) || 'Y'`;
  const earlier = `exists (select from case_rights o where o.case_id = q.case_id and ${fits('o')}
    and (o.patent_key collate "C", o.record) < (${key}, q.record))`;
  const cases = [`c.id = q.case_id`, `c.agency = any (${s.agencies}::text[])`, ...s.own].join(' and ');
  const where = [...s.asked, fits('q'), ...s.after(key, 'q.case_id')].join(' and ');
  return `select l.* from (select l.*, ${key} as key from case_rights q
    cross join lateral (select ${COLUMNS} from cases c where ${cases} offset 0) l
    where ${where} and not ${earlier} order by ${key}, q.case_id limit ${s.limit}) l`;
}
