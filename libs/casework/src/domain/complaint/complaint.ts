import type { AgentRecord, FieldValues, PartyRecord, PartyRole } from '#libs/procedures';

/** What the file says of a party that no complaint does: the office finds it out, or it comes about later. */
type OfTheFile = 'statusProof' | 'electronicService' | 'origin' | 'formality' | 'waivedRight' | 'formerName' | 'left';

/** A party as the person filing names it. Optional texts may be left out or null. */
export interface ComplaintParty extends Omit<PartyRecord, 'role' | OfTheFile> {
  readonly role: Extract<PartyRole, 'requester' | 'respondent'>;
  /** Consent to electronic service (Order 81 art. 10): both or neither. */
  readonly electronicChannel?: string | null;
  readonly electronicAddress?: string | null;
}

export interface ComplaintAgent extends Pick<AgentRecord, 'name' | 'firm' | 'phone' | 'authority'> {
  /** Position in `parties`, from 1: whom the agent represents. */
  readonly party: number;
  readonly powers?: readonly string[] | null;
}

export interface ComplaintRight {
  readonly patentNumber: string;
  readonly title: string;
  readonly patentee: string;
  readonly claimsTotal: number;
}

export interface ComplaintAccused {
  readonly product: string;
  readonly acts: readonly string[];
  readonly place: string;
  /** `YYYY-MM-DD` */
  readonly since?: string | null;
}

/** A complaint as it is written or sent: any JSON object, of which any part may be missing or wrong. */
export type ComplaintForm = FieldValues;

/** What a complaint says, as typed, once its shape was found right; `checkComplaint` judges what stands in it. */
export interface Complaint {
  readonly cause?: string | null;
  readonly matters: string;
  readonly factsAndReasons: string;
  readonly claimsReliedOn?: readonly number[] | null;
  readonly signed: boolean;
  readonly declaresNotSued: boolean;
  readonly declaresNoOtherRoute: boolean;
  readonly copies: number;
  readonly majorGround?: string | null;
  readonly provincialCertificate?: string | null;
  readonly repeatOf?: string | null;
  readonly parties: readonly ComplaintParty[];
  readonly agents?: readonly ComplaintAgent[] | null;
  readonly rights: readonly ComplaintRight[];
  readonly accused: readonly ComplaintAccused[];
}

/** Under what circumstances a complaint is read. */
export interface Filing {
  readonly procedure: string;
  /** Today in Asia/Shanghai by the database's clock. */
  readonly today: string;
  /**
   * True when an officer enters a request that came on paper. Such a request is recorded as it is, since what it
   * lacks is put right by the supplement notice (Order 81 art. 16), not by turning the person away.
   */
  readonly onPaper: boolean;
}

/** Whoever was warned of infringement asks for an opinion, and for no ruling against anybody (Order 81 art. 13). */
export const asksForOpinion = ({ procedure }: Pick<Filing, 'procedure'>): boolean =>
  procedure === 'infringement-opinion';
