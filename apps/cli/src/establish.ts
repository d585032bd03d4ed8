import { establishing, type AgencyLevel, type FirstPassword } from '#libs/identity';
import { DomainError, type Config } from '#libs/kernel';
import { asOwner } from './bring-up.js';
import { needed, nothingMore, optionsOf, wordAfter } from './misunderstood.js';

/** What a first installation needs; each answers with one line of JSON. @throws Misunderstood */
export async function establishCommand(
  name: string,
  args: readonly string[],
  config: () => Config,
  out: (line: string) => void,
): Promise<number> {
  const [what, ...rest] = args;
  if (name === 'regions') {
    wordAfter(name, what, ['load']);
    nothingMore('regions load', rest);
    out(JSON.stringify({ regions: await asOwner(config(), (owner) => establishing(owner).regions.execute()) }));
    return 0;
  }
  if (name === 'agency') {
    wordAfter(name, what, ['add']);
    return addAgency(rest, config, out);
  }
  wordAfter(name, what, ['create']);
  return createAdministrator(rest, config, out);
}

const AGENCY = ['--id', '--name', '--name-en', '--mark', '--region'] as const;

async function addAgency(args: readonly string[], config: () => Config, out: (line: string) => void): Promise<number> {
  const given = optionsOf('agency add', args, [...AGENCY, '--level', '--superior', '--pattern']);
  const must = needed('agency add', given, AGENCY);
  const asked = {
    id: must['--id'],
    name: must['--name'],
    nameEn: must['--name-en'],
    mark: must['--mark'],
    region: must['--region'],
    level: (given['--level'] ?? null) as AgencyLevel | null,
    superior: given['--superior'] ?? null,
    numberPattern: given['--pattern'] ?? null,
  };
  out(JSON.stringify(await asOwner(config(), (owner) => establishing(owner).agency.execute(asked))));
  return 0;
}

async function createAdministrator(
  args: readonly string[],
  config: () => Config,
  out: (line: string) => void,
): Promise<number> {
  const names = ['--agency', '--login', '--name'] as const;
  const given = needed('admin create', optionsOf('admin create', args, names), names);
  const asked = { agency: given['--agency'], login: given['--login'], name: given['--name'] };
  const made: FirstPassword = await asOwner(config(), (owner) => establishing(owner).administrator.execute(asked));
  out(JSON.stringify(made));
  return 0;
}

/** Demonstration people have a password that everybody knows. @throws DomainError CLI.PRODUCTION */
export function refuseInProduction(config: Config): void {
  if (!config.production) return;
  throw new DomainError('CLI.PRODUCTION', 'forbidden', {
    zh: '生产环境不得写入演示数据;请用 migrate、regions load、agency add、admin create',
    en: 'A production installation takes no demo data; use migrate, regions load, agency add, admin create',
  });
}
