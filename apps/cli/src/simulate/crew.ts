import type { Calendar, LegalDate } from '#libs/legal';
import type { EditionReport } from './coverage.js';
import { Driver } from './driver.js';
import type { Experience } from './lore.js';
import { Office } from './office.js';
import type { Premises } from './premises.js';
import { Tally } from './tally.js';

/** What one crew is told to do on one day. */
export interface DayOrder {
  readonly today: LegalDate;
  /** Numbers of the complaints that are filed and handled by this crew from now on. */
  readonly complaints: readonly number[];
  /** Whether its people are at work. */
  readonly atWork: boolean;
  /** Whether it looks at what the whole office has done so far. */
  readonly recount: boolean;
  /** What the other crews found out. */
  readonly heard: readonly Experience[];
}

export interface DayReport {
  readonly steps: number;
  readonly found: Experience;
}

/** What a crew has to tell at the end; plain data, so that it can come from another thread. */
export interface CrewReport {
  readonly cases: number;
  readonly tally: Parameters<Tally['absorb']>[0];
  readonly editions: readonly EditionReport[];
  /** Where the rules broke down on a well-formed request, with the input that did it. */
  readonly breakdowns: ReadonlyMap<string, string>;
  readonly mishaps: { readonly counts: ReadonlyMap<string, number>; readonly samples: readonly string[] };
}

/** People who handle a share of the cases. */
export interface Crew {
  day(order: DayOrder): Promise<DayReport>;
  /** Its people go home. */
  end(): Promise<CrewReport>;
}

/** A crew in this thread. */
export class CrewHere implements Crew {
  private constructor(
    private readonly premises: Premises,
    private readonly driver: Driver,
    private readonly calendar: Calendar,
    private readonly tally: Tally,
  ) {}

  static async hire(premises: Premises, seed: number): Promise<CrewHere> {
    const tally = new Tally();
    const driver = new Driver(premises, await Office.open(premises.owner), seed, tally);
    return new CrewHere(premises, driver, await premises.parts.calendars.current(), tally);
  }

  async day({ today, complaints, atWork, recount, heard }: DayOrder): Promise<DayReport> {
    for (const experience of heard) this.driver.hear(experience);
    if (recount) await this.driver.coverage.recount(this.premises.owner);
    await this.driver.file(today, complaints);
    if (atWork) await this.driver.day(today, this.calendar);
    return { steps: this.tally.steps, found: this.driver.tell() };
  }

  end(): Promise<CrewReport> {
    const { counts, samples } = this.premises.mishaps;
    const { count: cases, coverage, rehearsal } = this.driver;
    const editions = coverage.editions.map((e) => e.report());
    const { breakdowns } = rehearsal;
    return Promise.resolve({ cases, tally: this.tally, editions, breakdowns, mishaps: { counts, samples } });
  }
}
