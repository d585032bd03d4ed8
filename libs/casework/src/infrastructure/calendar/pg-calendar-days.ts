import type {
  CalendarDays,
  CalendarLine,
  FeedBook,
  FeedHolder,
  HearingLine,
  Whose,
} from '../../application/calendar/ports.js';
import type { Work } from '../../application/ports.js';
import { sqlOf } from '../pg-unit-of-work.js';
import { clockFrom, type ClockRow } from '../rows.js';

interface Row extends Omit<CalendarLine, 'clock'> {
  readonly clock: ClockRow;
}

const COLUMNS = `select c.id as "caseId", c.number, c.title, c.procedure, c.edition::text as edition, c.officer,
  (select q.name from case_parties q where q.case_id = k.case_id and q.party = k.subject) as party,
  (select jsonb_build_object('role', q.role, 'nth', (select count(*) from case_parties o where o.case_id = q.case_id
      and o.role = q.role and (length(o.party), o.party) <= (length(q.party), q.party)))
    from case_parties q where q.case_id = k.case_id and q.party = k.subject) as side, to_jsonb(k) as clock`;
const WITHIN = `k.due_on between $2::date and $3::date and k.state in ('armed', 'fired') and k.settled_on is null and not k.of_right
  order by k.due_on, k.due_at, k.id limit $4`;

const OF_PEOPLE = `(
    select c.* from cases c where c.officer = any ($1::uuid[]) and c.open
    union all
    select c.* from cases c where c.id = any (array(select hz_my_panels())) and (c.officer is null or c.officer <> all ($1::uuid[]))
  ) c`;

const DUE = `${COLUMNS}
  from ${OF_PEOPLE} join clocks k on k.case_id = c.id
  where ${WITHIN}`;

const DUE_IN_AGENCIES = `${COLUMNS}
  from clocks k join cases c on c.id = k.case_id and c.open
  where k.agency = any ($1::text[]) and ${WITHIN}`;

/** A hearing can be set in few stages only, by which its case is found. */
const hearingsOf = (cases: string): string =>
  `select c.id as "caseId", c.number, c.title, c.officer, substr(e.key, 9) as hearing, e.value ->> 'on' as on,
    e.value ->> 'time' as time, e.value ->> 'place' as place
  from ${cases} cross join lateral jsonb_each(c.file) e
  where c.open and c.stage in ('hearing-scheduled', 'objection-pending', 'suspended') and e.key like 'hearing/%'
    and e.value ->> 'state' = 'scheduled' and e.value ->> 'on' between $2 and $3
  order by e.value ->> 'on', e.value ->> 'time', c.id limit $4`;
const HEARINGS = hearingsOf(OF_PEOPLE);
const HEARINGS_IN_AGENCIES = hearingsOf('(select * from cases where agency = any ($1::text[])) c');

/** A person's clocks by day, under the row-level walls. */
export class PgCalendarDays implements CalendarDays {
  async due(tx: Work, whose: Whose, from: string, to: string, limit: number): Promise<CalendarLine[]> {
    const rows =
      'officers' in whose
        ? await sqlOf(tx).query<Row>(DUE, [whose.officers, from, to, limit], 'calendar-due')
        : await sqlOf(tx).query<Row>(DUE_IN_AGENCIES, [whose.agencies, from, to, limit], 'calendar-due-all');
    return rows.map((row) => ({ ...row, clock: clockFrom(row.clock) }));
  }

  hearings(tx: Work, whose: Whose, from: string, to: string, limit: number): Promise<HearingLine[]> {
    return 'officers' in whose
      ? sqlOf(tx).query<HearingLine>(HEARINGS, [whose.officers, from, to, limit], 'calendar-hearings')
      : sqlOf(tx).query<HearingLine>(HEARINGS_IN_AGENCIES, [whose.agencies, from, to, limit], 'calendar-hearings-all');
  }

  async now(tx: Work): Promise<string> {
    const [row] = await sqlOf(tx).query<{ now: Date }>('select hz_now() as now', [], 'hz-now');
    if (!row) throw new Error('the database told no time');
    return row.now.toISOString();
  }
}

/** No session tells here for whom the holder stands in: as for one, those absent on the office's day lend their roles. */
const HOLDER = `
  with today as materialized (select (hz_now() at time zone 'Asia/Shanghai')::date as day),
  me as materialized (
    select p.id from calendar_feeds f join people p on p.id = f.person and p.active where f.digest = $1
  ),
  away as materialized (
    select c.id from me join people c on c.deputy = me.id and c.active, today
    where today.day between c.absent_from and coalesce(c.absent_until, 'infinity')
  )
  select me.id as person, array(select id from away order by id) as "deputyFor",
    array(select r.agency from person_roles r
      where (r.person = me.id and r.role in ('officer', 'head', 'clerk', 'auditor'))
        or (r.person in (select id from away) and r.role in ('officer', 'head', 'clerk'))
      group by r.agency order by 1) as agencies
  from me`;

/** Secret addresses of calendars, as digests. */
export class PgFeedBook implements FeedBook {
  async give(tx: Work, person: string, digest: Buffer): Promise<void> {
    await sqlOf(tx).query(
      `insert into calendar_feeds (person, digest, made_at) values ($1, $2, hz_now())
       on conflict (person) do update set digest = excluded.digest, made_at = excluded.made_at`,
      [person, digest],
      'feed-give',
    );
  }

  async end(tx: Work, person: string): Promise<boolean> {
    const rows = await sqlOf(tx).query('delete from calendar_feeds where person = $1 returning person', [person]);
    return rows.length > 0;
  }

  async holder(tx: Work, digest: Buffer): Promise<FeedHolder | null> {
    const [row] = await sqlOf(tx).query<FeedHolder>(HOLDER, [digest], 'feed-holder');
    return row ?? null;
  }
}
