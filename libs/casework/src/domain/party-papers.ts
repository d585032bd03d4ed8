import { dateOfInstant } from '#libs/legal';
import { recordsOf, type CaseFile } from '#libs/procedures';

interface Handed {
  readonly id: string;
  readonly kind: string;
  readonly byParty: string | null;
  /** ISO instant. */
  readonly at: string;
}

export interface PaperViewer {
  readonly id: string;
  readonly role: string;
}

interface OfCase {
  readonly file: CaseFile;
  readonly docketedOn: string | null;
}

/** What goes out with the copy of the request (Order 81 arts. 14, 22). */
const ATTACHED: readonly string[] = ['evidence', 'register-copy', 'evaluation-report', 'request'];

const names = (record: unknown, paper: string): boolean => {
  if (record === paper) return true;
  return typeof record === 'object' && record !== null && Object.values(record).some((value) => names(value, paper));
};

/**
 * Whether a paper is a party's to read: its own; what the receipts of service to it name; an answer once it was
 * forwarded; and, for the other side, what was attached to the request once the copy was received. What the agency
 * keeps for itself and what the other side handed in without its being passed on is not.
 */
export function isPaperOf(paper: Handed, viewer: PaperViewer, stored: OfCase): boolean {
  if (paper.byParty === viewer.id) return true;
  const mine = recordsOf(stored.file, 'service').filter((s) => s.party === viewer.id);
  if (mine.some((s) => names(s, paper.id))) return true;
  const forwarded = recordsOf(stored.file, 'answer').filter((a) => typeof a.forwardedOn === 'string');
  if (forwarded.some((a) => names(a, paper.id))) return true;
  const hasCopy = mine.some((s) => s.document === 'answer-notice' && typeof s.receivedOn === 'string');
  return hasCopy && isAttached(paper, stored);
}

function isAttached(paper: Handed, { file, docketedOn }: OfCase): boolean {
  const by = recordsOf(file, 'party').find((p) => p.id === paper.byParty);
  const inTime = docketedOn !== null && dateOfInstant(paper.at) <= docketedOn;
  return by?.role === 'requester' && ATTACHED.includes(paper.kind) && inTime;
}
