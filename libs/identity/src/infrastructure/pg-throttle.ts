import type { Database } from '#libs/persistence';

/**
 * One statement for a right attempt and for a wrong one, so that both wait for the same row and take as long: what was tried
 * at once is decided one after the other, as if it had come so. A right attempt only reads, however many come at once.
 */
const COUNT = `
  with swept as (
    delete from login_attempts where login_digest in
      (select login_digest from login_attempts where window_ends_at < clock_timestamp() and login_digest <> $1 limit 20 for update skip locked)
  )
  insert into login_attempts as l (login_digest, attempts, window_ends_at)
  values ($1, $2, clock_timestamp() + make_interval(mins => $3))
  on conflict (login_digest) do update set
    attempts = case when l.window_ends_at < clock_timestamp() then 0 else l.attempts end + excluded.attempts,
    window_ends_at = case when l.window_ends_at < clock_timestamp() then excluded.window_ends_at else l.window_ends_at end
  returning attempts, ceil(extract(epoch from window_ends_at - clock_timestamp()))::int as wait`;

/** A count of wrong attempts under one key. */
export class PgThrottle {
  /** At most `most` wrong attempts under one key in `minutes`; after them a right one is refused as well. */
  constructor(
    private readonly database: Database,
    private readonly most = 10,
    private readonly minutes = 15,
  ) {}

  async judged(digest: Buffer, right: boolean): Promise<number | null> {
    const [row] = await this.database.ask<{ attempts: number; wait: number }>(
      { as: 'system' },
      COUNT,
      [digest, right ? 0 : 1, this.minutes],
      'identity.count-attempt',
    );
    if (!row) throw new Error('an attempt was counted and not returned');
    const wrongBefore = right ? row.attempts : row.attempts - 1;
    return wrongBefore >= this.most ? Math.max(1, row.wait) : null;
  }
}
