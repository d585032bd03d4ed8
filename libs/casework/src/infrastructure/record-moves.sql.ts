/**
 * The one statement that changes cases: state, history, clocks, documents, outbox and the idempotency receipt of
 * a batch of moves, each case at most once in a batch. A move that fires a clock happens only if the fence lets
 * it: still armed, same generation, due by the database's clock. No fence row, no effect of that move.
 *
 * It is put together from the parts that the batch has something for. PostgreSQL opens every table of a statement with
 * all its indexes before it looks at the first row, so that a part without rows costs as much as a small one with some.
 */
import type { Move } from '../domain/case.js';

/** What a batch has something for, besides the cases, their history and the outbox. */
export interface Parts {
  /** Some move fires a clock. */
  readonly fence: boolean;
  /** Some case is given its number. */
  readonly number: boolean;
  /** Some move changes who handles its case, how it is called, or when it was docketed. */
  readonly outline: boolean;
  readonly clocks: boolean;
  readonly documents: boolean;
  /** Some move adds to or changes the parties or the rights of its case. */
  readonly names: boolean;
  readonly receipt: boolean;
}

export interface Statement {
  readonly name: string;
  /** Parameters: moves, then clocks, documents and receipts as far as there are such parts; each a JSON array. */
  readonly text: string;
}

const FENCE = ', fence_clock uuid, fence_generation int';
const NUMBERING = ', agency text, number_year int, number_mark text';
const OUTLINE =
  ', filed_on date, docketed_on date, officer uuid, panel uuid[], recused uuid[], title text, named jsonb';

const moves = (has: Parts): string => `json_to_recordset($1::json) as m(
    case_id uuid, edition date, from_version int, actor text, actor_name text, capacity text, on_behalf_of text, from_stage text,
    to_stage text, return_stage text, transition text, event text, citation text, standing text, reason text, input jsonb,
    file_patch jsonb, open boolean, next_due_on date, next_due_at timestamptz, next_clock text${has.fence ? FENCE : ''}${
      has.number ? NUMBERING : ''
    }${has.outline ? OUTLINE : ''})`;

const plain = (has: Parts): string => `live as materialized (
  select m.*, false as late, null::uuid as fence_clock, null::int as fence_generation from ${moves(has)}
)`;
const fenced = (has: Parts): string => `move as materialized (select * from ${moves(has)}),
fenced as (
  update clocks k set state = 'fired', fired_at = t.at, failures = 0, last_failure = null,
    settled_on = case when k.duty = 'authority' then null else k.due_on end,
    late_by_outage = exists (select from outages o where k.due_at between o.began_at and o.ended_at)
  from move m, t
  where k.id = m.fence_clock and k.generation = m.fence_generation and k.state = 'armed' and k.due_at <= t.at
  returning k.id, k.late_by_outage
),
live as (
  select m.*, coalesce(f.late_by_outage, false) as late
  from move m left join fenced f on f.id = m.fence_clock
  where m.fence_clock is null or f.id is not null
)`;

const NUMBERED = `numbered as (
  insert into number_series as s (agency, year, type_mark, last)
  select agency, number_year, number_mark, 1 from live where number_mark is not null
  on conflict (agency, year, type_mark) do update set last = s.last + 1
  returning agency, year, type_mark, last
)`;
const NUMBER = `number = coalesce(c.number, (
      select replace(replace(replace(replace(a.number_pattern, '{mark}', a.mark), '{type}', n.type_mark),
        '{year}', n.year::text), '{n}', n.last::text)
      from numbered n join agencies a on a.id = n.agency
      where l.number_mark is not null and n.agency = l.agency and n.year = l.number_year and n.type_mark = l.number_mark)),
    `;
const HANDLED = `filed_on = l.filed_on, docketed_on = l.docketed_on, officer = l.officer, panel = l.panel, recused = l.recused,
    title = l.title,
    `;
