/** Who helps the office without being of it: technical investigators 技术调查官, appraisal bodies 检验鉴定机构. */
export const ROSTER_KINDS = ['investigator', 'appraiser'] as const;
export type RosterKind = (typeof ROSTER_KINDS)[number];

export interface RosterEntry {
  readonly id: string;
  readonly agency: string;
  readonly kind: RosterKind;
  readonly name: string;
  /** Fields of technology, at least one. */
  readonly fields: readonly string[];
  /** Organisations of present and former roles: the conflict check compares parties and agents with them. */
  readonly ties: readonly string[];
  /** Patents in which he, she or it had a part. */
  readonly patents: readonly string[];
  /** Own account in the office; such a person cannot sit in the panel of the same case. */
  readonly account: string | null;
  /** Legal dates `YYYY-MM-DD`. */
  readonly addedOn: string;
  readonly retiredOn: string | null;
  readonly retiredFor: string | null;
}

export type NewRosterEntry = Pick<RosterEntry, 'agency' | 'kind' | 'name' | 'fields' | 'ties' | 'patents' | 'account'>;

export interface RosterFilter {
  readonly kind?: RosterKind;
  readonly field?: string;
  /** Those who left too. */
  readonly retired?: boolean;
}
