import { isUniqueViolation, type Database, type Plain, type Transaction } from '#libs/persistence';
import type {
  Account,
  Accounts,
  ChangedPerson,
  LeftCases,
  NewPerson,
  PasswordReset,
  PeopleBook,
  PersonAct,
  PersonChange,
} from '../application/ports.js';
import { subjectTaken } from '../application/keep-people.js';
import type { Person } from '../domain/person.js';
import { END_ALL } from './pg-sessions.js';

const PERSON = `
  select p.id, p.agency, p.login, p.name, p.active, p.certificate, p.certificate_valid_until as "certificateValidUntil",
    p.absent_from as "absentFrom", p.absent_until as "absentUntil", p.deputy,
    p.oidc_subject as "oidcSubject", p.version,
    coalesce((select jsonb_agg(jsonb_build_object('agency', r.agency, 'role', r.role) order by r.agency, r.role)
      from person_roles r where r.person = p.id), '[]') as roles
  from people p`;

const ADD_PEOPLE = `
  insert into people (id, agency, login, name, password_hash, oidc_subject, certificate, certificate_valid_until,
    password_change_due)
  select id, agency, login, name, "passwordHash", "oidcSubject", certificate, "certificateValidUntil",
    coalesce("passwordChangeDue", false)
  from jsonb_to_recordset($1::jsonb) as p(id uuid, agency text, login text, name text, "passwordHash" text,
    "oidcSubject" text, certificate text, "certificateValidUntil" date, "passwordChangeDue" boolean)
  on conflict (login) do nothing
  returning login`;

const ADD_ROLES = `
  insert into person_roles (person, agency, role)
  select p.id, r.agency, r.role
  from jsonb_to_recordset($1::jsonb) as n(login text, roles jsonb)
    join people p on p.login = n.login
    cross join jsonb_to_recordset(n.roles) as r(agency text, role text)
  where n.login = any ($2::text[])
  on conflict do nothing`;

const SET_DEPUTIES = `
  update people p set deputy = d.id
  from jsonb_to_recordset($1::jsonb) as n(login text, "deputyLogin" text) join people d on d.login = n."deputyLogin"
  where p.login = n.login and n.login = any ($2::text[])`;

const ACCOUNT = `select id, login, password_hash as "passwordHash", active,
  coalesce(password_expires_at < clock_timestamp(), false) as "passwordExpired" from people`;

// By the real clock, as sessions: a shifted day of a simulation must not void what was just handed out.
const RESET = `
  update people set password_hash = $2, password_change_due = true,
    password_expires_at = clock_timestamp() + make_interval(hours => $3)
  where id = $1 returning password_expires_at as until`;

/** By their next due day, as a head will want to give them to somebody else. */
const LEFT = `select id from cases where officer = $1 and open order by coalesce(next_due_at, 'infinity'::timestamptz), id`;
const LEFT_SHOWN = 100;

const ON_RECORD = 'insert into account_acts (actor, person, act, details, version) values ($1, $2, $3, $4, $5)';
const NEXT_VERSION = 'update people set version = version + 1 where id = $1 and version = $2 returning version';
const CHANGES = `
  select a.version, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, w.name as by,
    array(select jsonb_object_keys(a.details) order by 1) as fields
  from account_acts a left join people w on w.id = a.actor
  where a.person = $1 and a.version > $2 order by a.version limit 100`;
const REGISTERED = `insert into account_acts (actor, person, act)
  select $1::uuid, p.id, 'registered' from people p where p.login = any ($2)`;

/** Column of each plain field that may be changed. */
const CHANGEABLE = {
  name: 'name',
  active: 'active',
  certificate: 'certificate',
  certificateValidUntil: 'certificate_valid_until',
  absentFrom: 'absent_from',
  absentUntil: 'absent_until',
  deputy: 'deputy',
  oidcSubject: 'oidc_subject',
} as const satisfies Partial<Record<keyof PersonChange, string>>;

/** As `PeopleBook.add`, within the transaction of whoever has more to write. */
export async function addPeople(tx: Transaction, people: readonly NewPerson[], by?: string | null): Promise<string[]> {
  const json = JSON.stringify(people);
  const rows = await tx.query<{ login: string }>(ADD_PEOPLE, [json]).catch(subjectInUse);
  const added = rows.map((row) => row.login);
  if (added.length === 0) return added;
  await tx.query(ADD_ROLES, [json, added]);
  await tx.query(SET_DEPUTIES, [json, added]);
  if (by !== undefined) await tx.query(REGISTERED, [by, added]);
  return added;
}

export class PgPeople implements PeopleBook, Accounts {
  constructor(private readonly database: Database) {}

