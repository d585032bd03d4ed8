import {
  COUNT_TO,
  type CountScope,
  type DeskBook,
  type DueLine,
  type Load,
  type Submitted,
} from '../../application/desk/ports.js';
import type { Work } from '../../application/ports.js';
import type { Bounds } from '../../application/reads/list-cases.js';
import type { CaseFilter } from '../../application/reads/ports.js';
import { sqlOf } from '../pg-unit-of-work.js';
import { caseWalk, NEXT } from '../reads/case-list.sql.js';
import { inPart, partOf } from '../reads/draft-steps.sql.js';
import { clockFrom, type ClockRow } from '../rows.js';

interface DueRow extends Omit<DueLine, 'next' | 'nextParty'> {
  readonly next: (ClockRow & { readonly party: string | null }) | null;
}

const DUE = `coalesce(c.next_due_at, 'infinity'::timestamptz)`;
const endOf = (day: string): string => `((${day}::date + 1)::timestamp at time zone 'Asia/Shanghai')`;

/** Within one officer's open cases, by their date: a short walk that stops at the limit. */
const counted = (where: string): string =>
  `(select count(*)::int from (select from cases c where c.officer = p.id and c.open and ${where} limit ${COUNT_TO}) n)`;

const LOAD = `select p.id as person, p.name, p.agency, p.active,
    ${counted('true')} as open,
    ${counted(`${DUE} > (select hz_now()) and ${DUE} <= ${endOf('$2')}`)} as today,
    ${counted(`${DUE} > ${endOf('$2')} and ${DUE} <= ${endOf('$3')}`)} as soon,
    ${counted(`${DUE} <= (select hz_now())`)} as overdue
  from people p
  where (p.active and exists (select from person_roles r
      where r.person = p.id and r.agency = any ($1::text[]) and r.role in ('officer', 'head')))
    or (not p.active and exists (select from cases c where c.officer = p.id and c.open and c.agency = any ($1::text[])))
  order by p.active, p.agency, p.name, p.id limit 500`;

const OUTLOOK = `with p as (select l.* from unnest($1::text[]) a (id) cross join lateral (
    select c.id, c.number, c.title, c.procedure, c.edition::text as edition, c.officer,
      c.next_due_on::text as "dueOn", c.next_due_at
    from cases c where c.agency = a.id and c.open and ${DUE} > (select hz_now()) and ${DUE} <= ${endOf('$2')}
    order by ${DUE}, c.id limit $3) l
  order by l.next_due_at, l.id limit $3)
  select p.*, ${NEXT} from p order by p.next_due_at, p.id`;

const utc = (at: string): string => `to_char(${at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const SUBMITTED = `select c.id as "caseId", s.version, ${utc('s.at')} as at, s.actor_name as by, s.input ->> 'note' as note,
    ${utc('r.at')} as "returnedAt",
    (select value from jsonb_each(s.file_patch) e where e.key like 'decision/%' limit 1) as decision
  from cases c
  cross join lateral (select h.* from history h
    where h.case_id = c.id and ${inPart('$2', '$3')} order by h.version desc limit 2) s
  left join lateral (select h.at from history h
    where h.case_id = c.id and h.version > s.version and ${inPart('$4', '$5')} order by h.version limit 1) r on true
  where c.id = any ($1::uuid[]) order by c.id, s.version`;

/** The desk's numbers in PostgreSQL, under the row-level walls; every count ends at its limit. */
export class PgDeskBook implements DeskBook {
  async count(tx: Work, { agencies, officers }: CountScope, filter: CaseFilter): Promise<number> {
    const order = filter.waiting && filter.view !== 'mine' ? 'newest' : 'due';
    const { text, values } = caseWalk({ filter, order, after: null, limit: COUNT_TO, agencies, officers });
    const [row] = await sqlOf(tx).query<{ n: number }>(
      `select count(*)::int as n from (select 1 from (${text}) w limit ${COUNT_TO}) c`,
      values,
    );
    return row?.n ?? 0;
  }

  load(tx: Work, agencies: readonly string[], { today, soon }: Bounds): Promise<Load[]> {
    return sqlOf(tx).query<Load>(LOAD, [agencies, today, soon], 'desk-load');
  }

  async due(tx: Work, agencies: readonly string[], _from: string, to: string, limit: number): Promise<DueLine[]> {
    const rows = await sqlOf(tx).query<DueRow>(OUTLOOK, [agencies, to, limit], 'desk-outlook');
    return rows.map(({ id, number, title, procedure, edition, officer, dueOn, next }) => ({
      id,
      number,
      title,
      procedure,
      edition,
      officer,
      dueOn,
      next: next && clockFrom(next),
      nextParty: next?.party ?? null,
    }));
  }

  async submitted(tx: Work, cases: readonly string[]): Promise<ReadonlyMap<string, readonly Submitted[]>> {
    const rows = await sqlOf(tx).query<
      Omit<Submitted, 'decision'> & { readonly caseId: string; readonly decision: Submitted['decision'] | null }
    >(SUBMITTED, [cases, ...partOf('submits'), ...partOf('returns')], 'desk-submitted');
    const found = new Map<string, Submitted[]>();
    for (const { caseId, decision, ...row } of rows)
      found.set(caseId, [...(found.get(caseId) ?? []), { ...row, decision: decision ?? {} }]);
    return found;
  }

  async now(tx: Work): Promise<string> {
    const [row] = await sqlOf(tx).query<{ now: Date }>('select hz_now() as now', [], 'hz-now');
    if (!row) throw new Error('the database told no time');
    return row.now.toISOString();
  }
}
