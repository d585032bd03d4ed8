import type { Database } from '#libs/persistence';
import type { Doorkeeper, Knock } from '../application/ports.js';
import { placeDigest } from '../domain/token.js';

/** Attempts of late count together, see PgLoginThrottle. Asked once: an index is of no use to what changes from line to line. */
const OF_LATE = `(select clock_timestamp() - interval '15 minutes')`;
/** Failures of one account on record within that time: a flood of them says no more than the fiftieth, and fills no disk. */
const MOST_FAILURES = 50;
/** Refusals of nobody known: so many from one address, which hide none from another, and so many altogether. */
const MOST_OF_NOBODY = 1_000;

/** The count of the attempt is written again, so that an unknown login, of which nothing is put on record, takes as long. */
const ON_RECORD = `
  with as_long as (update login_attempts set attempts = attempts where login_digest = $1)
  insert into sign_ins (person, act, address)
  select p.id, $3, $4 from people p where p.login = $2 and not exists (
    select from sign_ins s where s.person = p.id and s.act = $3 and s.at > ${OF_LATE} offset $5)`;

const CLEAR = 'select hz_clear_sign_ins($1, $2) as gone';

const REFUSED = `
  insert into sign_ins (person, act, address, by_provider)
  select $1::uuid, 'provider-refused', $2, true where not exists (
    select from sign_ins s where s.person = $1::uuid and s.act = 'provider-refused' and s.at > ${OF_LATE} offset $3)`;

const NOBODY_REFUSED = `
  insert into sign_ins (act, address, by_provider)
  select 'provider-refused', $1, true where not exists (
    select from sign_ins s where s.person is null and coalesce(s.address, '') = coalesce($1, '') and s.at > ${OF_LATE} offset $2)
  and not exists (select from sign_ins s where s.person is null and s.at > ${OF_LATE} offset $3)`;

/** Puts on record who tried in vain to come in, and keeps that record for as long as the office does. */
export class PgDoorkeeper implements Doorkeeper {
  constructor(private readonly database: Database) {}

  failed(attempt: Knock): Promise<void> {
    return this.record(attempt, 'sign-in-failed', MOST_FAILURES);
  }

  lockedOut(attempt: Knock): Promise<void> {
    return this.record(attempt, 'locked-out', 1);
  }

  async refusedAtProvider(address: string | null, person: string | null): Promise<void> {
    const [text, values, name] =
      person === null
        ? [NOBODY_REFUSED, [address, MOST_FAILURES - 1, MOST_OF_NOBODY - 1], 'identity.nobody-refused']
        : [REFUSED, [person, address, MOST_FAILURES - 1], 'identity.refused'];
    await this.database.ask({ as: 'system' }, text, values, name);
  }

  /**
   * Removes what is on record for more than so many days, at most `most` batches of `batch` rows, each a short transaction.
   * Returns how many. The database refuses less than six months (网络安全法 第23条, 2025年修正) and puts each batch on record.
   */
  async clear(days: number, { batch = 1_000, most = 50 } = {}): Promise<number> {
    let cleared = 0;
    for (let round = 0; round < most; round += 1) {
      const [row] = await this.database.ask<{ gone: number }>({ as: 'system' }, CLEAR, [days, batch], 'identity.clear');
      const gone = row?.gone ?? 0;
      cleared += gone;
      if (gone < batch) break;
    }
    return cleared;
  }

  private async record({ login, address }: Knock, act: string, most: number): Promise<void> {
    const values = [placeDigest(login, address), login, act, address, most - 1];
    await this.database.ask({ as: 'system' }, ON_RECORD, values, 'identity.in-vain');
  }
}
