import { recordsOf, textOf, type CaseDetail, type Steps } from '../../parts/types';

/** One document on its way to one recipient, however many times it was recorded. */
export interface Delivery {
  readonly key: string;
  readonly party: string;
  readonly document: string;
  readonly sentOn: string;
  readonly receivedOn: string;
  readonly method: string;
  readonly proof: string;
  readonly failed: boolean;
}

/** The deliveries of a case: what was sent and what was received of one document to one party is one line. */
export function deliveriesOf(of: CaseDetail): Delivery[] {
  const lines = new Map<string, Delivery>();
  for (const { fields } of recordsOf(of.file, 'service')) {
    const party = textOf(fields['party']);
    const document = textOf(fields['document']);
    const key = `${document}/${party}`;
    const before = lines.get(key);
    lines.set(key, {
      key,
      party,
      document,
      sentOn: textOf(fields['sentOn']) || (before?.sentOn ?? ''),
      receivedOn: textOf(fields['receivedOn']) || (before?.receivedOn ?? ''),
      method: textOf(fields['method']) || (before?.method ?? ''),
      proof: textOf(fields['proof']) || (before?.proof ?? ''),
      failed: fields['failed'] === true || textOf(fields['outcome']) === 'failed',
    });
  }
  return [...lines.values()];
}

/** By which step the receipt of a document is recorded. */
const RECEIPTS: Readonly<Record<string, string>> = {
  'answer-notice': 'record-receipt',
  'written-review-notice': 'record-written-review-receipt',
  'hearing-notice': 'record-hearing-notice-receipt',
  ruling: 'record-ruling-receipt',
  'refusal-notice': 'record-refusal-receipt',
  'cancellation-decision': 'record-cancellation-receipt',
  'transfer-decision': 'record-transfer-receipt',
  'withdrawal-notice': 'record-withdrawal-receipt',
  'mediation-agreement': 'record-agreement-receipt',
  'correction-decision': 'record-change-receipt',
};

/** The step that records this receipt, when it is open now. */
export function receiptStep(steps: Steps | undefined, document: string): string | null {
  const id = RECEIPTS[document];
  return id && steps?.steps.some((step) => step.transition === id && step.allowed) ? id : null;
}
