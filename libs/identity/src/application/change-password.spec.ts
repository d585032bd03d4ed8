import { DomainError } from '#libs/kernel';
import { ChangePassword } from './change-password.js';
import type { Accounts, PasswordHasher, Sessions } from './ports.js';

const OWN = 'the present sentence';
const accounts = {
  byId: () => Promise.resolve({ id: 'p', login: 'gd-officer1', passwordHash: OWN }),
  setPassword: () => Promise.resolve(),
} as unknown as Accounts;
const sessions = { revokeAll: () => Promise.resolve(0) } as unknown as Sessions;
const hasher = {
  verify: (hash: string, password: string) => Promise.resolve(hash === password),
  hash: (password: string) => Promise.resolve(password),
} as unknown as PasswordHasher;

/** How a change of password ends: `done`, or the code, the category and the pointers of the refusal. */
async function changed(current: string, next: string, wait: number | null = null): Promise<unknown> {
  const throttle = {
    admit: () => Promise.resolve(wait),
    succeeded: () => Promise.resolve(),
    forget: () => Promise.resolve(),
  };
  try {
    await new ChangePassword(accounts, sessions, hasher, throttle).execute({ person: 'p', current, next, token: 't' });
    return 'done';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, category, details } = error;
    return [code, category, details.issues?.map(({ pointer }) => pointer) ?? details['retryAfterSeconds']];
  }
}

describe('the own password', () => {
  it.each([
    ['is not taken without the present one', 'mistyped', 'a sentence of my own', 'IDENTITY.WRONG_PASSWORD', '/current'],
    ['is not taken when short', OWN, 'short', 'IDENTITY.WEAK_PASSWORD', '/next'],
    ['is not taken with the login in it', OWN, 'gd-officer1-again', 'IDENTITY.WEAK_PASSWORD', '/next'],
    ['is not taken when it is the present one', OWN, OWN, 'IDENTITY.WEAK_PASSWORD', '/next'],
  ])('%s, told of the field, and nobody is signed out', async (_, current, next, code, pointer) => {
    expect(await changed(current, next)).toEqual([code, 'invalid', [pointer]]);
  });

  it('is changed by whoever knows it, and after too many attempts by nobody for a while', async () => {
    expect(await changed(OWN, 'a sentence of my own')).toBe('done');
    expect(await changed(OWN, 'a sentence of my own', 90)).toEqual(['IDENTITY.TOO_MANY_ATTEMPTS', 'tooMany', 90]);
  });
});
