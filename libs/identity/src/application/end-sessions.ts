import { digestOf, isToken } from '../domain/token.js';
import type { Sessions } from './ports.js';

/** Signs out: this session ends. Doing it again, or with an unknown token, changes nothing. */
export class SignOut {
  constructor(private readonly sessions: Pick<Sessions, 'revoke'>) {}

  async execute(token: string): Promise<void> {
    if (isToken(token)) await this.sessions.revoke(digestOf(token));
  }
}

/** Ends every session of a person, for an administrator or after a theft. Returns how many were open. */
export class RevokeSessions {
  constructor(private readonly sessions: Pick<Sessions, 'revokeAll'>) {}

  async execute(person: string, by: string): Promise<number> {
    return this.sessions.revokeAll(person, null, by);
  }
}
