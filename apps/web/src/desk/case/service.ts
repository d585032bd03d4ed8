import { recordsOf, textOf, type CaseDetail } from '../../parts/types';

/**
 * One attempt to bring a document to a recipient: sent, and received or not. Days `YYYY-MM-DD`, empty where unknown.
 */
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
  /** It did not arrive, and neither did the paper in another way: something is still to be done. */
  readonly open: boolean;
}

interface Line extends Omit<Delivery, 'key'> {
  readonly about: string;
}

type Same = (line: Line) => boolean;
const samePaper =
  (told: Line): Same =>
  ({ party, document }) =>
    party === told.party && document === told.document;
const isOnItsWay = (line: Line): boolean => line.receivedOn === '' && line.failed === '';

/** Which attempt a record is about; none for the first word of another attempt. */
function attemptOf(lines: readonly Line[], told: Line): number {
  const same = samePaper(told);
  const last = (fits: Same): number => lines.findLastIndex((line) => same(line) && fits(line));
  const first = (...ways: readonly Same[]): number => ways.map(last).find((at) => at >= 0) ?? -1;
  if (told.failed) return first((line) => isOnItsWay(line) && line.sentOn === told.sentOn, isOnItsWay);
  if (!told.receivedOn) return -1;
  const onItsWay = first((line) => isOnItsWay(line) && line.method === told.method, isOnItsWay);
  if (onItsWay >= 0) return onItsWay;
  // A day that is put right; the notice of another hearing, or a ruling made anew, is another paper.
  return last((line) => line.receivedOn !== '' && line.about === told.about);
}

/** The day on which it went out: a receipt that was recorded alone counts as sent when it came. */
const sentOn = (before: Line, told: Line): string =>
  before.sentOn && before.sentOn !== before.receivedOn ? before.sentOn : told.sentOn || before.sentOn;

/** The document that a record of service proves: it names it, or the receipt of that day and way does. */
export function provenBy(of: Pick<CaseDetail, 'file'>, proof: Readonly<Record<string, unknown>>): string {
  const named = textOf(proof['document']);
  const receipts = recordsOf(of.file, 'service').filter(({ fields }) =>
    ['party', 'receivedOn', 'method'].every((name) => textOf(fields[name]) === textOf(proof[name])),
  );
  const kinds = new Set(receipts.map(({ fields }) => textOf(fields['document'])));
  return named || (kinds.size === 1 ? ([...kinds][0] ?? '') : '');
}

/** What a record says of the other attempts: what was received is owed no more, and what failed was tried again. */
const isSettledBy = (told: Line, line: Line): boolean =>
  samePaper(told)(line) && (told.receivedOn !== '' || (told.failed === '' && line.failed !== ''));

/** The attempts to serve something in a case, in the order in which they were first recorded. */
export function deliveriesOf(of: Pick<CaseDetail, 'file'>): Delivery[] {
  let lines: readonly Line[] = [];
  for (const { fields } of recordsOf(of.file, 'service')) {
    const told = toldBy(fields, lines);
    const at = attemptOf(lines, told);
    const others = lines.map((line) => (isSettledBy(told, line) ? { ...line, open: false } : line));
    const before = others[at];
    lines = before ? others.map((line) => (line === before ? joined(before, told) : line)) : [...others, told];
  }
  return lines.map((line, at) => ({ ...line, key: String(at) }));
}

function toldBy(fields: Readonly<Record<string, unknown>>, lines: readonly Line[]): Line {
  const text = (name: string): string => textOf(fields[name]);
  const receivedOn = text('receivedOn');
  const told: Line = {
    party: text('party'),
    document: text('document'),
    about: text('about'),
    sentOn: text('sentOn'),
    receivedOn,
    method: text('method'),
    proof: text('proof'),
    failed: receivedOn ? '' : text('failed'),
    open: receivedOn === '',
  };
  // Of a paper that the party has by then, it is enough to know that one attempt failed.
  const isInHand = told.failed !== '' && lines.some((line) => samePaper(told)(line) && line.receivedOn >= told.sentOn);
  return isInHand ? { ...told, open: false } : told;
}

const joined = (before: Line, told: Line): Line => ({
  ...told,
  about: told.about || before.about,
  sentOn: sentOn(before, told),
  method: told.method || before.method,
  proof: told.proof || before.proof,
});
