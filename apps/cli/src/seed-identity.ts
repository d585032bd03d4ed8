import { seedIdentity as seeding } from '#libs/identity';
import type { Database } from '#libs/persistence';

/** A login of the demonstration, as `npm start` prints it. */
export interface DemoLogin {
  readonly role: string;
  readonly login: string;
  readonly password: string;
  readonly agency: string;
  /** What it is there to try, in both languages. */
  readonly purpose: string;
}

/** Fills in regions, agencies and people once; `owner` is a database opened with the login role. */
export async function seedIdentity(owner: Database): Promise<DemoLogin[]> {
  const { shown, password } = await seeding(owner).execute();
  return shown.map(({ role, login, agency, purpose }) => ({
    role,
    login,
    password,
    agency,
    purpose: `${purpose.zh} / ${purpose.en}`,
  }));
}
