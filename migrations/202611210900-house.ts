import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The installation itself, its clock, and the people and agencies that work in it. */
export class House2026112109000 implements MigrationInterface {
  readonly name = 'House2026112109000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table installation (
        one boolean primary key default true check (one),
        mode text not null default 'production' check (mode in ('production', 'simulation')),
        created_at timestamptz not null default clock_timestamp()
      );
      insert into installation default values;

      -- Virtual time. It can hold a row only where the installation was marked as a simulation, so no statement,
      -- migration or operator can shift the clock of an office at work.
      create table simulation_clock (
        one boolean primary key default true check (one),
        shift interval not null default interval '0'
      );
      create function refuse_shift_in_production() returns trigger language plpgsql as $$
      begin
        if not exists (select from installation where mode = 'simulation') then
          raise exception 'HENGZHI: the clock can be shifted only in a database marked as a simulation';
        end if;
        return new;
      end $$;
      create trigger simulation_only before insert or update on simulation_clock
        for each row execute function refuse_shift_in_production();
      create function refuse_mode_change() returns trigger language plpgsql as $$
      begin
        if old.mode = 'simulation' and new.mode = 'production' then
          raise exception 'HENGZHI: a simulation never becomes a production database';
        end if;
        if old.mode = 'production' and new.mode = 'simulation' and exists (select from cases) then
          raise exception 'HENGZHI: a database that holds cases cannot be marked as a simulation';
        end if;
        return new;
      end $$;
      create trigger mode_is_for_good before update on installation
        for each row execute function refuse_mode_change();

      -- The one source of the present instant for every statement of the system.
      create function hz_now() returns timestamptz language sql volatile parallel safe as
        $$ select clock_timestamp() + coalesce((select shift from simulation_clock), interval '0') $$;

      create table regions (
        code char(6) primary key,
        name text not null,
        parent char(6) references regions (code)
      );
      create index regions_by_parent on regions (parent);

      create table agencies (
        id text primary key,
        name text not null,
        name_en text not null,
        mark text not null unique,
        region char(6) not null references regions (code),
        superior text references agencies (id),
        level text not null check (level in ('national', 'province', 'prefecture', 'district')),
        number_pattern text not null default '{mark}知{type}字〔{year}〕{n}号'
      );

      create table people (
        id uuid primary key,
        agency text not null references agencies (id),
        login text not null unique,
        name text not null,
        password_hash text,
        oidc_subject text unique,
        active boolean not null default true,
        certificate text,
        certificate_valid_until date,
        absent_from date,
        absent_until date,
        deputy uuid references people (id),
        created_at timestamptz not null default clock_timestamp()
      );
      create index people_by_agency on people (agency) where active;

      create table person_roles (
        person uuid not null references people (id),
        agency text not null references agencies (id),
        role text not null check (role in ('officer', 'head', 'clerk', 'administrator', 'auditor')),
        primary key (person, agency, role)
      );

      -- Only the digest of a token is kept: a stolen table opens nothing.
      create table sessions (
        token_digest bytea primary key,
        person uuid not null references people (id),
        created_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index sessions_by_person on sessions (person);

      create table calendar_years (
        year int primary key,
        notices jsonb not null,
        days jsonb not null,
        loaded_at timestamptz not null default clock_timestamp()
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
