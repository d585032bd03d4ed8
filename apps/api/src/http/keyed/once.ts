import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { keyInUse, keyReused, type KeyedRequest } from '#libs/casework';
import { KeyReceipts } from '#libs/persistence';

/**
 * For requests whose use case keeps no receipt of its own: the same key and request are done once and answered alike.
 * Cases and papers do not need it, since their receipt is written in the same transaction as what it is for.
 */
@Injectable()
export class Once {
  constructor(private readonly receipts: KeyReceipts) {}

  /** @throws DomainError API.KEY_REUSED, API.KEY_IN_PROGRESS, and whatever `work` throws; then the key is free again. */
  async run<T extends object>(request: KeyedRequest, work: () => Promise<T>): Promise<T> {
    const state = await this.receipts.take(request);
    if (state.is === 'foreign') throw keyReused();
    if (state.is === 'busy') throw keyInUse();
    if (state.is === 'answered') return state.body as T;
    try {
      const body = await work();
      await this.receipts.answer(request, body);
      return body;
    } catch (error) {
      if (error instanceof DomainError) await this.receipts.free(request);
      throw error;
    }
  }
}
