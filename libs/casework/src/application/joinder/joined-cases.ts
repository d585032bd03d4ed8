import type { Words } from '#libs/kernel';
import { recordsOf } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Work } from '../ports.js';
import type { CaseHead, CaseReader } from '../reads/ports.js';
import { stageTitle } from '../reads/titles.js';

export interface JoinedCase extends CaseHead {
  readonly stageTitle: Words;
}

/** The consolidation a case is in. Of the other cases only those that the reader may see are listed. */
export interface ConsolidationView {
  readonly id: string;
  readonly lead: string;
  readonly basis: string;
  readonly reason: string;
  readonly joinedOn: string;
  readonly cases: readonly JoinedCase[];
}

export async function joinedWith(
  reader: Pick<CaseReader, 'heads'>,
  tx: Work,
  stored: StoredCase,
): Promise<ConsolidationView | null> {
  const record = recordsOf(stored.file, 'consolidation').find((c) => c.state === 'joined');
  if (!record) return null;
  const heads = await reader.heads(tx, record.cases);
  return {
    id: record.group,
    lead: record.lead,
    basis: record.basis,
    reason: record.reason,
    joinedOn: record.joinedOn,
    cases: heads.map((h) => ({ ...h, stageTitle: stageTitle(h, h.stage) })),
  };
}
