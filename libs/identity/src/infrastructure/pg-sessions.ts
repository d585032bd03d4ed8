import type { Database, Plain } from '#libs/persistence';
import type { Opening, Sessions } from '../application/ports.js';
import { LENT_ROLES, type SignedIn } from '../domain/person.js';

// Sessions end by the real clock, also in a simulation: jumping a year ahead there must not sign everybody out.
const OPEN = `
  with swept as (
    delete from sessions where expires_at < clock_timestamp() - interval '30 days' and token_digest in
      (select token_digest from sessions where expires_at < clock_timestamp() - interval '30 days' limit 100)
  ),
  on_record as (insert into sign_ins (person, act, address, by_provider) values ($2, 'signed-in', $5, $4))
  insert into sessions (token_digest, person, expires_at, by_provider)
  values ($1, $2, clock_timestamp() + make_interval(hours => $3), $4)
  returning expires_at as "expiresAt"`;

/** Absence is a matter of the office's day, which a simulation may shift: so hz_now(). */
const FIND = `
  with today as materialized (select (hz_now() at time zone 'Asia/Shanghai')::date as day),
  me as materialized (
    select p.id, p.login, p.name, p.agency, p.certificate, p.certificate_valid_until,
      p.password_change_due and not s.by_provider as must_change, s.expires_at
    from sessions s join people p on p.id = s.person and p.active
    where s.token_digest = $1 and s.revoked_at is null and s.expires_at > clock_timestamp()
  ),
  away as materialized (
    select c.id, c.name from me join people c on c.deputy = me.id and c.active, today
    where today.day between c.absent_from and coalesce(c.absent_until, 'infinity')
  ),
  held as materialized (
    select r.agency, r.role, null::uuid as on_behalf_of from me join person_roles r on r.person = me.id
    union all
    select r.agency, r.role, away.id from away join person_roles r on r.person = away.id and r.role = any ($2::text[])
  )
  select me.id, me.login, me.name, me.agency, me.certificate, me.certificate_valid_until as "certificateValidUntil",
    me.expires_at as "expiresAt", me.must_change as "mustChangePassword",
    coalesce((select jsonb_agg(jsonb_build_object('agency', agency, 'role', role, 'onBehalfOf', on_behalf_of)
      order by on_behalf_of nulls first, agency, role) from held), '[]') as roles,
    coalesce((select jsonb_agg(jsonb_build_object('id', id, 'name', name) order by id) from away), '[]') as "deputyFor",
    coalesce((select jsonb_agg(distinct a.id) from held h join agencies a
      on a.superior = h.agency or (a.superior is null and a.id = h.agency) where h.role = 'head'), '[]') as below
  from me`;

/** Who leaves is on record, once; a session that ran out was left by nobody. */
const LEAVE = `
  with ended as (
    update sessions set revoked_at = clock_timestamp() where token_digest = $1 and revoked_at is null
    returning person, expires_at, by_provider
  )
  insert into sign_ins (person, act, by_provider)
  select person, 'signed-out', by_provider from ended where expires_at > clock_timestamp()`;

/** However many there were, that they were ended is one line on record. */
export const END_ALL = `
  with ended as (
    update sessions set revoked_at = clock_timestamp()
    where person = $1 and revoked_at is null and expires_at > clock_timestamp() and token_digest is distinct from $2::bytea
    returning 1 as ended
  ),
  on_record as (
    insert into sign_ins (person, act, ended_by) select $1, 'session-ended', $3::uuid where exists (select from ended)
  )
  select ended from ended`;

type Row = Omit<SignedIn, 'expiresAt'> & { readonly expiresAt: Date };

export class PgSessions implements Sessions {
  /** Sessions last `hours` from the sign-in, whatever happens in them. */
  constructor(
    private readonly database: Database,
    private readonly hours = 12,
  ) {}

  async open(digest: Buffer, person: string, { by, address }: Opening): Promise<string> {
    const values = [digest, person, this.hours, by === 'provider', address];
    const rows = await this.query<{ expiresAt: Date }>(OPEN, values);
    const [row] = rows;
    if (!row) throw new Error('a session was inserted and not returned');
    return row.expiresAt.toISOString();
  }

  async find(digest: Buffer): Promise<SignedIn | null> {
    const [row] = await this.query<Row>(FIND, [digest, LENT_ROLES], 'identity.session');
    return row ? { ...row, expiresAt: row.expiresAt.toISOString() } : null;
  }

  async revoke(digest: Buffer): Promise<void> {
    await this.query(LEAVE, [digest]);
  }

  async revokeAll(person: string, keep: Buffer | null, by: string): Promise<number> {
    return (await this.query(END_ALL, [person, keep, by])).length;
  }

  private query<R extends object>(text: string, values: readonly Plain[], name?: string): Promise<R[]> {
    return this.database.ask<R>({ as: 'system' }, text, values, name);
  }
}
