import type { ConsolidationRecord, InquiryRecord, InvestigatorRecord } from './helpers.js';
import type { MatterKind, MatterRecord } from './matter.js';
import type { AgentRecord, PartyRecord } from './parties.js';

export type { MatterKind, MatterRecord } from './matter.js';
export { SPECIAL_POWERS } from './parties.js';
export type { AgentRecord, PartyRecord, PartyRole, SpecialPower } from './parties.js';

export type PatentType = 'invention' | 'utility-model' | 'design';

export interface RequestRecord {
  readonly cause: string;
  readonly matters: string;
  readonly factsAndReasons: string;
  /** Numbers of the claims relied on; empty for designs (Order 81 art. 36). */
  readonly claimsReliedOn: readonly number[];
  readonly signed: boolean;
  readonly declaresNotSued: boolean;
  readonly declaresNoOtherRoute: boolean;
  /** Receipt of the request by the agency, `YYYY-MM-DD`: the day the docketing period hangs on. */
  readonly receivedOn: string;
  readonly copies: number;
  /** Only for the major procedure: which of the four situations, and the provincial certificate. */
  readonly majorGround?: string | null;
  readonly provincialCertificate?: string | null;
  readonly repeatOf?: string | null;
  /** Day on which the requester took the request back. */
  readonly withdrawnOn?: string | null;
}

export interface RightRecord {
  readonly patentNumber: string;
  readonly type: PatentType;
  readonly title: string;
  readonly patentee: string;
  readonly claimsTotal: number;
  /** Paper id of the certified copy of the patent register (Order 81 art. 14). */
  readonly registerCopy?: string | null;
  /** Papers that prove the same before 2025: the certificate, and the receipt of this year's fee (2015 art. 11). */
  readonly certificate?: string | null;
  readonly feeReceipt?: string | null;
  readonly evaluationReport?: { readonly paper: string; readonly clean: boolean } | null;
}

export interface AccusedRecord {
  readonly product: string;
  readonly acts: readonly string[];
  readonly place: string;
  readonly since?: string | null;
}

export interface PanelMember {
  readonly person: string;
  readonly name: string;
  readonly leads: boolean;
  readonly certificate: string;
  /** Last day of validity, `YYYY-MM-DD`. */
  readonly validUntil: string;
  /** Day since which this member sits; absent in panels appointed before it was kept. */
  readonly since?: string;
}
export interface PanelRecord {
  readonly members: readonly PanelMember[];
  readonly clerk?: string | null;
  readonly appointedOn: string;
  /** Number of the change by which it came; absent for the first panel, and for changes from before it was kept. */
  readonly change?: string | null;
}

export interface ServiceRecord {
  readonly document: string;
  readonly party: string;
  readonly method: 'direct' | 'mail' | 'leaving' | 'electronic' | 'public-notice' | 'entrusted';
  readonly sentOn: string;
  readonly receivedOn?: string | null;
  readonly failed?: string | null;
  readonly proof?: string | null;
  /** For a hearing notice: the hearing day it announced, so that a notice of a day since moved counts for nothing. */
  readonly about?: string | null;
}

export interface AnswerRecord {
  readonly party: string;
  /** Null where the window passed without an answer. */
  readonly receivedOn: string | null;
  /** The window passed before it came. */
  readonly late: boolean;
  readonly forwardedOn?: string | null;
  readonly timeBarRaised?: boolean | null;
}

export interface HearingRecord {
  readonly on: string;
  readonly time: string;
  readonly place: string;
  readonly online: boolean;
  readonly closed: boolean;
  readonly state: 'scheduled' | 'held' | 'cancelled';
  /** Day on which this hearing day was set: no notice of it can have arrived before. */
  readonly scheduledOn?: string | null;
  /** Party id → day the notice was received, where it is kept here and not as records of service. */
  readonly notices?: { readonly [party: string]: string } | null;
  readonly absent?: readonly string[];
  /** Parties who left without permission, which counts like staying away. */
  readonly left?: readonly string[];
  /** Whether a respondent of those absent had no good reason (Order 81 art. 26; 426 art. 16). */
  readonly withoutGoodReason?: boolean | null;
  readonly recordSigned?: boolean | null;
}

export interface DeliberationRecord {
  /** Stage in which the panel deliberated; absent in records from before it was kept. */
  readonly from?: string;
  readonly on: string;
  readonly votes: readonly { readonly person: string; readonly opinion: string; readonly agrees: boolean }[];
  readonly conclusion: 'infringement' | 'no-infringement' | 'cancel';
  readonly signed: boolean;
}

