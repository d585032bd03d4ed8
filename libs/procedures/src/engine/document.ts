import type { Words } from '#libs/kernel';
import type { Citation } from '#libs/legal';

/** A right or a consequence that a document must tell its reader of, whatever the case. */
export interface Telling {
  readonly says: Words;
  readonly citation: Citation;
}

/** A legal document 文书: who writes it to whom, and what it must carry. */
export interface DocumentDefinition {
  readonly title: Words;
  readonly from: 'authority' | 'party';
  /** To whom it is served, if anybody. */
  readonly to?: readonly ('requester' | 'respondent' | 'third-party' | 'public')[];
  /** Names of the fields this document must carry, beside the common head (number, parties, patent, date). */
  readonly fields: readonly string[];
  /** The clock whose time it speaks of: that which counts from its receipt, or that by which the office answers. */
  readonly clock?: string;
  readonly tells?: readonly Telling[];
  readonly citation: Citation;
}
