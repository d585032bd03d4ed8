import { newId } from '#libs/kernel';
import { JOIN } from '#libs/procedures';
import {
  inSeveral,
  lockAll,
  moveAll,
  type JoinderDeps,
  type SeenCase,
  type SeveralAsked,
  type SeveralMoved,
} from './several.js';

export interface JoinRequest extends SeveralAsked {
  readonly reason: string;
  readonly cases: readonly SeenCase[];
  /** Case id of the lead case. */
  readonly lead: string;
  /** `same-parties`, `same-product` or `same-patent`; the procedure's edition says which it knows. */
  readonly basis: string;
}

/** Separate dockets are to be tried together 合并审理 (Order 81 art. 21). Each keeps its number and its clocks. */
export class JoinCases {
  constructor(private readonly deps: JoinderDeps) {}

  /**
   * Every case takes the step `join-cases`, all in one transaction or none.
   * @throws DomainError CASEWORK.NOT_FOUND, CASEWORK.STALE, API.KEY_REUSED, PROCEDURES.NOT_ALLOWED and
   * PROCEDURES.INVALID_INPUT, with `caseId` of the case that refuses
   */
  execute(asked: JoinRequest): Promise<SeveralMoved> {
    const consolidation = newId();
    return inSeveral(this.deps, asked, async (tx, calendar) => {
      const { cases, now } = await lockAll(
        this.deps,
        tx,
        asked.cases.map((c) => c.id),
        asked,
      );
      const input = {
        group: consolidation,
        lead: asked.lead,
        cases: cases.map((c) => c.id),
        basis: asked.basis,
        reason: asked.reason,
      };
      const parts = cases.map((stored) => ({
        stored,
        transition: JOIN,
        input,
        beside: cases.filter((c) => c !== stored),
      }));
      return moveAll(this.deps, tx, asked, { consolidation, parts, now, calendar });
    });
  }
}
