import type { Coverage } from './coverage.js';
import { commonest, total, type Course, type Tally } from './tally.js';
import type { Mishaps } from './premises.js';

interface Played {
  readonly cases: number;
  readonly coverage: Coverage;
  /** Where the rules broke down on a well-formed request, with the input that did it. */
  readonly breakdowns: ReadonlyMap<string, string>;
  readonly tally: Tally;
  readonly course: Course;
  readonly undelivered: number;
  readonly mishaps: Mishaps;
}

/** Prints what happened, and for each edition what was taken and never taken. */
export function printYear(
  { cases, coverage, breakdowns, tally, course, undelivered, mishaps }: Played,
  print: (line: string) => void,
): void {
  print(
    `${cases} 件 / cases · ${tally.steps} 步 / steps · ${course.fired} 次到期 / expiries · ${course.rungs} 次预警 / warnings · ${course.outages} 次停机 / outages`,
  );
  print(
    `${total(tally.mischief)} 次不当请求被拒绝 / bad acts refused · ${tally.replays} 次重复请求 / repeats answered · ${tally.together} 次合并办理 / acts in joined cases · ${total(tally.refusals)} 次落空 / honest requests refused`,
  );
  for (const line of commonest(tally.mischief, 10)) print(`  ${line}`);
  for (const line of commonest(tally.refusals, 5)) print(`  落空 / refused ${line}`);
  for (const [what, times] of mishaps.counts) print(`  ${what}: ${times} (${mishaps.samples[0] ?? ''})`);
  for (const wrong of tally.wrongs.slice(0, 10)) print(`✗ ${wrong}`);
  if (undelivered > 0) print(`✗ ${undelivered} 条消息未送达 / messages undelivered`);
  for (const [what, input] of breakdowns) print(`✗ 规则出错 / the rules broke down: ${what} ${input}`);
  for (const edition of coverage.editions) {
    if (edition.cases === 0) {
      print(`━━ ${edition.name}: 无案件 / no cases`);
      continue;
    }
    const { taken, untaken } = edition.table();
    print(
      `━━ ${edition.name} · ${edition.cases} 件 / cases · ${taken.length}/${taken.length + untaken.length} 步骤 / steps`,
    );
    for (let i = 0; i < taken.length; i += 6) print(`   ${taken.slice(i, i + 6).join(' · ')}`);
    for (const line of untaken) print(`   ✗ 未走到 / never taken: ${line}`);
  }
}
