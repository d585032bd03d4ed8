import type { Config } from '#libs/kernel';
import { procedures } from '#libs/procedures';
import { Misunderstood } from '../misunderstood.js';
import { playCaseA } from './case-a.js';
import { World } from './world.js';
import { beforeTheChange, playYear } from './year.js';

const OPTIONS = ['--scenario', '--cases', '--days', '--seed', '--from', '--keep'];

/** `--name value` pairs; a flag without a value is `true`. */
function options(args: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (let i = 0; i < args.length; i += 1) {
    const name = args[i];
    if (!name?.startsWith('--')) throw new Error(`不明参数 / unexpected argument: ${name ?? ''}`);
    if (!OPTIONS.includes(name))
      throw new Misunderstood(`simulate:没有选项 ${name.slice(0, 60)}`, `simulate has no option ${name.slice(0, 60)}`);
    const value = args[i + 1];
    const given = value !== undefined && !value.startsWith('--');
    found.set(name.slice(2), given ? value : 'true');
    if (given) i += 1;
  }
  return found;
}

function whole(found: ReadonlyMap<string, string>, name: string, fallback: number, max: number): number {
  const value = Number(found.get(name) ?? fallback);
  if (!Number.isInteger(value) || value < 1 || value > max) throw new Error(`--${name}: 1–${max}`);
  return value;
}

/** `simulate`: Case A as it happened, or many random cases over many days. Exit code 1 on any violation. */
export async function simulateCommand(
  args: readonly string[],
  settings: () => Config,
  print: (line: string) => void,
): Promise<number> {
  const found = options(args);
  const config = settings();
  const keep = found.has('keep');
  if (found.has('scenario')) {
    if (found.get('scenario') !== 'case-a') throw new Error('--scenario: case-a');
    const world = await World.open(config, 'hengzhi_case_a', '2021-10-29T09:00:00+08:00');
    try {
      return await playCaseA(world, print);
    } finally {
      await world.close(keep);
    }
  }
  const days = whole(found, 'days', 90, 3_650);
  const everyEdition = procedures.flatMap((p) => p.editions);
  const year = {
    cases: whole(found, 'cases', 100, 100_000),
    days,
    seed: whole(found, 'seed', 1, 4_294_967_295),
    from: found.get('from') ?? beforeTheChange(everyEdition, days),
  };
  print(
    `seed ${year.seed} · ${year.cases} 件 / cases · ${year.days} 天 / days · ${config.redisUrl ? 'redis' : 'postgres'}`,
  );
  const world = await World.open(config, `hengzhi_sim_${year.seed}`, `${year.from}T08:00:00+08:00`);
  try {
    if (keep) print(`database ${world.name} · papers ${world.folder}`);
    return await playYear(world, year, print);
  } finally {
    await world.close(keep);
  }
}
