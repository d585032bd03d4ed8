import {
  namedTargets,
  procedures,
  SEVERAL_ONLY,
  stagesOf,
  type AnyEdition,
  type AnyTransition,
  type Procedure,
} from '#libs/procedures';
import type { Database } from '#libs/persistence';
import { CourseMap, way } from './course-map.js';
import type { Random } from './random.js';

interface Count {
  readonly transition: AnyTransition;
  taken: number;
  /** Cases on their way to it, and those that gave up. */
  pursued: number;
  missed: number;
  readonly reasons: Map<string, number>;
}

/** What one crew can tell of an edition at the end of its year. */
export interface EditionReport {
  readonly cases: number;
  /** Step → cases still on their way to it, and why others gave it up. */
  readonly steps: ReadonlyMap<string, { readonly pursued: number; readonly reasons: ReadonlyMap<string, number> }>;
}

/** Steps taken so often tempt nobody off the way any more. */
const OFTEN = 2;
/** Cases of one crew on their way to one step at a time. */
const PURSUERS = 5;

/** How often each transition of one edition was taken, and which one a case should make for next. */
export class EditionCoverage {
  readonly map: CourseMap;
  cases = 0;
  private readonly counts: Map<string, Count>;
  private readonly trodden = new Set<string>();
  private news: string[] = [];
  private shunned: ReadonlySet<string> | null = null;

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

  /** A step was taken from a stage. */
  trod(stage: string, step: AnyTransition): void {
    const gone = way(stage, step);
    if (this.trodden.has(gone)) return;
    this.news.push(gone);
    this.hear([gone]);
  }

  /** Ways gone for the first time since it was last told. */
  tell(): string[] {
    const { news } = this;
    this.news = [];
    return news;
  }

  /** Ways that others have gone. */
  hear(ways: readonly string[]): void {
    const before = this.trodden.size;
    for (const gone of ways) this.trodden.add(gone);
    if (this.trodden.size > before) this.shunned = null;
  }

  report(): EditionReport {
    const steps = [...this.counts].map(([id, { pursued, reasons }]) => [id, { pursued, reasons }] as const);
    return { cases: this.cases, steps: new Map(steps) };
  }

  /** Takes in what a crew has to tell. */
  absorb({ cases, steps }: EditionReport): void {
    this.cases += cases;
    for (const [id, { pursued, reasons }] of steps) {
      const count = this.counts.get(id);
      if (!count) continue;
      count.pursued += pursued;
      for (const [why, times] of reasons) count.reasons.set(why, (count.reasons.get(why) ?? 0) + times);
    }
  }

  /** Ways nobody has gone yet, of steps that are taken from other stages: most need something that is done there. */
  untrodden(): ReadonlySet<string> {
    this.shunned ??= new Set(
      this.edition.transitions.flatMap((step) => {
        const all = stagesOf(this.edition, step).map((stage) => way(stage, step));
        const untrodden = all.filter((one) => !this.trodden.has(one));
        return untrodden.length < all.length ? untrodden : [];
      }),
    );
    return this.shunned;
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

  /**
   * The step least taken and least pursued among those a case at this stage can still come to. Where each was taken often
   * enough, or `last`, the case makes for its end, as most cases do; null after it.
   */
  destiny(stage: string, returnStage: string | null, random: Random, last: boolean): AnyTransition | null {
    const score = ({ transition, taken, pursued, missed }: Count): number =>
      taken + pursued + missed * 0.3 - this.map.depth(transition) * 0.2 + random.next() * 0.9;
    // Nobody comes to some steps alone; see Joining.
    const open = [...this.counts.values()].filter(
      ({ transition: t }) => !SEVERAL_ONLY.includes(t.id) && this.isWithin(stage, returnStage, t),
    );
    const seldom = last ? [] : open.filter(({ taken, pursued }) => taken < OFTEN && pursued < PURSUERS);
    const over = this.edition.stages[stage]?.final;
    const among = seldom.length > 0 || over ? seldom : open.filter(({ transition }) => this.ends(transition));
    const scored = among.map((count) => ({ count, score: score(count) })).sort((a, b) => a.score - b.score);
    return scored[0]?.count.transition ?? null;
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
