import type { Look, LookBook } from '../application/access/ports.js';
import type { Work } from '../application/ports.js';
import { sqlOf } from './pg-unit-of-work.js';

/** Looks among the acts of the office, which nobody changes or removes. */
export class PgLookBook implements LookBook {
  async add(tx: Work, { agency, by, subject, details }: Look): Promise<void> {
    await sqlOf(tx).query(
      `insert into office_acts (actor, agency, act, subject, reason) values ($1, $2, 'contacts-shown', $3, $4)`,
      [by, agency, subject, JSON.stringify(details)],
      'look-add',
    );
  }
}
