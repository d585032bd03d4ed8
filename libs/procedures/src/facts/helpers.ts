/** Several dockets tried together 合并审理 (Order 81 art. 21). Every one of them carries the same record. */
export interface ConsolidationRecord {
  /** Id of the consolidation, the same in every case of it. */
  readonly group: string;
  /** Case id of the lead case. */
  readonly lead: string;
  /** Case ids, the lead included. Ids only: a reader learns of another case no more than the walls let through. */
  readonly cases: readonly string[];
  readonly basis: 'same-parties' | 'same-product' | 'same-patent';
  readonly reason: string;
  readonly state: 'joined' | 'split';
  readonly joinedOn: string;
  readonly splitOn?: string | null;
  readonly splitReason?: string | null;
}

/** A technical investigator 技术调查官 assigned to the case (Order 81 art. 52). */
export interface InvestigatorRecord {
  /** Id in the agency's roster. */
  readonly person: string;
  readonly name: string;
  /** Person id of the own account in the office, where there is one. */
  readonly account?: string | null;
  readonly state: 'appointed' | 'dismissed';
  readonly appointedOn: string;
  readonly reason: string;
  readonly dismissedOn?: string | null;
  readonly dismissedFor?: string | null;
}

/** Questions put to an investigator, and the opinion on them: a reference for the panel, nothing more. */
export interface InquiryRecord {
  /** Id of the investigator's record in this file. */
  readonly investigator: string;
  readonly questions: string;
  readonly state: 'asked' | 'answered';
  readonly askedOn: string;
  readonly receivedOn?: string | null;
  readonly opinion?: string | null;
  readonly paper?: string | null;
}

/** What the roster says of a technical investigator or an appraisal body 检验鉴定机构. */
export interface RosterFact {
  readonly kind: 'investigator' | 'appraiser';
  readonly fields: readonly string[];
  /** Organisations of the present and of former roles: employer, earlier employers, firms acted for. */
  readonly ties: readonly string[];
  /** Patents in which he, she or it had a part: as examiner, attorney, applicant or inventor. */
  readonly patents: readonly string[];
  /** Last day on the roster, `YYYY-MM-DD`; null while on it. */
  readonly retiredOn: string | null;
  /** Person id of the own account in the office, where there is one. */
  readonly account: string | null;
}
