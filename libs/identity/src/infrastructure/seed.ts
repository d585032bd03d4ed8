import type { Database } from '#libs/persistence';
import { AddAgency, CreateAdministrator } from '../application/establish.js';
import { LoadRegions } from '../application/load-regions.js';
import { SeedIdentity } from '../application/seed-identity.js';
import { Argon2Hasher } from './argon2-hasher.js';
import { chinaDivision } from './china-division.js';
import { PgAgencies } from './pg-agencies.js';
import { PgInstallation } from './pg-installation.js';
import { PgPeople } from './pg-people.js';
import { PgRegions } from './pg-regions.js';
import { PgRoster } from './pg-roster.js';

/** SeedIdentity on a database opened as its owner (a pool with `role: null`), who alone may write regions. */
export const seedIdentity = (owner: Database): SeedIdentity =>
  new SeedIdentity(
    new LoadRegions(chinaDivision, new PgRegions(owner)),
    { agencies: new PgAgencies(owner), people: new PgPeople(owner), roster: new PgRoster(owner) },
    new Argon2Hasher(),
    new PgInstallation(owner),
  );

/** What a first installation needs before anybody can sign in; `owner` as above. */
export const establishing = (
  owner: Database,
): { regions: LoadRegions; agency: AddAgency; administrator: CreateAdministrator } => {
  const [agencies, regions] = [new PgAgencies(owner), new PgRegions(owner)];
  return {
    regions: new LoadRegions(chinaDivision, regions),
    agency: new AddAgency(agencies, regions),
    administrator: new CreateAdministrator(new PgPeople(owner), agencies, new Argon2Hasher()),
  };
};
