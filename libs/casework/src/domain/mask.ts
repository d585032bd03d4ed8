import type { CaseFile, FieldValues } from '#libs/procedures';

/** Who looks at a case: somebody in charge of it, one of its parties, or somebody of the agency who is neither. */
export type Onlooker =
  | { readonly as: 'in-charge' }
  | { readonly as: 'party'; readonly party: string }
  | { readonly as: 'other'; readonly deliberations: boolean };

/** What the office rarely needs to see: masked for everybody but the party itself, and shown one by one on the record. */
const PRIVATE = ['idNumber', 'phone', 'email'] as const;
/** Where papers are sent is daily work for those in charge, and nobody else's business. */
const MASKED = [...PRIVATE, 'address', 'electronicService'] as const;

/** Kinds of record that are the office's own. */
const INTERNAL: readonly string[] = ['deliberation', 'decision', 'inquiry'];

/** Keeps the ends that let a person recognise a value, e.g. `138****5678`. */
export function maskText(text: string): string {
  const letters = [...text];
  if (letters.length <= 4) return '*'.repeat(letters.length);
  const ends = letters.length >= 11 ? [3, 4] : [2, 1];
  const [head = 0, tail = 0] = ends;
  return [...letters.slice(0, head), '****', ...letters.slice(-tail)].join('');
}

function maskAddress(text: string): string {
  // Province and city are needed for jurisdiction (Order 81 art. 6); street and number are nobody else's business.
  return `${[...text].slice(0, 6).join('')}****`;
}

function masked(record: FieldValues, fields: readonly string[]): FieldValues {
  const shown: Record<string, unknown> = { ...record };
  for (const field of fields) {
    const value = shown[field];
    if (typeof value === 'string') shown[field] = field === 'address' ? maskAddress(value) : maskText(value);
    else if (value !== null && value !== undefined) shown[field] = null;
  }
  return shown;
}

const without = (record: FieldValues, name: string): FieldValues =>
  Object.fromEntries(Object.entries(record).filter(([field]) => field !== name));

/**
 * The records of a case as somebody may see them. Follow codes open a case like a key: those in charge hand them
 * out with the papers served, a party sees its own, nobody else any.
 */
export function fileFor(file: CaseFile, onlooker: Onlooker): CaseFile {
  if (onlooker.as === 'in-charge') return forThoseInCharge(file);
  const seen = Object.entries(file).filter(([, record]) => onlooker.as !== 'party' || isOpenTo(record, onlooker.party));
  const shown = seen.map(([key, record]): [string, CaseFile[string]] => {
    const kind = key.slice(0, key.indexOf('/'));
    if (INTERNAL.includes(kind)) return [key, internal(kind, record, onlooker)];
    if (kind === 'matter' && onlooker.as === 'party') return [key, matterFor(record, onlooker.party)];
    if (kind !== 'party' && kind !== 'agent') return [key, record];
    if (onlooker.as === 'party') {
      const own = key === `party/${onlooker.party}` || record['partyId'] === onlooker.party;
      if (own) return [key, record];
    }
    return [key, masked(without(record, 'followCode'), MASKED)];
  });
  return Object.fromEntries(shown);
}

const isOfAPerson = (key: string): boolean => /^(party|agent)\//.test(key);

const forThoseInCharge = (file: CaseFile): CaseFile =>
  Object.fromEntries(
    Object.entries(file).map(([key, record]) => [key, isOfAPerson(key) ? masked(record, PRIVATE) : record]),
  );

/** What was typed into a step, as those in charge read it: how somebody is reached is masked there as in the file. */
export const typedFor = (input: FieldValues): FieldValues => masked(input, PRIVATE);

export type Contacts = Readonly<Record<(typeof PRIVATE)[number], string | null>>;

/** What is masked of a party or an agent, in full; null where the file has no such person. */
export function contactsIn(file: CaseFile, key: string): Contacts | null {
  const record = isOfAPerson(key) ? file[key] : undefined;
  if (!record) return null;
  const full = (field: string): string | null => {
    const value = record[field];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  return { idNumber: full('idNumber'), phone: full('phone'), email: full('email') };
}

/** How the office finds facts and approves its own time is not the parties' to read; the papers that result are. */
const OF_THE_HOUSE: readonly unknown[] = [
  'inspection',
  'entrusting',
  'collecting',
  'competence-dispute',
  'docketing-extension',
  'closing-extension',
];
const isOpenTo = (record: CaseFile[string], party: string): boolean =>
  !OF_THE_HOUSE.includes(record['matter']) &&
  // What somebody holds against a last day is between that one and the office.
  (record['matter'] !== 'deadline-query' || record['byParty'] === party);

/** That the other side applied for something is for all to see; why, and with what proof, may be a secret of its own. */
const matterFor = (record: CaseFile[string], party: string): CaseFile[string] =>
  record['matter'] !== 'application' || record['byParty'] === party
    ? record
    : without(without(record, 'reason'), 'paper');

/** Before it is made, what is to be decided is for those who deliberate, approve and audit. */
const MADE: readonly unknown[] = ['made', 'corrected', 'changed', 'revoked'];

/** What the panel said among itself, and drafts, are neither the parties' to read nor a colleague's who has nothing to do with it. */
function internal(kind: string, record: CaseFile[string], onlooker: Onlooker): CaseFile[string] {
  const deliberates = onlooker.as === 'in-charge' || (onlooker.as === 'other' && onlooker.deliberations);
  if (deliberates) return record;
  if (kind === 'deliberation') return { on: record['on'] ?? null };
  if (kind === 'inquiry') return onlooker.as === 'party' ? { state: record['state'] ?? null } : record;
  if (MADE.includes(record['state'])) return record;
  const { form = null, state = null } = record;
  return onlooker.as === 'party' ? { form } : { form, state };
}
