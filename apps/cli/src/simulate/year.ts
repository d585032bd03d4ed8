import { addDays, daysFromTo, instantOf, parseLegalDate, type LegalDate } from '#libs/legal';
import { verifyCommand } from '../verify/verify.js';
import { startDriver } from './driver.js';
import { Random } from './random.js';
import { Tally } from './tally.js';
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
  const random = new Random(year.seed);
  const tally = new Tally();
  const driver = await startDriver(world, random, tally);
  const calendar = await world.parts.calendars.current();
  const first = parseLegalDate(year.from);
  let fired = 0;
  let rungs = 0;
  let outages = 0;
  let dark = 0;
  for (let day = first; daysFromTo(first, day) < year.days; day = addDays(day, 1)) {
    await world.goTo(instantOf(day, '09:00'));
    if (dark > 0) {
      dark -= 1;
      // The office is back: the outage is written down before anything that fell due in it fires.
      if (dark === 0 && (await world.parts.watch.arrive())) outages += 1;
    } else if (random.chance(0.01)) dark = random.int(2, 10);
    if (dark === 0) {
      const watched = await world.round();
      fired += watched.fired;
      rungs += watched.rungs;
      if (calendar.isWorkingDay(day)) await fileToday(day);
      if (calendar.isWorkingDay(day) || random.chance(0.1)) await driver.day(day, calendar);
      await world.goTo(instantOf(day, '18:00'));
      await world.round();
    }
    progress(daysFromTo(first, day) + 1, year.days, `${driver.count} 件 ${tally.steps} 步 ${fired} 到期`);
  }
  await world.round();
  const undelivered = await world.settle();
  print('');
  print(
    `${driver.count} 件 / cases · ${tally.steps} 步 / steps · ${tally.refusals} 次依法拒绝 / refusals · ${fired} 次到期 / expiries · ${rungs} 次预警 / warnings · ${outages} 次停机 / outages`,
  );
  const firedIds = await systemTransitions(world);
  const untaken = tally.untaken(firedIds);
  print(
    untaken.length === 0
      ? '每一步骤都走过 / every transition was taken'
      : `未走到的步骤 / never taken: ${untaken.join(', ')}`,
  );
  for (const line of tally.commonestRefusals(8)) print(`  ${line}`);
  for (const [what, count] of world.mishaps.counts) print(`  ${what}: ${count} (${world.mishaps.samples[0] ?? ''})`);
  if (undelivered > 0) print(`${undelivered} 条消息未送达 / messages undelivered`);
  const code = await verifyCommand(world.owner, print);
  print(`${((performance.now() - started) / 1000).toFixed(1)} s`);
  return code === 0 && undelivered === 0 && world.mishaps.counts.size === 0 ? 0 : 1;

  async function fileToday(day: LegalDate): Promise<void> {
    // Filings spread over the first two thirds, so that most cases reach their end.
    const span = Math.max(1, Math.floor(year.days * 0.66));
    const wanted = Math.min(year.cases, Math.ceil((year.cases * (daysFromTo(first, day) + 1)) / span));
    while (driver.count < wanted) await driver.file(day);
  }
}

async function systemTransitions(world: World): Promise<Set<string>> {
  const rows = await world.owner.run({ as: 'system' }, (tx) =>
    tx.query<{ key: string }>(
      `select distinct c.procedure || ' ' || h.transition as key from history h join cases c on c.id = h.case_id`,
    ),
  );
  return new Set(rows.map((r) => r.key));
}

function progress(done: number, all: number, words: string): void {
  if (!process.stderr.isTTY) {
    if (done % 30 === 0 || done === all) process.stderr.write(`${done}/${all} 天 ${words}\n`);
    return;
  }
  const filled = Math.round((done / all) * 30);
  process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(30 - filled)} ${done}/${all} 天 ${words}   `);
}