const changed = (has: Parts): string => `changed as (
  update cases c set
    stage = l.to_stage, return_stage = l.return_stage, version = l.from_version + 1,
    -- A file to which nothing is added is not unpacked and packed again.
    file = case when l.file_patch = '{}' then c.file else c.file || l.file_patch end,
    ${has.number ? NUMBER : ''}${has.outline ? HANDLED : ''}open = l.open, next_due_on = l.next_due_on, next_due_at = l.next_due_at, next_clock = l.next_clock,
    updated_at = t.at,
    head_digest = hz_digest(c.head_digest, l.case_id, l.from_version + 1, t.at, l.transition, l.from_stage, l.to_stage,
      l.actor, l.capacity, l.reason, l.input, l.file_patch, hz_witness(l.actor_name, l.on_behalf_of, l.citation, l.standing,
        l.edition, l.late, l.fence_clock, l.fence_generation))
  from live l, t
  where c.id = l.case_id and c.version = l.from_version
  returning c.id, c.agency, c.version, c.number, c.docketed_on, c.head_digest
)`;

const TOLD = `told as (
  insert into history (case_id, version, at, transition, from_stage, to_stage, return_stage, actor, actor_name, capacity,
    on_behalf_of, edition, citation, standing, reason, input, file_patch, number, docketed_on, clock_id, clock_generation, late_by_outage, digest,
    digest_version)
  select l.case_id, c.version, t.at, l.transition, l.from_stage, l.to_stage, l.return_stage, l.actor, l.actor_name, l.capacity,
    l.on_behalf_of, l.edition, l.citation, l.standing, l.reason, l.input, l.file_patch, c.number, c.docketed_on,
    l.fence_clock, l.fence_generation, l.late, c.head_digest, 2
  from live l join changed c on c.id = l.case_id cross join t
)`;

const clocks = (parameter: number): string => `clock as (
  select k.*, c.version from json_to_recordset($${parameter}::json) as k(
    id uuid, case_id uuid, agency text, clock text, subject text, run int, generation int, state text, edition date,
    duty text, of_right boolean, anchored_on date, proof text, term jsonb, extensions jsonb, pauses jsonb, nominal_on date, due_on date,
    due_at timestamptz, target_on date, provisional boolean, on_expiry text, citation text, standing text,
    ladder timestamptz[], marks int[], settled_on date, change text)
  join changed c on c.id = k.case_id
),
kept as (
  insert into clocks (id, case_id, agency, clock, subject, run, generation, state, edition, duty, of_right, anchored_on, proof, term,
    extensions, pauses, nominal_on, due_on, due_at, target_on, provisional, on_expiry, citation, standing, ladder, marks,
    rung, rung_at, ring_at, armed_at, settled_on)
  select k.id, k.case_id, k.agency, k.clock, k.subject, k.run, k.generation, k.state, k.edition, k.duty, k.of_right, k.anchored_on, k.proof,
    k.term, k.extensions, k.pauses, k.nominal_on, k.due_on, k.due_at, k.target_on, k.provisional, k.on_expiry, k.citation,
    k.standing, k.ladder, k.marks, 0, k.ladder[1], case when k.state = 'armed' then k.due_at end, t.at, k.settled_on
  from clock k cross join t
  on conflict (id) do update set
    generation = excluded.generation, state = excluded.state, anchored_on = excluded.anchored_on, proof = excluded.proof,
    term = excluded.term, extensions = excluded.extensions, pauses = excluded.pauses, nominal_on = excluded.nominal_on,
    due_on = excluded.due_on, due_at = excluded.due_at, target_on = excluded.target_on, provisional = excluded.provisional,
    ladder = excluded.ladder, marks = excluded.marks, rung = 0, rung_at = excluded.rung_at, ring_at = excluded.ring_at,
    failures = 0, last_failure = null, settled_on = excluded.settled_on
),
generation as (
  insert into clock_generations (clock_id, generation, case_version, reason, state, due_on, due_at, at)
  select k.id, k.generation, k.version, k.change, k.state, k.due_on, k.due_at, t.at
  from clock k cross join t where k.change is not null
)`;

const documents = (parameter: number): string => `papered as (
  insert into documents (id, case_id, version, kind, fields, made_at)
  select d.id, d.case_id, c.version, d.kind, d.fields || jsonb_build_object('number', c.number, 'version', c.version), t.at
  from json_to_recordset($${parameter}::json) as d(id uuid, case_id uuid, kind text, fields jsonb)
  join changed c on c.id = d.case_id cross join t
)`;

const sent = (has: Parts): string => `sent as (
  insert into outbox (topic, key, case_id, payload, at, next_at)
  select 'case.event', c.id || '.' || c.version, c.id, jsonb_build_object('v', 1, 'event', l.event, 'caseId', c.id, 'agency', c.agency,
    'version', c.version, 'transition', l.transition, 'from', l.from_stage, 'to', l.to_stage, 'capacity', l.capacity, 'number', c.number)${
      has.outline ? ` || jsonb_strip_nulls(jsonb_build_object('named', l.named))` : ''
    },
    t.at, t.at
  from live l join changed c on c.id = l.case_id cross join t
)`;

