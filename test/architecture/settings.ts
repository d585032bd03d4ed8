import { load } from 'js-yaml';
import { readConfig } from '#libs/kernel';

/** Every name that the configuration looks for in the environment, whether or not others are set. */
export function namesOfConfig(): string[] {
  const asked = new Set<string>();
  for (const value of [undefined, 'x']) {
    const env = new Proxy<Record<string, string | undefined>>(
      {},
      { get: (_, name) => (asked.add(String(name)), value) },
    );
    readConfig(env);
  }
  return [...asked].sort();
}

/** The names in the first column of the table under the heading. */
export function namesInReadme(text: string): string[] {
  const section = /\n## 配置 Configuration\n([\s\S]*?)\n## /.exec(text)?.[1] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows
    .flatMap((row) => [...(row.split(' | ')[0] ?? '').matchAll(/`([A-Z0-9_]+)`/g)].map(([, name = '']) => name))
    .sort();
}

export interface DockerFiles {
  readonly dockerfile: string;
  readonly compose: string;
  readonly entrypoint: string;
}

interface Service {
  readonly command?: unknown;
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test?: readonly string[] };
}

/** Which of our own programs a service of the compose file runs, with what; services of other images are left out. */
function ownServices(compose: string): [string, Service][] {
  const { services } = load(compose) as { services: Record<string, Service & { '<<'?: Service; image?: string }> };
  return Object.entries(services)
    .map(([name, service]): [string, Service & { image?: string }] => [name, { ...service['<<'], ...service }])
    .filter(([, { image }]) => image?.startsWith('hengzhi:'));
}

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

/**
 * Where the container's files disagree with the programs: settings that nothing reads, programs and health checks that the
 * image does not hold, folders that its user may not write to.
 * @param exists whether a path of the repository is there
 */
export function dockerFaults(
  { dockerfile, compose, entrypoint }: DockerFiles,
  known: readonly string[],
  exists: (path: string) => boolean,
): string[] {
  const faults: string[] = [];
  const final = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  const set = Object.fromEntries(
    all(final, /^ENV (.+)$/gm)
      .flatMap((line) => all(line, /(\S+=\S+)/g))
      .map((pair) => pair.split('=')),
  );
  const settings = [...Object.keys(set), ...ownServices(compose).flatMap(([, s]) => Object.keys(s.environment ?? {}))];
  for (const name of new Set(settings)) if (!known.includes(name)) faults.push(`nothing reads ${name}`);

  const copied = all(final, /^COPY (?:--from=build \/app\/)?(.+) \S+$/gm).flatMap((paths) => paths.split(' '));
  const inImage = (path: string): boolean => copied.some((part) => path === part || path.startsWith(`${part}/`));
  const programs = [entrypoint, final, compose].flatMap((text) => all(text, /\/app\/([\w./-]+\.(?:js|mjs|sh))(?!\w)/g));
  for (const path of new Set(programs)) {
    const source = path.startsWith('dist/') ? path.slice(5).replace(/\.js$/, '.ts') : path;
    if (!inImage(path) || !exists(source)) faults.push(`the image has no ${path}`);
  }
  const commands = all(entrypoint, /^ {2}(\w+)\) /gm);
  for (const [name, { command, volumes = [] }] of ownServices(compose)) {
    const [first] = Array.isArray(command) ? (command as string[]) : [];
    if (first === undefined || !commands.includes(first)) faults.push(`${name} runs ${first}, which is no command`);
    const data = set['HENGZHI_DATA'] ?? '';
    if (!volumes.some((volume) => volume.endsWith(`:${data}`))) faults.push(`${name} keeps nothing of ${data}`);
  }
  const data = set['HENGZHI_DATA'] ?? '';
  const user = all(final, /^USER (\w+)$/gm).at(-1);
  if (!new RegExp(`install -d -o ${user} .* ${data}$`, 'm').test(final))
    faults.push(`${user} may not write to ${data}`);
  return faults;
}
