import { availableParallelism } from 'node:os';
import { addDays, instantOf, parseLegalDate, type LegalDate } from '#libs/legal';
import { verifyCommand } from '../verify/verify.js';
import { Coverage } from './coverage.js';
import { CrewElsewhere } from './crew-elsewhere.js';
import { CrewHere, type Crew, type CrewReport } from './crew.js';
import type { Experience } from './lore.js';
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

/** Cases for which a second crew is worth its thread. */
const FOR_TWO = 500;

/** Plays `cases` random cases over `days` days, with officers who are late and outages, then verifies. Exit code. */
export async function playYear(world: World, year: Year, print: (line: string) => void): Promise<number> {
  const started = performance.now();
  const crews = await hire(world, year);
  const course = await playDays(world, year, crews);
  const reports = await Promise.all(crews.map((crew) => crew.end()));
  await world.round();
  const undelivered = await world.settle();
  const told = await gather(world, reports);
  print('');
  printYear({ ...told, course, undelivered }, print);
  const traces = (await world.stepsByPeople()) - told.tally.steps - told.cases;
  if (traces !== 0) print(`✗ ${traces} 行历史无人办理 / rows of history that no request accounts for`);
  const code = await verifyCommand(world.owner, print, world.papers);
  print(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  const { mishaps, tally, breakdowns } = told;
  const harm = code + undelivered + mishaps.counts.size + tally.wrongs.length + breakdowns.size + Math.abs(traces);
  // A step that nobody came to is said, and is no harm.
  return harm === 0 ? 0 : 1;
}

/** One crew here; where there are many cases and cores, another elsewhere. */
async function hire(world: World, { cases, seed }: Year): Promise<Crew[]> {
  const here = await CrewHere.hire(world, seed);
  if (cases < FOR_TWO || availableParallelism() < 2) return [here];
  return [here, world.employ(new CrewElsewhere({ config: world.config, folder: world.folder, seed }))];
}

/** What all crews have to tell, and what really happened as the history has it. */
async function gather(world: World, reports: readonly CrewReport[]) {
  const [tally, coverage] = [new Tally(), new Coverage()];
  const breakdowns = new Map<string, string>();
  for (const report of reports) {
    tally.absorb(report.tally);
    report.editions.forEach((edition, i) => coverage.editions[i]?.absorb(edition));
    for (const [what, input] of report.breakdowns) breakdowns.set(what, input);
  }
  // The crew of this thread tells of the world's own mishaps.
  for (const { mishaps } of reports.slice(1))
    for (const [what, times] of mishaps.counts) world.mishaps.add(what, times, mishaps.samples);
  await coverage.recount(world.owner);
  const cases = reports.reduce((sum, report) => sum + report.cases, 0);
  return { cases, tally, coverage, breakdowns, mishaps: world.mishaps };
}

async function playDays(world: World, year: Year, crews: readonly Crew[]): Promise<Course> {
  const random = new Random(year.seed);
  const calendar = await world.parts.calendars.current();
  const first = parseLegalDate(year.from);
  const course: Course = { fired: 0, rungs: 0, outages: 0 };
  let dark = 0;
  let filed = 0;
  let steps = 0;
  let found: Experience[] = [];
  for (let n = 0; n < year.days; n += 1) {
    const day = addDays(first, n);
    await world.goTo(instantOf(day, '09:00'));
    if (dark > 0) {
      dark -= 1;
      // The office is back: the outage is written down before anything that fell due in it fires.
      if (dark === 0 && (await world.parts.watch.arrive())) course.outages += 1;
    } else if (random.chance(0.01)) dark = random.int(2, 10);
    if (dark === 0) await openDay(day, n);
    progress(n + 1, year.days, `${filed} 件 ${steps} 步 ${course.fired} 到期`);
  }
  return course;

  async function openDay(day: LegalDate, n: number): Promise<void> {
    const watched = await world.round();
    course.fired += watched.fired;
    course.rungs += watched.rungs;
    const working = calendar.isWorkingDay(day);
    const wanted = working ? filedBy(year, n) : filed;
    const complaints = Array.from({ length: Math.max(0, wanted - filed) }, (_, i) => filed + i + 1);
    filed += complaints.length;
    const order = { today: day, atWork: working || random.chance(0.1), recount: n % 7 === 0 };
    const reports = await Promise.all(
      crews.map((crew, mine) =>
        crew.day({
          ...order,
          complaints: complaints.filter((number) => number % crews.length === mine),
          heard: found.filter((_, whose) => whose !== mine),
        }),
      ),
    );
    steps = reports.reduce((sum, report) => sum + report.steps, 0);
    found = reports.map((report) => report.found);
  }
}

/** Complaints filed until the n-th day: spread over the first three fifths, so that most cases reach their end. */
const filedBy = ({ cases, days }: Year, n: number): number =>
  Math.min(cases, Math.ceil((cases * (n + 1)) / Math.max(1, Math.floor(days * 0.6))));

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
