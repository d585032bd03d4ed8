import { DomainError } from '#libs/kernel';
import { checkAnother, checkPassword, normalPassword } from '../domain/password.js';
import { digestOf } from '../domain/token.js';
import type { Accounts, PasswordHasher, Sessions, Throttle } from './ports.js';
import { tooMany } from './sign-in.js';

export interface PasswordChange {
  readonly person: string;
  readonly current: string;
  readonly next: string;
  /** The token of the session that asks; it stays, all others end. */
  readonly token: string;
}

/** A person changes the own password, knowing the present one; whoever else held a session has none any more. */
export class ChangePassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly hasher: PasswordHasher,
    private readonly throttle: Throttle,
  ) {}

  /**
   * @throws DomainError IDENTITY.WRONG_PASSWORD (invalid, /current), IDENTITY.WEAK_PASSWORD (invalid, /next),
   *   IDENTITY.TOO_MANY_ATTEMPTS (details.retryAfterSeconds).
   */
  async execute(asked: PasswordChange): Promise<void> {
    const account = await this.accounts.byId(asked.person);
    // A stolen session must not become a way to guess passwords, nor one to shut the door: these have a count of their own.
    if (!account?.passwordHash) throw wrongPassword();
    const attempt = { login: account.login, address: null };
    const wait = await this.throttle.admit(attempt);
    if (wait !== null) throw tooMany(wait);
    if (!(await this.hasher.verify(account.passwordHash, normalPassword(asked.current)))) throw wrongPassword();
    checkAnother(asked.current, asked.next, '/next');
    checkPassword(asked.next, account.login, '/next');
    await this.accounts.setPassword(account.id, await this.hasher.hash(normalPassword(asked.next)));
    await this.sessions.revokeAll(account.id, digestOf(asked.token), account.id);
    await this.throttle.succeeded(attempt);
  }
}

/** Not `unauthenticated`: whoever asks is signed in and stays so. */
function wrongPassword(): DomainError {
  const message = { zh: '现密码不正确', en: 'The present password is not right' };
  const issues = [{ pointer: '/current', code: 'wrong', message }];
  return new DomainError('IDENTITY.WRONG_PASSWORD', 'invalid', message, { issues });
}
