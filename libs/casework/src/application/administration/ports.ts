import type { YearData } from '#libs/legal';
import type { Work } from '../ports.js';

/** One row of the history of an agency's cases 审计. */
export interface AuditLine {
  readonly at: string;
  readonly caseId: string;
  readonly number: string | null;
  readonly procedure: string;
  readonly edition: string;
  readonly agency: string;
  readonly version: number;
  readonly transition: string;
  readonly from: string | null;
  readonly to: string;
  readonly actor: string;
  readonly actorName: string;
  readonly capacity: string;
  readonly onBehalfOf: string | null;
  readonly digest: string;
}

export interface AuditFilter {
  /** Legal dates, both included. */
  readonly from: string;
  readonly to: string;
  readonly actor: string | null;
  readonly transition: string | null;
  readonly caseId: string | null;
}

export type AuditPlace = readonly [at: string, caseId: string, version: number];

/** A process that told that it lives. */
export interface Heartbeat {
  readonly process: string;
  readonly at: string;
  readonly aheadMs: number | null;
}

export interface AdministrationBook {
  /** Newest first. */
  audit(
    tx: Work,
    agencies: readonly string[],
    filter: AuditFilter,
    after: AuditPlace | null,
    limit: number,
  ): Promise<AuditLine[]>;
  years(tx: Work): Promise<(YearData & { readonly loadedAt: string })[]>;
  heartbeats(tx: Work): Promise<Heartbeat[]>;
  now(tx: Work): Promise<string>;
}
