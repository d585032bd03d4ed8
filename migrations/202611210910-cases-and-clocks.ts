import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases, their history, their clocks, and what leaves the transaction: the outbox. */
export class CasesAndClocks2026112109100 implements MigrationInterface {
  readonly name = 'CasesAndClocks2026112109100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table cases (
        id uuid primary key,
        agency text not null references agencies (id),
        procedure text not null,
        edition date not null,
        number text,
        receipt_code text not null unique,
        title text not null,
        stage text not null,
        return_stage text,
        version int not null,
        filed_on date not null,
        docketed_on date,
        officer uuid references people (id),
        panel uuid[] not null default '{}',
        recused uuid[] not null default '{}',
        open boolean not null default true,
        next_due_on date,
        next_due_at timestamptz,
        next_clock text,
        file jsonb not null,
        head_digest bytea not null,
        created_at timestamptz not null,
        updated_at timestamptz not null
      );
      create unique index cases_number on cases (agency, number) where number is not null;
      create index cases_work on cases (agency, next_due_at, id) where open;
      create index cases_mine on cases (officer, next_due_at, id) where open;
      create index cases_newest on cases (agency, id);
      create index cases_panel on cases using gin (panel) where open;
      create index cases_title on cases (agency, title collate "C", id);
      create index cases_by_number on cases (agency, number collate "C") where number is not null;

      create table case_parties (
        case_id uuid not null references cases (id),
        party text not null,
        role text not null,
        name text not null,
        credit_code text,
        phone_tail text,
        follow_code text not null unique,
        primary key (case_id, party)
      );
      create index case_parties_name on case_parties (name collate "C");
      create index case_parties_code on case_parties (credit_code) where credit_code is not null;

      create table number_series (
        agency text not null references agencies (id),
        year int not null,
        type_mark text not null,
        last int not null,
        primary key (agency, year, type_mark)
      );

      create table history (
        case_id uuid not null references cases (id),
        version int not null,
        at timestamptz not null,
        transition text not null,
        from_stage text,
        to_stage text not null,
        return_stage text,
        actor text not null,
        actor_name text not null,
        capacity text not null,
        on_behalf_of text,
        edition date not null,
        citation text not null,
        standing text not null,
        reason text,
        input jsonb not null,
        file_patch jsonb not null,
        number text,
        docketed_on date,
        clock_id uuid,
        clock_generation int,
        late_by_outage boolean not null default false,
        digest bytea not null,
        primary key (case_id, version)
      );
      -- A generation of a clock fires once, whatever fences may fail.
      create unique index history_fires_once on history (clock_id, clock_generation) where clock_id is not null;

      create table clocks (
        id uuid primary key,
        case_id uuid not null references cases (id),
        agency text not null,
        clock text not null,
        subject text not null default '',
        run int not null default 1,
        generation int not null,
        state text not null check (state in ('armed', 'paused', 'fired', 'met', 'cancelled')),
        edition date not null,
        duty text not null,
        anchored_on date not null,
        proof text,
        term jsonb not null,
        extensions jsonb not null default '[]',
        pauses jsonb not null default '[]',
        nominal_on date,
        due_on date,
        due_at timestamptz,
        target_on date,
        provisional boolean not null default false,
        on_expiry text,
        citation text not null,
        standing text not null,
        ladder timestamptz[] not null default '{}',
        marks int[] not null default '{}',
        rung int not null default 0,
        rung_at timestamptz,
        ring_at timestamptz,
        failures int not null default 0,
        last_failure text,
        armed_at timestamptz not null,
        fired_at timestamptz,
        late_by_outage boolean not null default false,
        settled_on date,
        unique (case_id, clock, subject, run),
        check (state <> 'armed' or (due_at is not null and ring_at is not null))
      );
      create index clocks_due on clocks (ring_at) where state = 'armed';
      create index clocks_rung on clocks (rung_at) where rung_at is not null;
      create index clocks_live on clocks (case_id) where state in ('armed', 'paused', 'fired');
      create index clocks_of_case on clocks (case_id);
      create index clocks_failing on clocks (agency) where failures > 0 and state = 'armed';
      create index clocks_overdue on clocks (agency, due_at) where state = 'fired' and settled_on is null;

      -- Each history row carries the digest of the one before it, so an edited, deleted, inserted or swapped row shows.
      create function hz_digest(
        before bytea, case_id uuid, version int, at timestamptz, transition text, from_stage text, to_stage text,
        actor text, capacity text, reason text, input jsonb, file_patch jsonb
      ) returns bytea language sql immutable parallel safe as $$
        select sha256(before || convert_to(jsonb_build_array(
          case_id, version, extract(epoch from at), transition, from_stage, to_stage, actor, capacity, reason, input, file_patch
        )::text, 'UTF8'))
      $$;
      create aggregate hz_fold(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}');

      -- One row for every generation: what the due day was, and why it became another.
      create table clock_generations (
        clock_id uuid not null references clocks (id),
        generation int not null,
        case_version int not null,
        reason text not null,
        state text not null,
        due_on date,
        due_at timestamptz,
        at timestamptz not null,
        primary key (clock_id, generation)
      );

      -- A rung rings once for each generation: the key says so, whatever a worker does.
      create table clock_rungs (
        clock_id uuid not null references clocks (id),
        generation int not null,
        mark int not null,
        planned_at timestamptz not null,
        rung_at timestamptz not null,
        late_by_outage boolean not null default false,
        primary key (clock_id, generation, mark)
      );

      create table documents (
        id uuid primary key,
        case_id uuid not null references cases (id),
        version int not null,
        kind text not null,
        fields jsonb not null,
        made_at timestamptz not null
      );
      create index documents_of_case on documents (case_id, version);

      create table papers (
        id uuid primary key,
        case_id uuid not null references cases (id),
        kind text not null,
        name text not null,
        media_type text not null,
        size bigint not null check (size > 0),
        sha256 char(64) not null,
        sm3 char(64) not null,
        storage_key text not null,
        by_actor text not null,
        by_party text,
        at timestamptz not null
      );
      create index papers_of_case on papers (case_id, at);

      create table outbox (
        id bigint generated always as identity primary key,
        topic text not null,
        key text not null,
        case_id uuid,
        payload jsonb not null,
        at timestamptz not null,
        sent_at timestamptz,
        attempts int not null default 0,
        next_at timestamptz not null,
        received_at timestamptz,
        dead_at timestamptz,
        last_failure text
      );
      create unique index outbox_key on outbox (topic, key);
      create index outbox_waiting on outbox (next_at, id) where received_at is null and dead_at is null;
      create index outbox_received on outbox (id) where received_at is not null;

      -- What a person is told in the application. The outbox row is its receipt: applied once, whatever is redelivered.
      create table notices (
        outbox_id bigint not null references outbox (id),
        person uuid not null references people (id),
        case_id uuid not null references cases (id),
        kind text not null,
        words jsonb not null,
        at timestamptz not null,
        read_at timestamptz,
        primary key (outbox_id, person)
      );
      create index notices_unread on notices (person, at) where read_at is null;

      create table idempotency_keys (
        actor text not null,
        key text not null,
        digest bytea not null,
        status int,
        body jsonb,
        at timestamptz not null,
        primary key (actor, key)
      );
      create index idempotency_old on idempotency_keys (at);

      create table heartbeats (
        process text primary key,
        at timestamptz not null
      );
      create table outages (
        id bigint generated always as identity primary key,
        began_at timestamptz not null,
        ended_at timestamptz not null,
        noticed_by text not null,
        check (ended_at > began_at),
        unique (began_at)
      );
      create table canary (
        one boolean primary key default true check (one),
        due_at timestamptz not null,
        rung_at timestamptz,
        rung_by text
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
