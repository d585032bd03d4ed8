import { procedures } from '#libs/procedures';
import type { Database } from '#libs/persistence';
import { PROMISES } from './promises.js';

export interface Verdict {
  readonly id: string;
  readonly says: string;
  readonly violations: readonly object[];
  readonly ms: number;
}

/** Type mark of the number series → the procedures that number by it. */
const MARKS = JSON.stringify(marks());
function marks(): Record<string, string[]> {
  const by: Record<string, string[]> = {};
  for (const p of procedures) (by[p.typeMark] ??= []).push(p.id);
  return by;
}

/** Asks the database whether every promise holds. It must be reached with the login role, past the walls. */
export async function verify(database: Database, shown = 5): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { id, says, sql } of PROMISES) {
    const started = performance.now();
    const violations = await database.run({ as: 'system' }, async (tx) => {
      await tx.query(`set local statement_timeout = '10min'`);
      return tx.query<object>(`select * from (${sql}) v limit ${shown}`, sql.includes('$1') ? [MARKS] : []);
    });
    verdicts.push({ id, says, violations, ms: Math.round(performance.now() - started) });
  }
  return verdicts;
}

/** Prints a line a promise and up to five violations of each; returns the exit code. */
export async function verifyCommand(database: Database, out: (line: string) => void): Promise<number> {
  const verdicts = await verify(database);
  for (const { id, says, violations, ms } of verdicts) {
    out(`${violations.length === 0 ? '✓' : '✗'} ${id.padEnd(4)} ${says} (${ms} ms)`);
    for (const violation of violations) out(`    ${JSON.stringify(violation)}`);
  }
  const broken = verdicts.filter((v) => v.violations.length > 0).length;
  out(broken === 0 ? `${verdicts.length} promises hold` : `${broken} of ${verdicts.length} promises are broken`);
  return broken === 0 ? 0 : 1;
}
