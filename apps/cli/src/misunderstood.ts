import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What was typed is no command of ours; one line says why, before the usage. */
export class Misunderstood extends Error {
  constructor(zh: string, en: string) {
    super(`${zh} / ${en}`);
  }
}

const shown = (text: string): string => `“${text.slice(0, 60)}”`;

/** The next word of a command, which must be one of a few. @throws Misunderstood */
export function wordAfter<const T extends string>(command: string, given: string | undefined, known: readonly T[]): T {
  const found = known.find((one) => one === given);
  if (found !== undefined) return found;
  const [zh, en] = given === undefined ? ['', ''] : [`,而不是${shown(given)}`, `, not ${shown(given)}`];
  throw new Misunderstood(
    `${command} 之后应为 ${known.join(' 或 ')}${zh}`,
    `${command} must be followed by ${known.join(' or ')}${en}`,
  );
}

/** Nothing may be missing. @throws Misunderstood naming all that is */
export function needed<T extends string>(
  command: string,
  given: Readonly<Partial<Record<T, string>>>,
  names: readonly T[],
): Record<T, string> {
  const missing = names.filter((name) => !given[name]);
  if (missing.length === 0) return given as Record<T, string>;
  throw new Misunderstood(`${command}:缺少 ${missing.join('、')}`, `${command} needs ${missing.join(', ')}`);
}

/** A file, or nothing yet. @throws Misunderstood for a folder and whatever else is there */
export function fileOrNothing(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== false) return path;
  throw new Misunderstood(`${shown(path)} 不是文件`, `${shown(path)} is not a file`);
}

/** Nothing may be left over. @throws Misunderstood */
export function nothingMore(command: string, rest: readonly string[]): void {
  const [first] = rest;
  if (first !== undefined)
    throw new Misunderstood(`${command}:多余的参数 ${shown(first)}`, `${command} takes no ${shown(first)}`);
}

/** Takes a switch out of the arguments: an option that has no value. @throws Misunderstood where it stands there twice */
export function switchOf(
  command: string,
  args: readonly string[],
  name: `--${string}`,
): { readonly on: boolean; readonly rest: readonly string[] } {
  const rest = args.filter((arg) => arg !== name);
  if (args.length - rest.length > 1) throw repeated(command, name);
  return { on: rest.length < args.length, rest };
}

/** Options that each take one value, by their names with the strokes. @throws Misunderstood naming what is wrong */
export function optionsOf<const T extends string>(
  command: string,
  args: readonly string[],
  names: readonly `--${T}`[],
): Partial<Record<`--${T}`, string>> {
  const options = Object.fromEntries(names.map((name) => [name.slice(2), { type: 'string' as const }]));
  try {
    const { values, tokens } = parseArgs({ args: [...args], options, strict: true, tokens: true });
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.rawName] : []));
    const twice = given.find((name, at) => given.indexOf(name) !== at);
    if (twice !== undefined) throw repeated(command, twice);
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, value])) as Partial<
      Record<`--${T}`, string>
    >;
  } catch (error) {
    throw error instanceof Misunderstood ? error : misread(command, error as Error & { readonly code?: unknown });
  }
}

const repeated = (command: string, name: string): Misunderstood =>
  new Misunderstood(`${command}:选项 ${shown(name)} 重复`, `${command} takes the option ${shown(name)} once`);

/** Node says in English only what it could not read, and quotes it. */
function misread(command: string, error: Error & { readonly code?: unknown }): Error {
  const what = shown(/'(?:-\w, )?([^' ]+)/.exec(error.message)?.[1] ?? '');
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return new Misunderstood(`${command}:没有选项 ${what}`, `${command} has no option ${what}`);
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return new Misunderstood(`${command}:选项 ${what} 缺少值`, `the option ${what} of ${command} needs a value`);
  if (error.code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return new Misunderstood(`${command}:多余的参数 ${what}`, `${command} takes no ${what}`);
  return error;
}
