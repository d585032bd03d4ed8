import {
  namedTargets,
  procedures,
  SEVERAL_ONLY,
  type AnyEdition,
  type AnyTransition,
  type Procedure,
} from '#libs/procedures';
import type { Database } from '#libs/persistence';
import { CourseMap } from './course-map.js';
import type { Random } from './random.js';

interface Count {
  readonly transition: AnyTransition;
  taken: number;
  /** Cases on their way to it, and those that gave up. */
  pursued: number;
  missed: number;
  readonly reasons: Map<string, number>;
}

/** Steps taken so often tempt nobody off the way any more. */
const OFTEN = 8;

/** How often each transition of one edition was taken, and which one a case should make for next. */
export class EditionCoverage {
  readonly map: CourseMap;
  cases = 0;
  private readonly counts: Map<string, Count>;

  constructor(
    readonly procedure: Procedure,
    readonly edition: AnyEdition,
  ) {
    this.map = new CourseMap(edition);
    this.counts = new Map(
      edition.transitions.map((t) => [
        t.id,
        { transition: t, taken: 0, pursued: 0, missed: 0, reasons: new Map<string, number>() },
      ]),
    );
  }

  get name(): string {
    return `${this.procedure.id} ${this.edition.effectiveFrom}`;
  }

  taken(id: string): number {
    return this.counts.get(id)?.taken ?? 0;
  }

  took(id: string, times = 1): void {
    const count = this.counts.get(id);
    if (count) count.taken += times;
  }

  /** Counts as the history has them: nothing else is the truth. */
  setTaken(id: string, times: number): void {
    const count = this.counts.get(id);
    if (count) count.taken = times;
  }

  pursue(id: string): void {
    const count = this.counts.get(id);
    if (count) count.pursued += 1;
  }

  reached(id: string): void {
    const count = this.counts.get(id);
    if (count) count.pursued -= 1;
  }

  /** A case gave up its way to a step, for these reasons. */
  missed(id: string, reasons: readonly string[]): void {
    const count = this.counts.get(id);
    if (!count) return;
    count.pursued -= 1;
    count.missed += 1;
    const why = reasons.join(', ');
    count.reasons.set(why, (count.reasons.get(why) ?? 0) + 1);
  }

  /** The step least taken and least pursued among those a case at this stage can still come to; the far ones first. */
  destiny(stage: string, returnStage: string | null, random: Random, last: boolean): AnyTransition | null {
    let best: { readonly transition: AnyTransition; readonly score: number; readonly taken: number } | null = null;
    for (const { transition, taken, pursued, missed } of this.counts.values()) {
      // Nobody comes to these alone; see Joining.
      if (SEVERAL_ONLY.includes(transition.id)) continue;
      if (last && !this.ends(transition)) continue;
      if (!this.isWithin(stage, returnStage, transition)) continue;
      const score = taken + pursued + missed * 0.3 - this.map.depth(transition) * 0.02 + random.next() * 0.9;
      if (!best || score < best.score) best = { transition, score, taken };
    }
    // Where everything was taken often, a case goes straight to its end, as most cases do.
    if (best && !last && best.taken >= OFTEN) return this.destiny(stage, returnStage, random, true) ?? best.transition;
    return best?.transition ?? null;
  }

  private isWithin(stage: string, returnStage: string | null, t: AnyTransition): boolean {
    if (!isReachable(this.map, stage, returnStage, t)) return false;
    const starters = this.map.starters(t);
    return starters.length === 0 || starters.some((s) => isReachable(this.map, stage, returnStage, s));
  }

  private ends(t: AnyTransition): boolean {
    return namedTargets(t).some((name) => this.edition.stages[name]?.final);
  }

  /** `file ×12, docket ×9 …` and, for what was never taken, why not. */
  table(): { readonly taken: string[]; readonly untaken: string[] } {
    const all = [...this.counts.values()];
    return {
      taken: all.filter((c) => c.taken > 0).map((c) => `${c.transition.id} ${c.taken}`),
      untaken: all.filter((c) => c.taken === 0).map((c) => `${c.transition.id}: ${whyNot(c)}`),
    };
  }
}

const isReachable = (map: CourseMap, stage: string, returnStage: string | null, t: AnyTransition): boolean =>
  map.distance(stage, returnStage, t) !== null;

function whyNot({ reasons, pursued }: Count): string {
  const commonest = [...reasons].sort((a, b) => b[1] - a[1]).slice(0, 2);
  const why = commonest.map(([reason, times]) => `${reason || '?'} ×${times}`).join('; ');
  return why || (pursued > 0 ? `${pursued} 件仍在途中 / cases still on their way` : '无案件前往 / no case made for it');
}

/** The coverage of every edition of every procedure in the register. */
export class Coverage {
  readonly editions: readonly EditionCoverage[] = procedures.flatMap((p) =>
    p.editions.map((e) => new EditionCoverage(p, e)),
  );

  of(procedure: string, edition: string): EditionCoverage {
    const found = this.editions.find((e) => e.procedure.id === procedure && e.edition.effectiveFrom === edition);
    if (!found) throw new Error(`no edition ${edition} of ${procedure}`);
    return found;
  }

  /** Reads what really happened, expiries included. */
  async recount(owner: Database): Promise<void> {
    const rows = await owner.ask<{ procedure: string; edition: string; transition: string; times: number }>(
      { as: 'system' },
      `select c.procedure, c.edition::text as edition, h.transition, count(*)::int as times
         from history h join cases c on c.id = h.case_id group by 1, 2, 3`,
    );
    for (const r of rows) this.of(r.procedure, r.edition).setTaken(r.transition, r.times);
  }
}
