import type { Opening, Sessions } from '../application/ports.js';
import type { SignedIn } from '../domain/person.js';

interface Kept {
  readonly until: number;
  readonly found: Promise<SignedIn | null>;
}

/**
 * Remembers who holds a token for at most `ms`, so that a page of ten requests asks the database once. What this
 * process revokes it forgets at once; what another revokes ends here within `ms`, half a second.
 */
export class SessionCache implements Sessions {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly inner: Sessions,
    private readonly ms = 500,
    private readonly most = 5_000,
  ) {}

  open(digest: Buffer, person: string, opening: Opening): Promise<string> {
    return this.inner.open(digest, person, opening);
  }

  find(digest: Buffer): Promise<SignedIn | null> {
    const key = digest.toString('latin1');
    const now = performance.now();
    const known = this.kept.get(key);
    if (known && known.until > now) return known.found;
    if (this.kept.size >= this.most) this.kept.clear();
    const found = this.inner.find(digest);
    this.kept.set(key, { until: now + this.ms, found });
    // A failed look-up is nobody's answer: the next request asks again.
    found.catch(() => this.kept.delete(key));
    return found;
  }

  async revoke(digest: Buffer): Promise<void> {
    await this.inner.revoke(digest);
    this.kept.delete(digest.toString('latin1'));
  }

  async revokeAll(person: string, keep: Buffer | null, by: string): Promise<number> {
    const ended = await this.inner.revokeAll(person, keep, by);
    this.kept.clear();
    return ended;
  }
}
