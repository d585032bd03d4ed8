import { addDays, instantOf, parseLegalDate, type Calendar, type LegalDate } from '#libs/legal';
import { verifyCommand } from '../verify/verify.js';
import { startDriver, type Driver } from './driver.js';
import { Random } from './random.js';
import { printYear } from './report.js';
import { Tally, type Course } from './tally.js';
import type { World } from './world.js';

export interface Year {
  readonly cases: number;
  readonly days: number;
  readonly seed: number;
  readonly from: string;
}

/** Plays `cases` random cases over `days` days, with officers who are late and outages, then verifies. Exit code. */
export async function playYear(world: World, year: Year, print: (line: string) => void): Promise<number> {
  const started = performance.now();
  const tally = new Tally();
  const driver = await startDriver(world, year.seed, tally);
  const course = await playDays(world, year, driver, tally);
  await world.round();
  const undelivered = await world.settle();
  await driver.coverage.recount(world.owner);
  print('');
  printYear({ driver, tally, course, undelivered, mishaps: world.mishaps }, print);
  const traces = (await world.stepsByPeople()) - tally.steps - driver.count;
  if (traces !== 0) print(`✗ ${traces} 行历史无人办理 / rows of history that no request accounts for`);
  const code = await verifyCommand(world.owner, print, world.papers);
  print(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  const harm =
    code +
    undelivered +
    world.mishaps.counts.size +
    tally.wrongs.length +
    driver.rehearsal.breakdowns.size +
    Math.abs(traces);
  // A step that nobody came to is said, and is no harm.
  return harm === 0 ? 0 : 1;
}

async function playDays(world: World, year: Year, driver: Driver, tally: Tally): Promise<Course> {
  const random = new Random(year.seed);
  const calendar = await world.parts.calendars.current();
  const first = parseLegalDate(year.from);
  const course: Course = { fired: 0, rungs: 0, outages: 0 };
  let dark = 0;
  for (let n = 0; n < year.days; n += 1) {
    const day = addDays(first, n);
    await world.goTo(instantOf(day, '09:00'));
    if (dark > 0) {
      dark -= 1;
      // The office is back: the outage is written down before anything that fell due in it fires.
      if (dark === 0 && (await world.parts.watch.arrive())) course.outages += 1;
    } else if (random.chance(0.01)) dark = random.int(2, 10);
    if (dark === 0) await openDay(day, n);
    progress(n + 1, year.days, `${driver.count} 件 ${tally.steps} 步 ${course.fired} 到期`);
  }
  return course;

  async function openDay(day: LegalDate, n: number): Promise<void> {
    const watched = await world.round();
    course.fired += watched.fired;
    course.rungs += watched.rungs;
    if (n % 7 === 0) await driver.coverage.recount(world.owner);
    await peopleAtWork(day, n, calendar);
  }

  async function peopleAtWork(day: LegalDate, n: number, at: Calendar): Promise<void> {
    const working = at.isWorkingDay(day);
    // Filings spread over the first three fifths, so that most cases reach their end.
    const span = Math.max(1, Math.floor(year.days * 0.6));
    const wanted = Math.min(year.cases, Math.ceil((year.cases * (n + 1)) / span));
    if (working && wanted > driver.count) await driver.file(day, wanted - driver.count);
    if (working || random.chance(0.1)) await driver.day(day, at);
  }
}

/** The day a run of so many days begins by default: a quarter of it lies before the latest change of the law. */
export function beforeTheChange(editions: readonly { readonly effectiveFrom: string }[], days: number): string {
  const latest = editions
    .map((e) => e.effectiveFrom)
    .sort()
    .at(-1);
  return addDays(parseLegalDate(latest), -Math.ceil(days / 4));
}

function progress(done: number, all: number, words: string): void {
  if (!process.stderr.isTTY) {
    if (done % 30 === 0 || done === all) process.stderr.write(`${done}/${all} 天 ${words}\n`);
    return;
  }
  const filled = Math.round((done / all) * 30);
  process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${done}/${all} 天 ${words}   `);
}
