import type { SignedIn } from '../domain/person.js';
import { digestOf, isToken } from '../domain/token.js';
import type { Sessions } from './ports.js';

/** Who holds this token now, with the roles of today. Asked at every request, so a revocation takes effect at once. */
export class ResolveSession {
  constructor(private readonly sessions: Pick<Sessions, 'find'>) {}

  /** Null for anything that is not the token of a live session of an active person. */
  async execute(token: string): Promise<SignedIn | null> {
    return isToken(token) ? this.sessions.find(digestOf(token)) : null;
  }
}
