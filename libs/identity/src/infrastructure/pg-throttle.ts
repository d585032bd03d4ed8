import type { Database } from '#libs/persistence';

/** The count goes up before the password is looked at, so many guesses at once count as many. */
const ADMIT = `
  with swept as (
    delete from login_attempts where login_digest in
      (select login_digest from login_attempts where window_ends_at < clock_timestamp() and login_digest <> $1 limit 20 for update skip locked)
  )
  insert into login_attempts as l (login_digest, attempts, window_ends_at)
  values ($1, 1, clock_timestamp() + make_interval(mins => $2))
  on conflict (login_digest) do update set
    attempts = case when l.window_ends_at < clock_timestamp() then 1 else l.attempts + 1 end,
    window_ends_at = case when l.window_ends_at < clock_timestamp() then excluded.window_ends_at else l.window_ends_at end
  returning attempts, ceil(extract(epoch from window_ends_at - clock_timestamp()))::int as wait`;

/** A count of attempts under one key. */
export class PgThrottle {
  /** At most `most` attempts under one key in `minutes`; a success starts the count again. */
  constructor(
    private readonly database: Database,
    private readonly most = 10,
    private readonly minutes = 15,
  ) {}

  async admit(loginDigest: Buffer): Promise<number | null> {
    const [row] = await this.database.ask<{ attempts: number; wait: number }>(
      { as: 'system' },
      ADMIT,
      [loginDigest, this.minutes],
      'identity.admit',
    );
    if (!row) throw new Error('an attempt was counted and not returned');
    return row.attempts > this.most ? Math.max(1, row.wait) : null;
  }

  async forget(loginDigest: Buffer): Promise<void> {
    await this.database.ask({ as: 'system' }, 'delete from login_attempts where login_digest = $1', [loginDigest]);
  }
}
