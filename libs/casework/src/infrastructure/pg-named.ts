import type { KeyedRequest, Receipt, Work } from '../application/ports.js';
import { sqlOf } from './pg-unit-of-work.js';

/**
 * Receipts and drafts belong to no case that a scope could speak of. The transaction names the one that it is about, and
 * the walls let it through to that one, for reading and for writing.
 */
export async function nameReceipt(tx: Work, { actor, key }: Pick<KeyedRequest, 'actor' | 'key'>): Promise<void> {
  const text = `select set_config('hz.receipt_actor', $1, true), set_config('hz.receipt_key', $2, true)`;
  await sqlOf(tx).query(text, [actor, key], 'name-receipt');
}

export async function nameDraft(tx: Work, draft: string): Promise<void> {
  await sqlOf(tx).query(`select set_config('hz.draft', $1, true)`, [draft], 'name-draft');
}

/** What a request was answered, if it was. The receipt that this transaction writes itself has the same name. */
export async function receiptOf(tx: Work, actor: string, key: string): Promise<Receipt | null> {
  // Both leave together, the name before the question.
  const [, [row]] = await Promise.all([
    nameReceipt(tx, { actor, key }),
    sqlOf(tx).query<Receipt>(
      `select encode(digest, 'hex') as digest, body from idempotency_keys where actor = $1 and key = $2`,
      [actor, key],
      'receipt-of',
    ),
  ]);
  return row ?? null;
}
