/** Something open beside the main line: suspension, objection, recusal, appraisal, settlement … */
export interface MatterRecord {
  readonly matter: MatterKind;
  readonly state: 'open' | 'granted' | 'refused' | 'closed';
  readonly openedOn: string;
  readonly closedOn?: string | null;
  readonly ground?: string | null;
  readonly byParty?: string | null;
  /** The paper that a public notice announces. */
  readonly document?: string;
  readonly person?: string | null;
  readonly until?: string | null;
  readonly paper?: string | null;
  readonly reason?: string | null;
  readonly outcome?: string | null;
  /** Of a challenge: the decision that ended the case, or a change or revocation of its ruling. */
  readonly against?: 'end' | 'change' | null;
  /** For a recusal of somebody who is no person of the office: clerk, interpreter, appraiser. */
  readonly role?: string | null;
  readonly name?: string | null;
  /** Of a succession: whose place was taken. */
  readonly formerName?: string | null;
  /** What a notice asks for, in one text or item by item. */
  readonly items?: string | readonly string[] | null;
  readonly reviewedOn?: string | null;
  /** Of an appraisal: the body of the roster that was appointed. */
  readonly body?: string | null;
  /** Length of a period that the authority set with it, in the unit of its clock. */
  readonly days?: number | null;
  /** Of a notice that set the period: when it was received, by which proof. */
  readonly receivedOn?: string | null;
  readonly proof?: string | null;
  /** Of a supplement: what the request said before it. */
  readonly replaced?: {
    readonly matters: string | null;
    readonly factsAndReasons: string | null;
    readonly claimsReliedOn: readonly number[] | null;
  } | null;
  /** Of an objection to a last day: the clock, the day it told then, the day that is held right, and the answer. */
  readonly clock?: string | null;
  readonly toldOn?: string | null;
  readonly claimedOn?: string | null;
  readonly reply?: string | null;
  /** The last day as it stood when the objection was answered. */
  readonly repliedDay?: string | null;
  /** Of a referral to another authority: when it was approved, and when it went out. */
  readonly approvedOn?: string | null;
  readonly sentOn?: string | null;
}
export type MatterKind =
  | 'supplement'
  | 'suspension'
  | 'public-notice'
  /** Of a party that somebody else took the place of; `ground` is the cause. */
  | 'succession'
  | 'appraisal'
  | 'jurisdiction-objection'
  /** Of the party whose evidence period it sets; the period counts from its receipt. */
  | 'evidence-notice'
  | 'evidence-extension'
  | 'settlement'
  | 'recusal'
  | 'closing-extension'
  | 'docketing-extension'
  | 'registration'
  | 'evaluation-report'
  | 'written-review'
  | 'party-addition'
  | 'invalidity'
  | 'litigation'
  | 'demand'
  | 'enforcement'
  | 'repeat'
  | 'claims-clarification'
  | 'identity-papers'
  | 'inspection'
  | 'collecting'
  | 'production'
  | 'entrusting'
  | 'competence-dispute'
  | 'mediation'
  | 'stop-notice'
  | 'answer-supplement'
  | 'panel-change'
  | 'track'
  | 'referral'
  | 'confidentiality'
  | 'translation'
  | 'major-report'
  | 'warning'
  /** Somebody holds the last day of a clock to be wrong. */
  | 'deadline-query'
  /** What a party asks of the panel or the officer; `ground` says what for. */
  | 'application';
