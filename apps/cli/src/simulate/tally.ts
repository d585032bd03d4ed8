/** What the clocks did, and how often the office was dark. */
export interface Course {
  fired: number;
  rungs: number;
  outages: number;
}

type Counted = 'steps' | 'together' | 'replays' | 'refusals' | 'mischief' | 'wrongs';

/** Counts what a simulated year brought, beside the coverage. */
export class Tally {
  steps = 0;
  /** Hearings and deliberations recorded in several joined cases at once. */
  together = 0;
  /** Repeated requests that were answered as the first time. */
  replays = 0;
  /** Honest requests refused, by step and reason: somebody else was first, or the day was wrong. */
  readonly refusals = new Map<string, number>();
  /** Bad acts refused, by what was tried and the code of the refusal. */
  readonly mischief = new Map<string, number>();
  /** What must never happen: a bad act that was let through or left a trace. */
  readonly wrongs: string[] = [];

  refused(step: string, why: string): void {
    count(this.refusals, `${step}: ${why}`);
  }

  /** Takes in what another crew counted; it may have come from another thread, as plain data. */
  absorb({ steps, together, replays, refusals, mischief, wrongs }: Pick<Tally, Counted>): void {
    this.steps += steps;
    this.together += together;
    this.replays += replays;
    for (const [key, times] of refusals) count(this.refusals, key, times);
    for (const [key, times] of mischief) count(this.mischief, key, times);
    this.wrongs.push(...wrongs);
  }

  misbehaved(trick: string, refusedAs: string | null, caseId: string): void {
    if (refusedAs === null) this.wrongs.push(`${caseId}: ${trick} 未被拒绝 / was not refused`);
    else count(this.mischief, `${trick} → ${refusedAs}`);
  }
}

const count = (map: Map<string, number>, key: string, times = 1): void => {
  map.set(key, (map.get(key) ?? 0) + times);
};

export const total = (map: ReadonlyMap<string, number>): number => [...map.values()].reduce((sum, n) => sum + n, 0);

export const commonest = (map: ReadonlyMap<string, number>, n: number): string[] =>
  [...map]
    .sort((a, b) => b[1] - a[1])
    .slice(0, n)
    .map(([key, times]) => `${times}× ${key}`);
