import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printAll, printJson, procedures, validateAll, type Printed, type Procedure } from '#libs/procedures';
import { Misunderstood, nothingMore, optionsOf, switchOf, wordAfter } from './misunderstood.js';

/** Where a command writes its lines; `process.stdout` is one. */
export interface Out {
  write(text: string): unknown;
}

const USAGE = ['用法 / usage:', '  procedures check', '  procedures print [--out docs/procedures] [--json]', ''].join(
  '\n',
);

/**
 * `check` prints every defect of the procedures; `print` writes their tables into a folder, or with `--json` their
 * data to standard output (into the folder where `--out` is given).
 * @returns the exit code: 0 good, 1 defects found, 2 a command that is not understood
 */
export async function proceduresCommand(
  args: readonly string[],
  out: Out,
  all: readonly Procedure[] = procedures,
): Promise<number> {
  const [given, ...rest] = args;
  try {
    if (wordAfter('procedures', given, ['check', 'print']) === 'print')
      return await print(all, printOptions(rest), out);
    nothingMore('procedures check', rest);
    return check(all, out);
  } catch (error) {
    if (!(error instanceof Misunderstood)) throw error;
    out.write(`${error.message}\n${USAGE}`);
    return 2;
  }
}

function check(all: readonly Procedure[], out: Out): number {
  const problems = validateAll(all);
  for (const { procedure, edition, where, says } of problems) {
    out.write(`${procedure} ${edition}: ${where}: ${says.zh} / ${says.en}\n`);
  }
  const editions = all.reduce((sum, procedure) => sum + procedure.editions.length, 0);
  out.write(`${all.length} procedures, ${editions} editions, ${problems.length} problems\n`);
  return problems.length === 0 ? 0 : 1;
}

interface PrintOptions {
  readonly folder: string | null;
  readonly json: boolean;
}

function printOptions(args: readonly string[]): PrintOptions {
  const { on: json, rest } = switchOf('procedures print', args, '--json');
  const { '--out': folder = null } = optionsOf('procedures print', rest, ['--out']);
  return { folder, json };
}

async function print(all: readonly Procedure[], { folder, json }: PrintOptions, out: Out): Promise<number> {
  if (json && folder === null) {
    for (const procedure of all) out.write(printJson(procedure).text);
    return 0;
  }
  await save(json ? all.map(printJson) : printAll(all), folder ?? 'docs/procedures', out);
  return 0;
}

async function save(files: readonly Printed[], folder: string, out: Out): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of files) {
    await writeFile(join(folder, file.path), file.text);
    out.write(`${join(folder, file.path)}\n`);
  }
}
