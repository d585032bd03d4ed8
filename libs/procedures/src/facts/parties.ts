import type { Entitlement } from './standing.js';

export type PartyRole = 'requester' | 'respondent' | 'third-party';

export interface PartyRecord {
  readonly role: PartyRole;
  readonly kind: 'natural' | 'legal' | 'body';
  readonly name: string;
  readonly creditCode?: string | null;
  readonly idNumber?: string | null;
  readonly address: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly representative?: string | null;
  readonly representativePost?: string | null;
  readonly domicileInChina: boolean;
  /** Why this requester may ask (Order 81 art. 12). */
  readonly entitlement?: Entitlement | null;
  readonly licenceAllowsSuit?: boolean | null;
  readonly patenteeDoesNotAct?: boolean | null;
  readonly statusProof?: string | null;
  readonly electronicService?: { readonly channel: string; readonly address: string } | null;
  /** Where the party comes from and how its papers were proved formally (Order 81 art. 18). */
  readonly origin?: 'mainland' | 'hong-kong' | 'macao' | 'taiwan' | 'foreign' | null;
  readonly formality?: string | null;
  readonly waivedRight?: boolean | null;
  /** Whose place this party took, where it is not the one that was first in the case. */
  readonly formerName?: string | null;
  readonly left?: boolean | null;
}

export interface AgentRecord {
  readonly partyId: string;
  readonly name: string;
  readonly firm?: string | null;
  readonly phone?: string | null;
  readonly authority: 'general' | 'special';
  /** Acts specially authorised; absent where the authority is general. */
  readonly powers?: readonly string[];
  readonly paper?: string | null;
  readonly endedOn?: string | null;
}
/** Acts for which an agent needs a special authority 特别授权 (Order 81 art. 17). */
export const SPECIAL_POWERS = ['admit', 'waive', 'change-request', 'settle'] as const;
export type SpecialPower = (typeof SPECIAL_POWERS)[number];