/** Names and numbers by which a case is found. Who came in a party's place is not whom its codes were given to. */
const NAMES = `party as (
  insert into case_parties (case_id, agency, party, role, name, credit_code, id_digest, phone_tail)
  select c.id, c.agency, substr(p.key, 7), p.value ->> 'role', p.value ->> 'name', p.value ->> 'creditCode',
    sha256(convert_to(p.value ->> 'idNumber', 'UTF8')), hz_phone_tail(p.value ->> 'phone')
  from live l join changed c on c.id = l.case_id cross join jsonb_each(l.file_patch) as p(key, value)
  where p.key like 'party/%'
  on conflict (case_id, party) do update set role = excluded.role, name = excluded.name,
    credit_code = excluded.credit_code, id_digest = excluded.id_digest, phone_tail = excluded.phone_tail
),
ended as (
  update access_codes a set revoked_at = t.at, revoked_by = l.actor
  from live l join changed c on c.id = l.case_id cross join t
  where l.event = 'party.succeeded' and a.case_id = c.id and a.revoked_at is null
    and l.file_patch ? ('party/' || a.party)
),
righted as (
  insert into case_rights (case_id, record, patent_number)
  select c.id, substr(p.key, 7), p.value ->> 'patentNumber'
  from live l join changed c on c.id = l.case_id cross join jsonb_each(l.file_patch) as p(key, value)
  where p.key like 'right/%' and p.value ->> 'patentNumber' is not null
  on conflict (case_id, record) do update set patent_number = excluded.patent_number
)`;

const receipts = (parameter: number): string => `receipt as (
  insert into idempotency_keys (actor, key, digest, status, body, at)
  select r.actor, r.key, decode(r.digest, 'hex'), r.status,
    r.body || jsonb_build_object('id', c.id, 'version', c.version, 'number', c.number), t.at
  from json_to_recordset($${parameter}::json) as r(actor text, key text, digest text, status int, body jsonb, case_id uuid)
  join changed c on c.id = r.case_id cross join t
)`;

/**
 * Whoever moves, or fires, a case has locked it: a move of this batch that found its case at another version is a fault, and
 * nothing of the batch is written. It is said here because the commit follows without anybody looking.
 */
const ANSWER = `select c.id, c.version, c.number
from (select hz_must((select count(*) from live) = (select count(*) from changed), 'a locked case did not move') as sure) s
  left join changed c on true
where s.sure`;

const made = new Map<string, Statement>();

/** The statement for batches with these parts. Names differ with the texts, so that each is planned once a connection. */
export function recordMoves(has: Parts): Statement {
  const wanted = Object.entries(has).filter(([, there]) => there);
  const name = ['record-moves', ...wanted.map(([part]) => part)].join('/');
  const known = made.get(name);
  if (known) return known;
  const statement = { name, text: textOf(has) };
  made.set(name, statement);
  return statement;
}

function textOf(has: Parts): string {
  let parameter = 1;
  const next = (): number => (parameter += 1);
  const parts = [
    't as materialized (select hz_now() as at)',
    has.fence ? fenced(has) : plain(has),
    ...(has.number ? [NUMBERED] : []),
    changed(has),
    TOLD,
    sent(has),
    ...(has.clocks ? [clocks(next())] : []),
    ...(has.documents ? [documents(next())] : []),
    ...(has.names ? [NAMES] : []),
    ...(has.receipt ? [receipts(next())] : []),
  ];
  return `with ${parts.join(',\n')}\n${ANSWER}`;
}

const NAMED = /^(party|right)\//;

/** Which parts a batch needs. */
export const partsOf = (moves: readonly Move[], receipt: boolean): Parts => ({
  fence: moves.some((m) => m.fires),
  number: moves.some((m) => m.number),
  outline: moves.some((m) => m.outlined),
  clocks: moves.some((m) => m.clocks.length > 0),
  documents: moves.some((m) => m.decision.documents.length > 0),
  names: moves.some((m) => Object.keys(m.decision.filePatch).some((key) => NAMED.test(key))),
  receipt,
});
