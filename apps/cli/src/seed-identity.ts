import { seedIdentity as seeding } from '#libs/identity';
import type { Database } from '#libs/persistence';

/** A login of the demonstration, as `npm start` prints it. */
export interface DemoLogin {
  readonly role: string;
  readonly login: string;
  readonly password: string;
  readonly agency: string;
}

/** Fills in regions, agencies and people once; `owner` is a database opened with the login role. */
export async function seedIdentity(owner: Database): Promise<DemoLogin[]> {
  const { byRole, password } = await seeding(owner).execute();
  return Object.entries(byRole).flatMap(([role, logins]) =>
    logins.slice(0, role === 'officer' ? 3 : 1).map((login) => ({ role, login, password, agency: 'gd-ip' })),
  );
}
