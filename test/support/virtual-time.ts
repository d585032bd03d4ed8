import {
  CaseworkParts,
  DiskPaperStore,
  FireDueClocks,
  PgCalendars,
  PgCaseBook,
  PgUnitOfWork,
  type CasePerson,
  type StoredCase,
} from '#libs/casework';
import { newId } from '#libs/kernel';
import { instantOf, parseLegalDate } from '#libs/legal';
import type { Capacity } from '#libs/procedures';
import { NATIONAL, openOffice, type Office } from './casework.js';

/** Every capacity that the people of an office can have in a case of their own. */
const EVERYTHING: readonly Capacity[] = ['officer', 'head', 'panel'];

/** A national office in a database of its own whose present can be moved; firing goes by that present alone. */
export interface VirtualOffice extends Office {
  /** Three certified people of the national office. */
  readonly members: readonly string[];
  /** Moves the present on to a day, at ten in the morning, and rings whatever fell due before. */
  goTo(day: string): Promise<void>;
  /** Puts a paper of one byte into a case and gives its id. */
  paperFor(caseId: string): Promise<string>;
}

export async function openVirtualOffice(): Promise<VirtualOffice> {
  const office = await openOffice();
  const { database, owner } = office;
  const members = [newId(), newId(), newId()];
  await owner.run({ as: 'system' }, async (tx) => {
    await tx.query(`update installation set mode = 'simulation'`);
    for (const [i, id] of members.entries()) {
      await tx.query(
        `insert into people (id, agency, login, name, certificate, certificate_valid_until)
         values ($1, $2, $3, $4, $5, '2035-12-31')`,
        [id, NATIONAL, `member-${i}`, `测试员${'丙丁戊'[i]}`, `样证${i}`],
      );
      await tx.query(`insert into person_roles (person, agency, role) values ($1, $2, 'officer')`, [id, NATIONAL]);
    }
  });
  const capacities = {
    of: (person: CasePerson, stored: StoredCase) =>
      person.roles.some((r) => r.agency === stored.agency) ? EVERYTHING : [],
    onBehalfOf: () => null,
    may: () => true,
  };
  const bells = { set: (): void => undefined };
  const store = new DiskPaperStore(office.papers);
  const parts = new CaseworkParts({ database, bells, capacities, store, maxBytes: 1_000_000 });
  const fire = new FireDueClocks({
    work: new PgUnitOfWork(database),
    book: new PgCaseBook(),
    calendars: new PgCalendars(database),
    bells,
    onFailure: ({ error }) => {
      throw error;
    },
  });
  return {
    ...office,
    parts,
    members,
    async goTo(day) {
      await owner.run({ as: 'system' }, (tx) =>
        tx.query(
          `insert into simulation_clock (shift) values ($1::timestamptz - clock_timestamp())
           on conflict (one) do update set shift = excluded.shift`,
          [instantOf(parseLegalDate(day), '10:00')],
        ),
      );
      await fire.drain();
    },
    async paperFor(caseId) {
      const id = newId();
      await owner.run({ as: 'system' }, (tx) =>
        tx.query(
          `insert into papers (id, case_id, kind, name, media_type, size, sha256, sm3, storage_key, by_actor, at)
           values ($1, $2, 'evidence', '样本.pdf', 'application/pdf', 1, repeat('0', 64), repeat('0', 64), 'test', 'test', hz_now())`,
          [id, caseId],
        ),
      );
      return id;
    },
  };
}
