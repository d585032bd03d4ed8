import { appendFileSync } from 'node:fs';
import { chanceFrom, type Chance } from './chance.js';
import { Office } from './office.js';
import { endAll } from './program.js';
import { openStore, type Store, type StoreKind } from './store.js';

/** What one trial of a row of the fault matrix came to. */
export interface Outcome {
  readonly clocks: number;
  readonly lost: number;
  readonly twice: number;
  readonly early: number;
  readonly worst: number;
}

export interface Trial {
  readonly seed: number;
  readonly chance: Chance;
  /** True where a trial may take the time the matrix gives it, false in the daily run of all tests. */
  readonly long: boolean;
  /** Has something tidied up when the trial is over, the last first. */
  defer(work: () => Promise<void>): void;
}

/** Whether the matrix is run at will, and not as one of all tests. */
const MATRIX = process.env['CRASH_RUNS'] !== undefined;
/** How often each trial is made then, and from which seed on. */
const RUNS = Number(process.env['CRASH_RUNS'] ?? 1);
const SEED = Number(process.env['CRASH_SEED'] ?? 20_261_121);

/**
 * Time in which all runs of one trial must end. It only ends what hangs, lateness is judged by each trial: the matrix is run
 * at will, also on a machine that is busy with other work.
 */
export const patience = (seconds: number): number => seconds * 1_000 * RUNS * (MATRIX ? 3 : 1);

/** Makes the trials of one row, prints each seed, and hands each outcome to the table. */
export async function trials(
  row: string,
  store: StoreKind | 'both',
  body: (trial: Trial) => Promise<Outcome>,
): Promise<void> {
  for (let run = 0; run < RUNS; run += 1) {
    const seed = SEED + run;
    process.stderr.write(`${row} ${store} seed ${seed}\n`);
    const began = performance.now();
    const deferred: (() => Promise<void>)[] = [];
    const defer: Trial['defer'] = (work) => void deferred.push(work);
    try {
      const outcome = await body({
        seed,
        chance: chanceFrom(seed),
        long: MATRIX,
        defer,
      });
      report({ row, store, seed, ...outcome, ms: Math.round(performance.now() - began), ok: true });
    } catch (error) {
      report({ row, store, seed, ms: Math.round(performance.now() - began), ok: false });
      throw error;
    } finally {
      await endAll();
      for (const work of deferred.reverse()) await work();
    }
  }
}

export interface OfficeTrial extends Trial {
  readonly office: Office;
  readonly store: Store;
}

export interface OfficeSettings {
  readonly server: string;
  /** Its clock may be moved. */
  readonly simulation?: boolean;
}

/** The same, each trial in an office and with a queue store of its own. */
export const officeTrials = (
  row: string,
  kind: StoreKind,
  { server, simulation = false }: OfficeSettings,
  body: (trial: OfficeTrial) => Promise<Outcome>,
): Promise<void> => {
  const inOffice = async (trial: Trial): Promise<Outcome> => {
    const office = await Office.open(server, { simulation });
    trial.defer(() => office.close());
    const store = await openStore(kind, office);
    trial.defer(() => store.destroy());
    return body({ ...trial, office, store });
  };
  return trials(row, kind, inOffice);
};

function report(line: object): void {
  const file = process.env['CRASH_REPORT'];
  if (file) appendFileSync(file, `${JSON.stringify(line)}\n`);
}

/** Asks whether everything promised holds, and tells the outcome. */
export async function judged(office: Office, { worst = 60_000 } = {}): Promise<Outcome> {
  const { clocks, lost, twice, early, worst: late } = await office.tally();
  expect(await office.broken()).toEqual([]);
  expect({ lost, twice, early }).toEqual({ lost: 0, twice: 0, early: 0 });
  expect(late).toBeLessThanOrEqual(worst);
  return { clocks, lost, twice, early, worst: late };
}
