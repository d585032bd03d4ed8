import type { LooseBytesBook } from '../../application/papers/clean-papers.js';
import { bytesBusy } from '../../application/papers/errors.js';
import type { Digests, HeldBytes, PaperStore } from '../../application/papers/ports.js';
import type { UnitOfWork } from '../../application/ports.js';
import { keyFor } from './digesting.js';

/** Announces bytes before they are kept, so that what no row comes to is known of and cleaned away one day. */
export class AnnouncingStore implements PaperStore {
  constructor(
    private readonly inner: PaperStore,
    private readonly work: UnitOfWork,
    private readonly book: LooseBytesBook,
  ) {}

  room(bytes: number): Promise<void> {
    return this.inner.room(bytes);
  }

  async receive(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<HeldBytes> {
    const held = await this.inner.receive(bytes, maxBytes);
    const keep = async (): Promise<string> => {
      const key = keyFor(held.sha256);
      if (!(await this.work.run({ as: 'system' }, (tx) => this.book.announce(tx, key)))) throw bytesBusy();
      return held.keep();
    };
    return { ...held, keep };
  }

  read(key: string): Promise<AsyncIterable<Uint8Array>> {
    return this.inner.read(key);
  }

  digest(key: string): Promise<Digests | null> {
    return this.inner.digest(key);
  }

  remove(key: string): Promise<boolean> {
    return this.inner.remove(key);
  }

  clearIncoming(olderThanMs: number): Promise<number> {
    return this.inner.clearIncoming(olderThanMs);
  }
}
