import { DomainError } from '#libs/kernel';
import { normalPassword } from '../domain/password.js';
import { normalLogin } from '../domain/person.js';
import { digestOf, newToken } from '../domain/token.js';
import type { Accounts, Doorkeeper, Opening, PasswordHasher, Sessions, Throttle } from './ports.js';

export interface OpenedSession {
  /** 43 characters base64url; not stored anywhere on the server. */
  readonly token: string;
  readonly expiresAt: string;
  readonly person: string;
}

/** Signs in with a local account. Unknown, inactive and password-less logins, and one-time passwords past their time, cost and answer the same as a wrong password. */
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly hasher: PasswordHasher,
    private readonly throttle: Throttle,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  /** @throws DomainError IDENTITY.BAD_CREDENTIALS, IDENTITY.TOO_MANY_ATTEMPTS (details.retryAfterSeconds). */
  async execute(asked: { login: string; password: string; address: string }): Promise<OpenedSession> {
    const login = normalLogin(asked.login);
    const attempt = { login, address: asked.address };
    const wait = await this.throttle.admit(attempt);
    if (wait !== null) {
      await this.doorkeeper.lockedOut(attempt);
      throw tooMany(wait);
    }
    const account = await this.accounts.byLogin(login);
    const dummy = await this.hasher.dummy(); // asked for in any case: the first unknown login must not be the slow one
    const hash = account?.passwordHash ?? dummy;
    const right = await this.hasher.verify(hash, normalPassword(asked.password));
    if (!account?.active || !account.passwordHash || account.passwordExpired || !right) {
      await this.doorkeeper.failed(attempt);
      throw badCredentials();
    }
    await this.throttle.succeeded(attempt);
    return openSession(this.sessions, account.id, { by: 'password', address: asked.address });
  }
}

export async function openSession(sessions: Sessions, person: string, opening: Opening): Promise<OpenedSession> {
  const token = newToken();
  return { token, expiresAt: await sessions.open(digestOf(token), person, opening), person };
}

export const badCredentials = (): DomainError =>
  new DomainError('IDENTITY.BAD_CREDENTIALS', 'unauthenticated', {
    zh: '登录名或密码不正确',
    en: 'The login or the password is not right',
  });

export const tooMany = (retryAfterSeconds: number): DomainError =>
  new DomainError(
    'IDENTITY.TOO_MANY_ATTEMPTS',
    'tooMany',
    { zh: '尝试次数过多,请稍后再试', en: 'Too many attempts; try again later' },
    { retryAfterSeconds },
  );
