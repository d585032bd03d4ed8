import type { DomainError } from '#libs/kernel';
import { procedures } from '#libs/procedures';

/** Counts what a simulated year brought: steps taken and refused, by procedure and transition. */
export class Tally {
  private readonly taken_ = new Map<string, number>();
  private readonly refused_ = new Map<string, number>();
  steps = 0;
  refusals = 0;

  taken(procedure: string, transition: string): void {
    this.steps += 1;
    const key = `${procedure} ${transition}`;
    this.taken_.set(key, (this.taken_.get(key) ?? 0) + 1);
  }

  refused(procedure: string, transition: string, error: DomainError): void {
    this.refusals += 1;
    const guards = error.details.failures?.map((f) => f.guard).join(',');
    const fields = error.details.issues?.map((i) => i.pointer).join(',');
    const key = `${procedure} ${transition}: ${error.code} ${guards ?? fields ?? ''}`;
    this.refused_.set(key, (this.refused_.get(key) ?? 0) + 1);
  }

  /** Transitions of the procedures played that nobody took, `system` ones apart unless the history has them. */
  untaken(fired: ReadonlySet<string>): string[] {
    return procedures.flatMap((p) =>
      [...new Set(p.editions.flatMap((e) => e.transitions.map((t) => t.id)))]
        .map((id) => `${p.id} ${id}`)
        .filter((key) => !this.taken_.has(key) && !fired.has(key)),
    );
  }

  commonestRefusals(n: number): string[] {
    return [...this.refused_]
      .sort((a, b) => b[1] - a[1])
      .slice(0, n)
      .map(([key, count]) => `${count}× ${key}`);
  }
}
