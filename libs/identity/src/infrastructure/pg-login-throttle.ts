import type { Database } from '#libs/persistence';
import type { Attempt, Throttle } from '../application/ports.js';
import { insideDigest, loginDigest, placeDigest } from '../domain/token.js';

/**
 * The count goes up before the password is looked at, so many guesses at once count as many. What is refused at a place
 * is not counted against the login as a whole, and a place where this login was right before is not held up by others.
 */
const ADMIT = `
  with swept as (
    delete from login_attempts where login_digest in
      (select login_digest from login_attempts where window_ends_at < clock_timestamp()
         and login_digest not in ($1, $2) limit 20 for update skip locked)
  ),
  here as (
    insert into login_attempts as l (login_digest, of_login, attempts, window_ends_at)
    values ($1, $2, 1, clock_timestamp() + make_interval(mins => $3))
    on conflict (login_digest) do update set
      attempts = case when l.window_ends_at < clock_timestamp() then 1 else l.attempts + 1 end,
      window_ends_at = case when l.window_ends_at < clock_timestamp() then excluded.window_ends_at else l.window_ends_at end
    returning attempts, window_ends_at
  ),
  everywhere as (
    insert into login_attempts as l (login_digest, of_login, attempts, window_ends_at)
    select $2, $2, 1, clock_timestamp() + make_interval(mins => $3) from here
    where $6::boolean and here.attempts <= $4 and not exists (select from login_places where login_digest = $2 and place_digest = $1)
    on conflict (login_digest) do update set
      attempts = case when l.window_ends_at < clock_timestamp() then 1 else l.attempts + 1 end,
      window_ends_at = case when l.window_ends_at < clock_timestamp() then excluded.window_ends_at else l.window_ends_at end
    returning attempts, window_ends_at
  )
  select ceil(extract(epoch from max(window_ends_at) - clock_timestamp()))::int as wait from (
    select window_ends_at from here where attempts > $4
    union all select window_ends_at from everywhere where attempts > $5) refused`;

const KNOWN = `
  with swept as (
    delete from login_places where (login_digest, place_digest) in
      (select login_digest, place_digest from login_places where at < clock_timestamp() - interval '180 days' limit 20 for update skip locked)
  )
  insert into login_places (login_digest, place_digest) values ($1, $2)
  on conflict (login_digest, place_digest) do update set at = excluded.at`;

export interface LoginLimits {
  /** Attempts at one login from one place within `minutes`. */
  readonly atPlace: number;
  /** Attempts at one login from all places together where it was never right. */
  readonly everywhere: number;
  readonly minutes: number;
}

/** How often a password may be tried. Ten wrong ones shut out who typed them, not the officer whose login it is. */
export class PgLoginThrottle implements Throttle {
  constructor(
    private readonly database: Database,
    private readonly limits: LoginLimits = { atPlace: 10, everywhere: 200, minutes: 15 },
  ) {}

  async admit(attempt: Attempt): Promise<number | null> {
    const { atPlace, everywhere, minutes } = this.limits;
    const values = [keyOf(attempt), loginDigest(attempt.login), minutes, atPlace, everywhere, attempt.address !== null];
    const [row] = await this.database.ask<{ wait: number | null }>(
      { as: 'system' },
      ADMIT,
      values,
      'identity.admit-login',
    );
    return row?.wait == null ? null : Math.max(1, row.wait);
  }

  async succeeded(attempt: Attempt): Promise<void> {
    const [key, login] = [keyOf(attempt), loginDigest(attempt.login)];
    await this.database.run({ as: 'system' }, async (tx) => {
      await tx.query('delete from login_attempts where login_digest = $1', [key]);
      if (attempt.address !== null) await tx.query(KNOWN, [login, key]);
    });
  }

  async forget(login: string): Promise<void> {
    await this.database.ask({ as: 'system' }, 'delete from login_attempts where of_login = $1', [loginDigest(login)]);
  }
}

const keyOf = ({ login, address }: Attempt): Buffer =>
  address === null ? insideDigest(login) : placeDigest(login, address);
