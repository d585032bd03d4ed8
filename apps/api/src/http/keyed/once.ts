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

  /**
   * What refuses the work frees the key again. Where the database went away meanwhile the work may have been committed
   * all the same, so the key stays taken, and a repetition is told to look first; likewise if only the receipt failed.
   * @throws DomainError API.KEY_REUSED, API.KEY_IN_PROGRESS, API.OUTCOME_UNKNOWN, and whatever `work` throws
   */
  async run<T extends object>(request: KeyedRequest, work: () => Promise<T>): Promise<T> {
    const state = await this.receipts.take(request);
    if (state.is === 'foreign') throw keyReused();
    if (state.is === 'busy') throw keyInUse();
    if (state.is === 'unknown') throw outcomeUnknown();
    if (state.is === 'answered') return state.body as T;
    const body = await this.attempt(request, work);
    await this.receipts.answer(request, body);
    return body;
  }

  private async attempt<T>(request: KeyedRequest, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError && error.code !== 'PERSISTENCE.UNAVAILABLE') await this.receipts.free(request);
      throw error;
    }
  }
}

const outcomeUnknown = (): DomainError =>
  new DomainError('API.OUTCOME_UNKNOWN', 'conflict', {
    zh: '此前以同一幂等键提出的请求是否已经办成,无法确定。请先查看结果;确未办成的,换用新的幂等键重新提出',
    en: 'It is not known whether the earlier request with this key was carried out. Look first; if it was not, send it again with a new key',
  });
