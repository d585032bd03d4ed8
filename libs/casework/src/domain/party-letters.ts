import {
  recordOf,
  recordsOf,
  type AnyEdition,
  type CaseFile,
  type Fields,
  type FieldValues,
  type Filed,
} from '#libs/procedures';
import type { PaperViewer } from './party-papers.js';

/** A legal document 文书 as it was made, at this version of the case. */
export interface MadeDocument {
  readonly kind: string;
  readonly fields: FieldValues;
  readonly version: number;
}

interface OfCase {
  readonly file: CaseFile;
}

/** What was written in a case and what is on record of it. */
export interface Correspondence extends OfCase {
  /** Oldest first. */
  readonly documents: readonly MadeDocument[];
  /** `kind/id` of a record → the version of the case at which it came on file. */
  readonly entered: ReadonlyMap<string, number>;
}

type Receipt = Filed<'service'>;

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
 * (Order 81 arts. 22, 39). What the office serves without recording a receipt is open once it was made, and so is what only
 * begins the time of a right: reading earlier who handles the case takes nothing from anybody.
 */
export function canBeRead(made: MadeDocument, viewer: PaperViewer, of: Correspondence, edition: AnyEdition): boolean {
  if (!receiptsOf(edition).has(made.kind)) return true;
  const letters = lettersTo(viewer, made.kind, of, edition);
  return recordsOf(of.file, 'service').some(
    (s) =>
      s.document === made.kind &&
      s.party === viewer.id &&
      !!s.receivedOn &&
      letterOf(s, letters, of)?.version === made.version,
  );
}

/** The letters of a kind to a party. One that brought somebody into the case is that one's, and of its kind no other is. */
function lettersTo(viewer: PaperViewer, kind: string, of: Correspondence, edition: AnyEdition): MadeDocument[] {
  const letters = of.documents.filter((letter) => letter.kind === kind && isLetterTo(letter, viewer, of, edition));
  const joining = letters.map((letter) =>
    recordsOf(of.file, 'party').filter(({ id }) => of.entered.get(`party/${id}`) === letter.version),
  );
  const own = letters.filter((_, at) => joining[at]?.some(({ id }) => id === viewer.id));
  return own.length > 0 ? own : letters.filter((_, at) => joining[at]?.length === 0);
}

/**
 * Which letter of a kind a receipt is of: the last that was made when the receipt was entered. Days do not tell, as what was
 * made and handed over on one day may be entered on another; the order of entry does, as one in its place is made after it.
 */
function letterOf(receipt: Receipt, letters: readonly MadeDocument[], of: Correspondence): MadeDocument | undefined {
  const last = letters.findLast(({ version }) => version <= servedAt(receipt, of));
  const { about } = receipt;
  // What a public notice tells of is known from its beginning.
  if (!last || !about || receipt.method === 'public-notice') return last;
  // The receipt says of which day it is; a day that was moved is not what the notice of the former one told.
  if (receipt.document === 'hearing-notice') return last.fields['on'] === about ? last : undefined;
  if (receipt.document === 'written-review-notice')
    return letters.find(({ version }) => version === of.entered.get(`matter/${about}`));
  return last;
}

/** The version at which a receipt was entered; of a public notice, that at which it began, as it told of no later letter. */
function servedAt(receipt: Receipt, { file, entered }: Correspondence): number {
  const { id, document, party, method, sentOn } = receipt;
  const at = entered.get(`service/${id}`) ?? 0;
  if (method !== 'public-notice') return at;
  const begun = [
    ...recordsOf(file, 'service')
      .filter((s) => s.method === method && s.document === document && s.party === party)
      .filter((s) => s.sentOn === sentOn && !s.receivedOn)
      .map((s) => `service/${s.id}`),
    ...recordsOf(file, 'matter')
      .filter((m) => m.matter === method && m.document === document && m.byParty === party && m.openedOn === sentOn)
      .map((m) => `matter/${m.id}`),
  ].flatMap((key) => entered.get(key) ?? []);
  return begun.filter((version) => version <= at).at(-1) ?? at;
}

/** Documents whose receipt some step of the edition records, those apart with which only the time of a right begins. */
function receiptsOf(edition: AnyEdition): ReadonlySet<string> {
  const found = new Set<string>();
  const isOfRight = (clock: string): boolean => edition.clocks[clock]?.ofRight === true;
  const binding = edition.transitions.filter(({ clocks = [] }) => {
    const counted = clocks.flatMap((effect) =>
      'start' in effect ? [effect.start] : 'reanchor' in effect ? [effect.reanchor] : [],
    );
    return counted.length === 0 || !counted.every(isOfRight);
  });
  for (const { writes = [], input = {} } of binding)
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
