import { DomainError } from '#libs/kernel';
import { SPLIT, STAY_JOINED } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import {
  inSeveral,
  lockGroup,
  moveAll,
  recordIn,
  type JoinderDeps,
  type Part,
  type SeenCase,
  type SeveralAsked,
  type SeveralMoved,
} from './several.js';

export interface SplitRequest extends SeveralAsked {
  readonly reason: string;
  readonly consolidation: string;
  /** Every open case of the consolidation, as seen. */
  readonly cases: readonly SeenCase[];
  /** Ids of those that go on alone; when fewer than two would stay, all go on alone. */
  readonly leaving: readonly string[];
  /** The lead case of those that stay; null keeps it, or makes the oldest of them the lead. */
  readonly lead: string | null;
}

/**
 * Cases tried together are tried apart again 分案. No clock moves: each case's own ran on all the time, and the
 * time consumed is the time consumed.
 */
export class SplitCases {
  constructor(private readonly deps: JoinderDeps) {}

  /** @throws DomainError as JoinCases; CASEWORK.NO_CONSOLIDATION, CASEWORK.GROUP_INCOMPLETE, CASEWORK.NOT_IN_GROUP */
  execute(asked: SplitRequest): Promise<SeveralMoved> {
    const { consolidation } = asked;
    return inSeveral(this.deps, asked, async (tx, calendar) => {
      const group = await lockGroup(this.deps, tx, consolidation, asked);
      const parts = partsOf(asked, group.open, group.cases, group.record.lead);
      return moveAll(this.deps, tx, asked, { consolidation, parts, now: group.now, calendar });
    });
  }
}

function partsOf(
  asked: SplitRequest,
  open: readonly StoredCase[],
  all: readonly StoredCase[],
  lead: string,
): readonly Part[] {
  const unknown = asked.leaving.find((id) => !open.some((c) => c.id === id));
  if (unknown !== undefined || asked.leaving.length === 0) throw notInGroup();
  const staying = open.filter((c) => !asked.leaving.includes(c.id));
  const leaving = staying.length < 2 ? open : open.filter((c) => asked.leaving.includes(c.id));
  const kept = staying.length < 2 ? [] : staying;
  const newLead = asked.lead ?? kept.find((c) => c.id === lead)?.id ?? kept[0]?.id;
  const record = (c: StoredCase): string => recordIn(c, asked.consolidation)?.id ?? '';
  return [
    ...leaving.map((stored) => ({
      stored,
      transition: SPLIT,
      input: { record: record(stored), reason: asked.reason },
      beside: all.filter((c) => c !== stored),
    })),
    ...kept.map((stored) => ({
      stored,
      transition: STAY_JOINED,
      input: { record: record(stored), lead: newLead, cases: kept.map((c) => c.id), reason: asked.reason },
      beside: kept.filter((c) => c !== stored),
    })),
  ];
}

const notInGroup = (): DomainError => {
  const message = {
    zh: '分出的案件应当是合并审理中的未结案件',
    en: 'A case that leaves must be an open case of the group',
  };
  return new DomainError('CASEWORK.NOT_IN_GROUP', 'invalid', message, {
    issues: [{ pointer: '/leaving', code: 'choice', message }],
  });
};
