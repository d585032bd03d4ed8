import { newId } from '#libs/kernel';
import { demoAgencies } from '../demo/agencies.js';
import { shownLogins, type ShownLogin } from '../demo/logins.js';
import { DEMO_PASSWORD, demoPeople, type DemoPerson } from '../demo/people.js';
import { demoRoster } from '../demo/roster.js';
import type { RosterBook } from './keep-roster.js';
import type { LoadRegions } from './load-regions.js';
import type { AgencyBook, Installation, NewPerson, PasswordHasher, PeopleBook } from './ports.js';

export interface DemoLogins {
  readonly password: string;
  /** Those with which a newcomer can try everything. */
  readonly shown: readonly (DemoPerson & ShownLogin)[];
  /** Logins added now; empty when the demonstration was there already. */
  readonly added: readonly string[];
}

export interface DemoBooks {
  readonly agencies: Pick<AgencyBook, 'add'>;
  readonly people: Pick<PeopleBook, 'add'>;
  readonly roster: Pick<RosterBook, 'add'>;
}

/** Fills an empty database with regions, and with the agencies, people and rosters of the demonstration. Idempotent. */
export class SeedIdentity {
  constructor(
    private readonly regions: LoadRegions,
    private readonly books: DemoBooks,
    private readonly hasher: PasswordHasher,
    private readonly installation: Installation,
  ) {}

  async execute(): Promise<DemoLogins> {
    // First: a database that got but some of it is one with a public password all the same.
    await this.installation.holdsDemonstration();
    await this.regions.execute();
    await this.books.agencies.add(demoAgencies);
    // One hash for all: the password is printed at every start, and a hash for each of them would take seconds.
    const passwordHash = await this.hasher.hash(DEMO_PASSWORD);
    const added = await this.books.people.add(demoPeople.map((p) => asNewPerson(p, passwordHash)));
    for (const { id, ...entry } of demoRoster) await this.books.roster.add(id, null, entry);
    const shown = shownLogins.flatMap((one) =>
      demoPeople.filter((p) => p.login === one.login).map((p) => ({ ...p, ...one })),
    );
    return { password: DEMO_PASSWORD, shown, added };
  }
}

const asNewPerson = (p: DemoPerson, passwordHash: string): NewPerson => ({
  id: newId(),
  agency: p.agency,
  login: p.login,
  name: p.name,
  passwordHash,
  oidcSubject: null,
  certificate: p.certificate,
  certificateValidUntil: p.certificateValidUntil,
  deputyLogin: p.deputyLogin,
  roles: [{ agency: p.agency, role: p.role }],
});
