import {
  FileAnchorBook,
  PgCalendars,
  PgHistoryHeads,
  PgPaperBook,
  PgRunningClocks,
  PgUnitOfWork,
  RecountClocks,
  VerifyAnchors,
  VerifyPapers,
  type PaperStore,
} from '#libs/casework';
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

/** P14 is about bytes outside the database: each paper is read in full and hashed again. */
async function verifyPapers(database: Database, store: PaperStore, shown = 5): Promise<Verdict> {
  const started = performance.now();
  const papers = new VerifyPapers({ work: new PgUnitOfWork(database), papers: new PgPaperBook(), store });
  const { problems } = await papers.execute();
  const ms = Math.round(performance.now() - started);
  return {
    id: 'P14',
    says: 'the bytes of each paper equal their recorded hashes',
    violations: problems.slice(0, shown),
    ms,
  };
}

/** P15 for what is in the database: the dates on which everything hangs are counted again. */
async function recount(database: Database, shown = 5): Promise<Verdict> {
  const started = performance.now();
  const work = new PgUnitOfWork(database);
  const wrong = await new RecountClocks(work, new PgRunningClocks(), new PgCalendars(database)).execute();
  return {
    id: 'P15',
    says: 'the due day of each running clock is what its anchor, pauses, extensions and the calendar give',
    violations: wrong.slice(0, shown),
    ms: Math.round(performance.now() - started),
  };
}

/** Compares the history with its anchors in a file; none at all is a violation too. Prints, and returns whether it holds. */
async function agreesWithAnchors(database: Database, file: string, out: (line: string) => void): Promise<boolean> {
  const book = new FileAnchorBook(file);
  const { anchors, upTo, findings } = await new VerifyAnchors(
    new PgUnitOfWork(database),
    new PgHistoryHeads(),
    book,
  ).execute();
  const holds = anchors > 0 && findings.length === 0;
  out(`${holds ? '✓' : '✗'} P8   the history agrees with ${anchors} anchors${upTo ? ` up to ${upTo}` : ''}`);
  for (const finding of findings.slice(0, 5)) out(`    ${JSON.stringify(finding)}`);
  return holds;
}

/** Prints a line a promise and up to five violations of each; returns the exit code. */
export async function verifyCommand(
  database: Database,
  out: (line: string) => void,
  store: PaperStore,
  anchorFile: string | null = null,
): Promise<number> {
  const verdicts = [...(await verify(database)), await verifyPapers(database, store), await recount(database)];
  for (const { id, says, violations, ms } of verdicts) {
    out(`${violations.length === 0 ? '✓' : '✗'} ${id.padEnd(4)} ${says} (${ms} ms)`);
    for (const violation of violations) out(`    ${JSON.stringify(violation)}`);
  }
  const broken = verdicts.filter((v) => v.violations.length > 0).length;
  out(broken === 0 ? `${verdicts.length} promises hold` : `${broken} of ${verdicts.length} promises are broken`);
  const anchored = anchorFile === null || (await agreesWithAnchors(database, anchorFile, out));
  return broken === 0 && anchored ? 0 : 1;
}
