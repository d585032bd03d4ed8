import { DomainError } from '#libs/kernel';
import { TRIED_TOGETHER, type FieldValues } from '#libs/procedures';
import {
  inSeveral,
  lockGroup,
  moveAll,
  type JoinderDeps,
  type SeenCase,
  type SeveralAsked,
  type SeveralMoved,
} from './several.js';

export interface MoveJoinedRequest extends SeveralAsked {
  readonly consolidation: string;
  /** A step of the hearing or the deliberation, see TRIED_TOGETHER. */
  readonly transition: string;
  /** Every open case, as seen, with what is typed for it alone: its hearing record, its absent parties. */
  readonly cases: readonly (SeenCase & { readonly input: FieldValues })[];
  /** What is typed once for all. */
  readonly input: FieldValues;
}

/** One hearing or deliberation of cases tried together, recorded in each of them under its own guards. */
export class MoveJoined {
  constructor(private readonly deps: JoinderDeps) {}

  /** @throws DomainError as SplitCases; CASEWORK.NOT_TOGETHER for a step that every case takes alone */
  execute(asked: MoveJoinedRequest): Promise<SeveralMoved> {
    const { consolidation, transition } = asked;
    return inSeveral(this.deps, asked, async (tx, calendar) => {
      const { open, now } = await lockGroup(this.deps, tx, consolidation, asked);
      if (!TRIED_TOGETHER.includes(transition)) throw notTogether();
      const parts = open.map((stored) => ({
        stored,
        transition,
        input: { ...asked.input, ...asked.cases.find((c) => c.id === stored.id)?.input },
        beside: open.filter((c) => c !== stored),
      }));
      return moveAll(this.deps, tx, asked, { consolidation, parts, now, calendar });
    });
  }
}

const notTogether = (): DomainError =>
  new DomainError('CASEWORK.NOT_TOGETHER', 'refused', {
    zh: '只有开庭和合议可以对合并审理的案件一并办理,其他步骤逐案办理',
    en: 'Only the hearing and the deliberation are done once for all; every other step is each case’s own',
  });