  inAgencies(agencies: readonly string[]): Promise<Person[]> {
    const where = `where p.agency = any ($1) or exists (select from person_roles r where r.person = p.id and r.agency = any ($1))`;
    return this.query<Person>(`${PERSON} ${where} order by p.agency, p.login`, [agencies]);
  }

  async find(id: string): Promise<Person | null> {
    const [person] = await this.query<Person>(`${PERSON} where p.id = $1`, [id]);
    return person ?? null;
  }

  add(people: readonly NewPerson[], by?: string | null): Promise<string[]> {
    return this.database.run({ as: 'system' }, (tx) => addPeople(tx, people, by));
  }

  async change(
    { id, version: seen }: { readonly id: string; readonly version: number },
    change: PersonChange,
    { by, act }: { readonly by: string; readonly act: 'changed' | 'absence-set' },
  ): Promise<ChangedPerson | null> {
    return this.database.run({ as: 'system' }, async (tx) => {
      const [next] = await tx.query<{ version: number }>(NEXT_VERSION, [id, seen]);
      if (!next) return null;
      await setFields(tx, id, change).catch(subjectInUse);
      if (change.roles) await replaceRoles(tx, id, change.roles);
      if (change.active === false) await tx.query(END_ALL, [id, null, by]);
      await tx.query(ON_RECORD, [by, id, act, JSON.stringify(change), next.version]);
      return { version: next.version, openCases: change.active === false ? await leftBy(tx, id) : null };
    });
  }

  changesSince(id: string, version: number): Promise<PersonAct[]> {
    return this.query<PersonAct>(CHANGES, [id, version]);
  }

  byLogin(login: string): Promise<Account | null> {
    return this.account('where login = $1', login);
  }

  byId(id: string): Promise<Account | null> {
    return this.account('where id = $1', id);
  }

  byOidcSubject(subject: string): Promise<Account | null> {
    return this.account('where oidc_subject = $1', subject);
  }

  async setPassword(id: string, hash: string): Promise<void> {
    await this.database.run({ as: 'system' }, async (tx) => {
      const text =
        'update people set password_hash = $2, password_change_due = false, password_expires_at = null where id = $1';
      await tx.query(text, [id, hash]);
      await tx.query(ON_RECORD, [id, id, 'password-changed', '{}', null]);
    });
  }

  resetPassword({ person, hash, by, hours }: PasswordReset): Promise<string> {
    return this.database.run({ as: 'system' }, async (tx) => {
      const [row] = await tx.query<{ until: Date }>(RESET, [person, hash, hours]);
      if (!row) throw new Error(`person ${person} is not there any more`);
      await tx.query(END_ALL, [person, null, by]);
      await tx.query(ON_RECORD, [by, person, 'password-reset', '{}', null]);
      return row.until.toISOString();
    });
  }

  private async account(where: string, value: string): Promise<Account | null> {
    const [account] = await this.query<Account>(`${ACCOUNT} ${where}`, [value]);
    return account ?? null;
  }

  private query<Row extends object>(text: string, values: readonly Plain[]): Promise<Row[]> {
    return this.database.ask<Row>({ as: 'system' }, text, values);
  }
}

/** A subject of the identity provider is one person. */
function subjectInUse(error: unknown): never {
  if (isUniqueViolation(error, 'people_oidc_subject_key')) throw subjectTaken();
  throw error;
}

async function leftBy(tx: Transaction, id: string): Promise<LeftCases> {
  const rows = await tx.query<{ id: string }>(LEFT, [id]);
  return { count: rows.length, ids: rows.slice(0, LEFT_SHOWN).map((row) => row.id) };
}

async function setFields(tx: Transaction, id: string, change: PersonChange): Promise<void> {
  const fields = Object.entries(CHANGEABLE).filter(([field]) => change[field as keyof typeof CHANGEABLE] !== undefined);
  if (fields.length === 0) return;
  const sets = fields.map(([, column], i) => `${column} = $${i + 2}`).join(', ');
  const values = fields.map(([field]) => change[field as keyof typeof CHANGEABLE]);
  await tx.query(`update people set ${sets} where id = $1`, [id, ...values]);
}

async function replaceRoles(tx: Transaction, id: string, roles: NonNullable<PersonChange['roles']>): Promise<void> {
  await tx.query('delete from person_roles where person = $1', [id]);
  const columns = [roles.map((r) => r.agency), roles.map((r) => r.role)];
  await tx.query(
    'insert into person_roles (person, agency, role) select distinct $1::uuid, a, r from unnest($2::text[], $3::text[]) as n(a, r)',
    [id, ...columns],
  );
}