export interface DecisionRecord {
  readonly form: 'ruling' | 'mediation' | 'cancellation' | 'refusal' | 'transfer' | 'opinion';
  readonly state: 'draft' | 'submitted' | 'returned' | 'approved' | 'made' | 'corrected' | 'changed' | 'revoked';
  readonly reasonCode?: string | null;
  readonly parties?: string | null;
  readonly statements?: string | null;
  readonly reasons?: string | null;
  readonly order?: string | null;
  readonly remedy?: string | null;
  readonly finding?: 'infringement' | 'no-infringement' | null;
  readonly submittedOn?: string | null;
  readonly approvedOn?: string | null;
  readonly madeOn?: string | null;
  /** Day of the agency's own change or revocation. */
  readonly changedOn?: string | null;
  readonly changedBecause?: string | null;
  readonly effectiveOn?: string | null;
  /** End of the period in which the ruling must be performed. */
  readonly performBy?: string | null;
  readonly publishedOn?: string | null;
  readonly handedOverOn?: string | null;
  readonly notarisedOn?: string | null;
  readonly acceptsEnforcement?: boolean | null;
  /** Id of the decision that this one replaces after a court or the agency undid it; receipts count for their round. */
  readonly round?: string | null;
  readonly supersededOn?: string | null;
  /** What the judgment that quashed it says: a new decision is ordered; only the procedure was at fault. */
  readonly quashedOn?: string | null;
  readonly ordersNewDecision?: boolean | null;
  readonly procedureOnly?: boolean | null;
}

/** Who handles the case 办案人员, as the head assigned it. */
export interface AssignmentRecord {
  /** Null where the assignment was taken back. */
  readonly officer: string | null;
  readonly on: string;
}

export interface RecordTypes {
  readonly request: RequestRecord;
  readonly party: PartyRecord;
  readonly agent: AgentRecord;
  readonly right: RightRecord;
  readonly accused: AccusedRecord;
  readonly panel: PanelRecord;
  readonly service: ServiceRecord;
  readonly answer: AnswerRecord;
  readonly hearing: HearingRecord;
  readonly matter: MatterRecord;
  readonly deliberation: DeliberationRecord;
  readonly decision: DecisionRecord;
  readonly assignment: AssignmentRecord;
  readonly consolidation: ConsolidationRecord;
  readonly investigator: InvestigatorRecord;
  readonly inquiry: InquiryRecord;
}
export type RecordKind = keyof RecordTypes;

/** A paper that the input names: it must exist in this case. */
export interface PaperFact {
  readonly id: string;
  readonly kind: string;
}

/** What was given or written for the fields of an input, a form or a record, by name; of no shape that was checked. */
export type FieldValues = { readonly [field: string]: unknown };

/**
 * The case file as the procedures see it: a flat map from `kind/id` to a record; the id of the only record of its kind is
 * `1`. A transition writes whole records, a history row keeps exactly the records it wrote, so folding the history rows
 * gives the file again.
 */
export type CaseFile = { readonly [key: string]: FieldValues };

export type Filed<K extends RecordKind> = RecordTypes[K] & { readonly id: string };

const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** 2 before 10; what is no number is left to the collator, which is slow. */
function byNumber(a: { readonly id: string }, b: { readonly id: string }): number {
  const [x, y] = [Number(a.id), Number(b.id)];
  return Number.isNaN(x) || Number.isNaN(y) ? BY_NUMBER.compare(a.id, b.id) : x - y;
}

type Indexed = { readonly id: string };
interface Index {
  readonly ids: ReadonlyMap<string, readonly string[]>;
  /** Those of a kind that somebody asked for. */
  readonly records: Map<string, readonly Indexed[]>;
}

const NONE: readonly never[] = [];
/** A file never changes, a change makes another; so what was once gathered from it stays right as long as it lives. */
const gathered = new WeakMap<CaseFile, Index>();
/** Nor does a record, which stays in file after file. */
const filed = new WeakMap<FieldValues, Indexed>();

function gather(file: CaseFile): Index {
  const ids = new Map<string, string[]>();
  for (const key in file) {
    const slash = key.indexOf('/');
    const kind = key.slice(0, slash);
    const known = ids.get(kind);
    if (known) known.push(key.slice(slash + 1));
    else ids.set(kind, [key.slice(slash + 1)]);
  }
  return { ids, records: new Map() };
}

function withId(record: FieldValues, id: string): Indexed {
  const known = filed.get(record);
  if (known?.id === id) return known;
  const fresh = { ...record, id };
  filed.set(record, fresh);
  return fresh;
}

/** All records of a kind, 2 before 10. */
export function recordsOf<K extends RecordKind>(file: CaseFile, kind: K): readonly Filed<K>[] {
  let index = gathered.get(file);
  if (!index) gathered.set(file, (index = gather(file)));
  let records = index.records.get(kind);
  if (!records) {
    const ids = index.ids.get(kind);
    records = ids ? ids.map((id) => withId(file[`${kind}/${id}`] ?? {}, id)).sort(byNumber) : NONE;
    index.records.set(kind, records);
  }
  return records as readonly unknown[] as readonly Filed<K>[];
}

export function recordOf<K extends RecordKind>(file: CaseFile, kind: K, id = '1'): Filed<K> | undefined {
  const found = file[`${kind}/${id}`];
  return found ? (withId(found, id) as unknown as Filed<K>) : undefined;
}

/** The open matters of one kind. */
export const openMatters = (file: CaseFile, matter: MatterKind): Filed<'matter'>[] =>
  recordsOf(file, 'matter').filter((m) => m.matter === matter && m.state === 'open');

/** The number for the next record of a kind: one more than the highest in use. */
export function nextRecordId(file: CaseFile, kind: RecordKind): string {
  const ids = recordsOf(file, kind).map((r) => Number(r.id));
  return String(ids.reduce((highest, id) => (Number.isInteger(id) && id > highest ? id : highest), 0) + 1);
}
