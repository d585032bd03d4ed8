import { dateOfInstant } from '#libs/legal';
import { recordOf, recordsOf, type AnyEdition, type CaseFile, type Fields, type FieldValues } from '#libs/procedures';
import type { PaperViewer } from './party-papers.js';

/** A legal document 文书 as it was made. `madeAt` is an ISO instant. */
export interface MadeDocument {
  readonly kind: string;
  readonly fields: FieldValues;
  readonly madeAt: string;
}

interface OfCase {
  readonly file: CaseFile;
}

/** Whether a document is a letter to this party: to its role or to everybody, and not to another one of its side by name. */
export function isLetterTo(made: MadeDocument, viewer: PaperViewer, stored: OfCase, edition: AnyEdition): boolean {
  const to = edition.documents[made.kind]?.to ?? [];
  if (!to.some((one) => one === viewer.role || one === 'public')) return false;
  const named = made.fields['party'];
  const roleOfNamed = typeof named === 'string' ? recordOf(stored.file, 'party', named)?.role : undefined;
  return named === viewer.id || roleOfNamed !== viewer.role;
}

/**
 * Whether a letter can be read on line already. Where periods hang on the receipt of a document (a ruling, a notice to
 * answer), its text is opened by the record of that receipt and not before: nobody learns of a ruling past its service
 * (Order 81 arts. 22, 39). What the office serves without recording a receipt is open once it was made.
 */
export function canBeRead(made: MadeDocument, viewer: PaperViewer, stored: OfCase, edition: AnyEdition): boolean {
  if (!receiptsOf(edition).has(made.kind)) return true;
  const madeOn = dateOfInstant(made.madeAt);
  return recordsOf(stored.file, 'service').some(
    ({ document, party, receivedOn }) =>
      document === made.kind && party === viewer.id && typeof receivedOn === 'string' && receivedOn >= madeOn,
  );
}

/** Documents whose receipt some step of the edition records. */
function receiptsOf(edition: AnyEdition): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { writes = [], input = {} } of edition.transitions)
    for (const { record, take, set = {} } of writes) {
      const recorded = set['receivedOn'] !== undefined || (take?.includes('receivedOn') ?? false);
      if (record === 'service' && recorded) namesIn(set['document'], input).forEach((name) => found.add(name));
    }
  return found;
}

function namesIn(source: unknown, input: Fields): readonly string[] {
  const { value, input: asked } = (source ?? {}) as { readonly value?: unknown; readonly input?: string };
  if (typeof value === 'string') return [value];
  const type = asked === undefined ? undefined : input[asked]?.type;
  return type?.kind === 'choice' ? type.of : [];
}
