import type { Clock } from '../domain/clock.js';
import { endOf, type Counted } from '../domain/count-of.js';
import type { Calendars, UnitOfWork, Work } from './ports.js';

/** A clock that runs, as it stands in the store. */
export type Running = Counted & Pick<Clock, 'id' | 'clock' | 'dueOn' | 'dueAt'>;

export interface RunningClocks {
  /** Armed clocks after this id, in order of id. */
  running(tx: Work, after: string, limit: number): Promise<Running[]>;
  /** The version of the calendar in force, which stays so until this transaction ends. */
  calendar(tx: Work): Promise<string>;
}

/** A clock whose due day is not what it hangs on gives. */
export interface Miscounted {
  readonly id: string;
  readonly clock: string;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  readonly counted: { readonly dueOn: string; readonly dueAt: string };
}

const BATCH = 5_000;

/** Counts every running clock anew from its anchor, pauses, extensions and the calendar in force, and names those that differ. */
export class RecountClocks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clocks: RunningClocks,
    private readonly calendars: Calendars,
  ) {}

  async execute(): Promise<Miscounted[]> {
    const wrong: Miscounted[] = [];
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const last = await this.work.run({ as: 'system' }, async (tx) => {
        const calendar = await this.calendars.of(tx, await this.clocks.calendar(tx));
        const batch = await this.clocks.running(tx, after, BATCH);
        for (const c of batch) {
          const { dueOn, dueAt } = endOf(c, calendar);
          if (dueOn !== c.dueOn || dueAt !== c.dueAt)
            wrong.push({ id: c.id, clock: c.clock, dueOn: c.dueOn, dueAt: c.dueAt, counted: { dueOn, dueAt } });
        }
        return batch.at(-1)?.id;
      });
      if (last === undefined) return wrong;
      after = last;
    }
  }
}
