import type { Words } from '#libs/kernel';
import type { MatterKind } from '../facts/file.js';
import type { GuardName } from '../guards/table.js';
import type { Basis } from '../shared/basis.js';
import { receipt, requester } from '../shared/fields.js';
import { given, OFFICER, under } from '../shared/step-parts.js';
import type { ClockName } from './clocks.js';
import type { DocumentName } from './documents.js';
import { received, type Effect, type Step } from './parts.js';

/** A receipt by the requester, whom the notice asks for something. */
export const receiptByRequester = { ...receipt, party: requester('请求人', 'Requester') } as const;

interface NoticeReceipt extends Pick<Step, 'id' | 'from' | 'event'> {
  readonly title: Words;
  /** Whether the notice was made and its receipt is not on record yet. */
  readonly guard: GuardName;
  readonly document: DocumentName;
  /** What was opened with the notice; it holds the days that were set. */
  readonly matter: MatterKind;
  readonly clock: ClockName;
  /** The matter of that party, where the notice was to one of several. */
  readonly ofTheParty?: true;
  /** What is done with the receipt. */
  readonly ends?: readonly Effect[];
}

/**
 * Enters when a notice that sets a time, in days, came into the requester's hands: the time counts from there and from
 * nothing else, so the notice is made first, sent, and its receipt entered when the proof is there (Order 81 art. 10).
 */
export const noticeReceipt = (basis: Basis, methods: Basis, n: NoticeReceipt): Step => {
  const whose = n.ofTheParty ? { byParty: given('party') } : {};
  return {
    id: n.id,
    title: n.title,
    from: n.from,
    to: 'same',
    by: OFFICER,
    guards: [...under(methods, 'electronicServiceIsAgreed'), ...under(basis, n.guard)],
    input: receiptByRequester,
    writes: [
      received(n.document),
      { record: 'matter', id: { openMatter: n.matter, ...whose }, merge: true, take: ['receivedOn', 'proof'] },
    ],
    clocks: [
      ...(n.ends ?? []),
      {
        start: n.clock,
        on: given('receivedOn'),
        proof: given('proof'),
        length: { field: 'days', ofOpen: n.matter, ...whose },
      },
    ],
    documents: ['service-record'],
    event: n.event,
    ...basis,
    rank: 5,
  };
};
