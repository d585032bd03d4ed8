import type { Words } from '#libs/kernel';
import type { AnyEdition } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { HistoryLine } from './ports.js';
import { editionOf, transitionTitle } from './titles.js';

/** Who decided a change of a clock, when and on what ground. */
export interface Approval {
  readonly version: number;
  readonly transition: string;
  readonly title: Words;
  readonly by: string;
  readonly capacity: string;
  readonly at: string;
  readonly citation: string;
  readonly reason: string | null;
}

type Effect = NonNullable<AnyEdition['transitions'][number]['clocks']>[number];

/** The steps behind the changes of a clock, found in the history. */
export class Approvals {
  constructor(
    private readonly stored: StoredCase,
    private readonly history: readonly HistoryLine[],
  ) {}

  at(version: number): Approval | null {
    const row = this.history.find((h) => h.version === version);
    return row ? this.from(row) : null;
  }

  /**
   * The step that changed the clock so, counted from the last (-1): a restart drops what came before it.
   * The history is that of this clock's generations, so a step that named the clock and left it alone is not in it.
   */
  of(fromTheEnd: number, has: (effect: Effect) => boolean): Approval | null {
    const { transitions } = editionOf(this.stored);
    const rows = this.history.filter(
      (row) => transitions.find((t) => t.id === row.transition)?.clocks?.some(has) === true,
    );
    const row = rows.at(fromTheEnd);
    return row ? this.from(row) : null;
  }

  private from(row: HistoryLine): Approval {
    return {
      version: row.version,
      transition: row.transition,
      title: transitionTitle(this.stored, row.transition),
      by: row.actorName,
      capacity: row.capacity,
      at: row.at,
      citation: row.citation,
      reason: row.reason,
    };
  }
}
