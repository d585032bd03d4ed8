import type { Database } from '#libs/persistence';
import type { Doorkeeper, Knock } from '../application/ports.js';
import { placeDigest } from '../domain/token.js';

/** For as long as attempts count together, see PgLoginThrottle. */
const WINDOW = `interval '15 minutes'`;
/** Failures of one account on record within that time: a flood of them says no more than the fiftieth, and fills no disk. */
const MOST_FAILURES = 50;

/** The count of the attempt is written again, so that an unknown login, of which nothing is put on record, takes as long. */
const ON_RECORD = `
  with as_long as (update login_attempts set attempts = attempts where login_digest = $1)
  insert into sign_ins (person, act, address)
  select p.id, $3, $4 from people p where p.login = $2 and not exists (
    select from sign_ins s where s.person = p.id and s.act = $3 and s.at > clock_timestamp() - ${WINDOW} offset $5)`;

/** Puts on record who tried in vain to come in by a password. */
export class PgDoorkeeper implements Doorkeeper {
  constructor(private readonly database: Database) {}

  failed(attempt: Knock): Promise<void> {
    return this.record(attempt, 'sign-in-failed', MOST_FAILURES);
  }

  lockedOut(attempt: Knock): Promise<void> {
    return this.record(attempt, 'locked-out', 1);
  }

  private async record({ login, address }: Knock, act: string, most: number): Promise<void> {
    const values = [placeDigest(login, address), login, act, address, most - 1];
    await this.database.ask({ as: 'system' }, ON_RECORD, values, 'identity.in-vain');
  }
}
