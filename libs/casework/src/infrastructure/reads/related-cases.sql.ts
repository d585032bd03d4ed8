/** What is said of a case wherever another one names it; `c` is the case. */
export const HEAD = `c.id, c.agency, c.number, c.title, c.procedure, c.edition::text as edition, c.stage, c.version, c.open,
  c.filed_on::text as "filedOn"`;

const NEWEST = 'f.case_id <> $1 order by f.case_id desc limit $4';
const RESPONDENT = `f.role = 'respondent'`;

/** Each branch walks one index from its newest entry and stops after so many: what it costs does not grow with the office. */
const branch = (keys: string, from: string, where: string, by: string): string =>
  `select hit.case_id, '${by}' as by from ${keys} cross join lateral (select f.case_id from ${from} where ${where} and ${NEWEST}) hit`;

/** Another credit code under the same name is another company. */
const sameName = (f: string): string =>
  `${f}.name collate "C" = w.name and (w.code is null or ${f}.credit_code is null or ${f}.credit_code = w.code)`;

/** Same patent and same respondent, however many other cases the patent or the respondent has. */
const REPEATED = `f.patent_key = p.key and exists (select from case_parties o where o.case_id = f.case_id and o.role = 'respondent'
  and (o.credit_code = w.code or o.id_digest = w.digest or (${sameName('o')})) offset 0)`;

/** $1 the case · $2 keys of its patents · $3 its respondents, a JSON array · $4 most lines of a branch */
export const RELATED = `
with patent as materialized (select unnest($2::text[]) as key),
who as materialized (select w.code, decode(w.digest, 'hex') as digest, w.name
  from jsonb_to_recordset($3::jsonb) as w(code text, digest text, name text)),
repeated as (
  select hit.case_id from patent p cross join who w
  cross join lateral (select f.case_id from case_rights f where ${REPEATED} and ${NEWEST}) hit
),
hits as (
  ${branch('patent p', 'case_rights f', 'f.patent_key = p.key', 'patent')}
  union all ${branch('who w', 'case_parties f', `f.credit_code = w.code and ${RESPONDENT}`, 'credit-code')}
  union all ${branch('who w', 'case_parties f', `f.id_digest = w.digest and ${RESPONDENT}`, 'identity')}
  union all ${branch('who w', 'case_parties f', `${RESPONDENT} and ${sameName('f')}`, 'name')}
  union all select case_id, 'patent' from repeated
  union all select case_id, 'name' from repeated r where not exists (
    select from case_parties o join who w on o.credit_code = w.code or o.id_digest = w.digest
    where o.case_id = r.case_id and o.role = 'respondent')
),
related as (
  select case_id, array_agg(distinct by order by by) as by, bool_or(by = 'patent') and bool_or(by <> 'patent') as twofold
  from hits group by case_id order by twofold desc, case_id desc limit $4
)
select ${HEAD}, r.by, c.file -> 'decision/1' as decision
from related r join cases c on c.id = r.case_id order by r.twofold desc, c.id desc`;
