import type { Lock, Locker, RequestRelease } from '@tus/server';
import type { Lease, Leases } from '#libs/persistence';
import { interrupted } from './refusals.js';

/** How long a request waits for another that writes the same upload, on whichever machine, to let go. */
const WAIT_MS = 12_000;
const LOCKED = 423;

/** One request at a time writes an upload, whichever process of the API it came to. */
export class UploadLocks implements Locker {
  private readonly held = new Map<string, Lease>();

  constructor(private readonly leases: Leases) {}

  /** As the protocol asks for it: whoever comes later is preferred, since the earlier line is most likely dead. */
  newLock(id: string): Lock {
    return {
      lock: async (signal: AbortSignal, requestRelease: RequestRelease) => {
        const lease = await this.take(id, signal, () => void requestRelease());
        if (!lease) throw Object.assign(new Error('the upload is being written'), { status_code: LOCKED, body: '' });
        this.held.set(id, lease);
      },
      unlock: async () => {
        const lease = this.held.get(id);
        this.held.delete(id);
        await lease?.free();
      },
    };
  }

  /** Whether this process may write the upload at this moment. */
  holds(id: string): boolean {
    return this.held.get(id)?.valid ?? false;
  }

  /** Does something with an upload that nobody writes meanwhile. @throws DomainError UPLOADS.INTERRUPTED when it stays in use */
  async alone<T>(id: string, work: () => Promise<T>): Promise<T> {
    const lease = await this.take(id, new AbortController().signal, () => undefined);
    if (!lease) throw interrupted();
    try {
      return await work();
    } finally {
      await lease.free();
    }
  }

  /** At the stop of this process: what is being written ends where it is, to be continued elsewhere. */
  letGo(): void {
    this.leases.askAll();
  }

  private take(id: string, signal: AbortSignal, wanted: () => void): Promise<Lease | null> {
    return this.leases.take({ name: `upload:${id}`, waitMs: WAIT_MS, signal, wanted });
  }
}
