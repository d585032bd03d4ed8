import { recordsOf, textOf, type CaseDetail, type Steps } from '../../parts/types';

/** One document on its way to one recipient, however many times it was recorded. Days `YYYY-MM-DD`, empty where unknown. */
export interface Delivery {
  readonly key: string;
  readonly party: string;
  readonly document: string;
  readonly sentOn: string;
  readonly receivedOn: string;
  readonly method: string;
  readonly proof: string;
  /** Why it did not arrive, as a code or in words; empty where it did, or is on its way. */
  readonly failed: string;
}

interface Line extends Delivery {
  readonly about: string;
}

/** A new ruling, or the notice of another hearing, is not the paper that the party had before. */
const isAnother = (before: Line, about: string, sentOn: string, receivedOn: string): boolean =>
  before.receivedOn !== '' && (about !== before.about || (receivedOn === '' && sentOn > before.receivedOn));

/** The deliveries of a case: what was sent and what was received of one document to one party is one line. */
export function deliveriesOf(of: CaseDetail): Delivery[] {
  const lines: Line[] = [];
  for (const { fields } of recordsOf(of.file, 'service')) {
    const party = textOf(fields['party']);
    const document = textOf(fields['document']);
    const about = textOf(fields['about']);
    const [sentOn, receivedOn] = [textOf(fields['sentOn']), textOf(fields['receivedOn'])];
    const at = lines.findLastIndex((line) => line.party === party && line.document === document);
    const last = lines[at];
    const before = last && !isAnother(last, about, sentOn, receivedOn) ? last : undefined;
    const arrivedOn = receivedOn || (before?.receivedOn ?? '');
    const line = {
      key: before?.key ?? `${document}/${party}/${lines.length}`,
      party,
      document,
      about: about || (before?.about ?? ''),
      sentOn: sentOn || (before?.sentOn ?? ''),
      receivedOn: arrivedOn,
      method: textOf(fields['method']) || (before?.method ?? ''),
      proof: textOf(fields['proof']) || (before?.proof ?? ''),
      failed: arrivedOn ? '' : textOf(fields['failed']),
    };
    if (before) lines[at] = line;
    else lines.push(line);
  }
  return lines;
}

/** By which step the receipt of a document is recorded. */
const RECEIPTS: Readonly<Record<string, string>> = {
  'supplement-notice': 'record-supplement-notice-receipt',
  'report-notice': 'record-report-notice-receipt',
  'claims-notice': 'record-claims-notice-receipt',
  'identity-papers-notice': 'record-identity-notice-receipt',
  'evidence-notice': 'record-evidence-notice-receipt',
  'answer-notice': 'record-receipt',
  'reopening-notice': 'record-reopening-receipt',
  'written-review-notice': 'record-written-review-receipt',
  'hearing-notice': 'record-hearing-notice-receipt',
  ruling: 'record-ruling-receipt',
  'refusal-notice': 'record-refusal-receipt',
  'cancellation-decision': 'record-cancellation-receipt',
  'transfer-decision': 'record-transfer-receipt',
  'withdrawal-notice': 'record-withdrawal-receipt',
  'mediation-agreement': 'record-agreement-receipt',
  termination: 'record-termination-receipt',
  'correction-decision': 'record-correction-receipt',
  'change-decision': 'record-change-receipt',
  'revocation-decision': 'record-revocation-receipt',
  opinion: 'record-opinion-receipt',
  'opinion-refusal': 'record-opinion-refusal-receipt',
};

/** The step that records this receipt, when it is open now. */
export function receiptStep(steps: Steps | undefined, document: string): string | null {
  const id = RECEIPTS[document];
  return id && steps?.steps.some((step) => step.transition === id && step.allowed) ? id : null;
}
