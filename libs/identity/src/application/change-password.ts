import { checkAnother, checkPassword, normalPassword } from '../domain/password.js';
import { digestOf } from '../domain/token.js';
import type { Accounts, PasswordHasher, Sessions, Throttle } from './ports.js';
import { badCredentials } from './sign-in.js';

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

  /** @throws DomainError IDENTITY.BAD_CREDENTIALS, IDENTITY.WEAK_PASSWORD. */
  async execute(asked: PasswordChange): Promise<void> {
    const account = await this.accounts.byId(asked.person);
    // A stolen session must not become a way to guess passwords, nor one to shut the door: these have a count of their own.
    const attempt = account && { login: account.login, address: null };
    if (!account?.passwordHash || !attempt || (await this.throttle.admit(attempt)) !== null) throw badCredentials();
    if (!(await this.hasher.verify(account.passwordHash, normalPassword(asked.current)))) throw badCredentials();
    checkAnother(asked.current, asked.next);
    checkPassword(asked.next, account.login);
    await this.accounts.setPassword(account.id, await this.hasher.hash(normalPassword(asked.next)));
    await this.sessions.revokeAll(account.id, digestOf(asked.token), account.id);
    await this.throttle.succeeded(attempt);
  }
}
