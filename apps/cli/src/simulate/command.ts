import type { Config } from '#libs/kernel';
import { isLegalDate } from '#libs/legal';
import { procedures } from '#libs/procedures';
import { Misunderstood, optionsOf, switchOf } from '../misunderstood.js';
import { playCaseA } from './case-a.js';
import { untilStopped } from './until-stopped.js';
import { World } from './world.js';
import { beforeTheChange, playYear } from './year.js';

/** Whole numbers of `simulate`, each with what it is where it is not given and the most it may be. */
const NUMBERS = { '--cases': [100, 100_000], '--days': [90, 3_650], '--seed': [1, 4_294_967_295] } as const;
type Name = keyof typeof NUMBERS;
const NAMES = Object.keys(NUMBERS) as Name[];
const WORDS = ['--scenario', '--from'] as const;

type Given = Readonly<Partial<Record<Name | (typeof WORDS)[number], string>>>;

const isWhole = (value: number, most: number): boolean => Number.isInteger(value) && value >= 1 && value <= most;

/** @throws Misunderstood naming every option that cannot be used */
function numbersOf(given: Given): Record<Name, number> {
  const numbers = NAMES.map((name) => [name, Number(given[name] ?? NUMBERS[name][0])] as const);
  const wrong = numbers.filter(([name, value]) => !isWhole(value, NUMBERS[name][1])).map(([name]) => name);
  const ranges = (joint: string): string => wrong.map((name) => `${name} 1–${NUMBERS[name][1]}`).join(joint);
  if (wrong.length > 0)
    throw new Misunderstood(`simulate:应为整数:${ranges('、')}`, `simulate takes whole numbers: ${ranges(', ')}`);
  return Object.fromEntries(numbers) as Record<Name, number>;
}

/** @throws Misunderstood */
function choiceOf({ '--scenario': scenario, '--from': from }: Given): { caseA: boolean; from: string | null } {
  if (scenario !== undefined && scenario !== 'case-a')
    throw new Misunderstood('simulate:--scenario 应为 case-a', 'simulate knows the scenario case-a only');
  if (from !== undefined && !isLegalDate(from))
    throw new Misunderstood('simulate:--from 应为 YYYY-MM-DD', 'simulate takes --from as YYYY-MM-DD');
  return { caseA: scenario !== undefined, from: from ?? null };
}

/** `simulate`: Case A as it happened, or many random cases over many days. Exit code 1 on any violation. */
export async function simulateCommand(
  args: readonly string[],
  settings: () => Config,
  print: (line: string) => void,
): Promise<number> {
  const { on: keep, rest } = switchOf('simulate', args, '--keep');
  const given = optionsOf('simulate', rest, [...WORDS, ...NAMES]);
  const [{ caseA, from }, numbers] = [choiceOf(given), numbersOf(given)];
  const config = settings();
  const inWorld = async (title: string, start: string, play: (world: World) => Promise<number>): Promise<number> =>
    untilStopped(async (stopped) => {
      const world = await World.open(config, title, start);
      try {
        if (keep) {
          await world.keep();
          print(`database ${world.name} · papers ${world.folder}`);
        }
        return await Promise.race([stopped, play(world)]);
      } finally {
        await world.close(keep);
      }
    });
  if (caseA) return inWorld('hengzhi_case_a', '2021-10-29T09:00:00+08:00', (world) => playCaseA(world, print));
  const everyEdition = procedures.flatMap((p) => p.editions);
  const { '--cases': cases, '--days': days, '--seed': seed } = numbers;
  const year = { cases, days, seed, from: from ?? beforeTheChange(everyEdition, days) };
  print(
    `seed ${year.seed} · ${year.cases} 件 / cases · ${year.days} 天 / days · ${config.redisUrl ? 'redis' : 'postgres'}`,
  );
  return inWorld(`hengzhi_sim_${year.seed}`, `${year.from}T08:00:00+08:00`, (world) => playYear(world, year, print));
}
