/** What people find out while they handle cases, and others need not find out again. */
export interface Experience {
  /** Failed guard or empty field → a step after which it failed no more. */
  readonly remedies: readonly (readonly [lack: string, step: string])[];
  /** Edition → a way that was gone. */
  readonly ways: readonly (readonly [edition: string, way: string])[];
}

/** What was seen to make up for what: a failed guard or an empty field → the steps after which it failed no more. */
export class Lore {
  private readonly known = new Map<string, Map<string, number>>();
  private news: (readonly [string, string])[] = [];

  /** @param lack name of a guard, or `/field` */
  learn(lack: string, step: string): void {
    this.news.push([lack, step]);
    this.keep(lack, step);
  }

  /** What was learnt since it was last told. */
  tell(): (readonly [lack: string, step: string])[] {
    const { news } = this;
    this.news = [];
    return news;
  }

  /** What others learnt. */
  hear(remedies: readonly (readonly [lack: string, step: string])[]): void {
    for (const [lack, step] of remedies) this.keep(lack, step);
  }

  private keep(lack: string, step: string): void {
    const steps = this.known.get(lack) ?? new Map<string, number>();
    this.known.set(lack, steps.set(step, (steps.get(step) ?? 0) + 1));
  }

  /** The step did not help this time: others are tried before it. */
  doubt(lack: string, step: string): void {
    const steps = this.known.get(lack);
    const trust = steps?.get(step);
    if (trust !== undefined) steps?.set(step, trust * 0.8);
  }

  /** Steps that made up for the lack, the surest first. */
  remedies(lack: string): string[] {
    return [...(this.known.get(lack) ?? [])].sort((a, b) => b[1] - a[1]).map(([step]) => step);
  }
}
