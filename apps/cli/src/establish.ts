import { parseArgs } from 'node:util';
import { establishing, type AgencyLevel, type FirstPassword } from '#libs/identity';
import { DomainError, type Config } from '#libs/kernel';
import { asOwner } from './bring-up.js';

/** What a first installation needs; each answers with one line of JSON. `null`: the command was not understood. */
export async function establishCommand(
  name: string,
  args: readonly string[],
  config: Config,
  out: (line: string) => void,
): Promise<number | null> {
  const [what, ...rest] = args;
  if (name === 'regions' && what === 'load' && rest.length === 0) {
    out(JSON.stringify({ regions: await asOwner(config, (owner) => establishing(owner).regions.execute()) }));
    return 0;
  }
  if (name === 'agency' && what === 'add') return addAgency(rest, config, out);
  if (name === 'admin' && what === 'create') return createAdministrator(rest, config, out);
  return null;
}

async function addAgency(args: readonly string[], config: Config, out: (line: string) => void): Promise<number | null> {
  const given = optionsOf(args, ['id', 'name', 'name-en', 'mark', 'region', 'level', 'superior', 'pattern']);
  const { id, name, mark, region, level } = given ?? {};
  const nameEn = given?.['name-en'];
  if (!given || !id || !name || !nameEn || !mark || !region) return null;
  const asked = {
    ...{ id, name, nameEn, mark, region },
    level: (level ?? null) as AgencyLevel | null,
    superior: given['superior'] ?? null,
    numberPattern: given['pattern'] ?? null,
  };
  out(JSON.stringify(await asOwner(config, (owner) => establishing(owner).agency.execute(asked))));
  return 0;
}

async function createAdministrator(
  args: readonly string[],
  config: Config,
  out: (line: string) => void,
): Promise<number | null> {
  const { agency, login, name } = optionsOf(args, ['agency', 'login', 'name']) ?? {};
  if (!agency || !login || !name) return null;
  const made: FirstPassword = await asOwner(config, (owner) =>
    establishing(owner).administrator.execute({ agency, login, name }),
  );
  out(JSON.stringify(made));
  return 0;
}

/** Options that each take one value; null when there is anything else. */
export function optionsOf(args: readonly string[], names: readonly string[]): Record<string, string> | null {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    return { ...parseArgs({ args: [...args], options, strict: true }).values } as Record<string, string>;
  } catch (error) {
    // An unknown option or a missing value: whoever typed it is shown the usage.
    if (String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS')) return null;
    throw error;
  }
}

/** Demonstration people have a password that everybody knows. @throws DomainError CLI.PRODUCTION */
export function refuseInProduction(config: Config): void {
  if (!config.production) return;
  throw new DomainError('CLI.PRODUCTION', 'forbidden', {
    zh: '生产环境不得写入演示数据;请用 migrate、regions load、agency add、admin create',
    en: 'A production installation takes no demo data; use migrate, regions load, agency add, admin create',
  });
}
