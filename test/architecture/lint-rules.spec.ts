import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './cruise.js';

interface Sample {
  readonly rule: string;
  readonly file: string;
  readonly red: string;
  readonly green: string;
  /** Where the green code lies when it is the place that makes it right. */
  readonly greenFile?: string;
}

const samples: readonly Sample[] = [
  {
    rule: 'house/max-constructor-params',
    file: 'libs/casework/src/a.ts',
    red: 'export class A { constructor(a: 1, b: 1, c: 1, d: 1, e: 1, f: 1) { void [a, b, c, d, e, f]; } }',
    green: 'export class A { constructor(a: 1, b: 1, c: 1, d: 1, e: 1) { void [a, b, c, d, e]; } }',
  },
  {
    rule: 'house/no-forward-ref',
    file: 'libs/casework/src/b.ts',
    red: "import { forwardRef } from '@nestjs/common'; export const b = forwardRef;",
    green: "import { Module } from '@nestjs/common'; export const b = Module;",
  },
  {
    rule: 'house/env-only-in-config',
    file: 'apps/api/src/c.ts',
    red: 'export const c = process.env.PORT;',
    green: 'export const c = process.env.PORT;',
    greenFile: 'apps/api/src/config.ts',
  },
  {
    rule: 'house/env-only-in-config',
    file: 'apps/worker/src/main.ts',
    red: 'export const m = process.env.PORT;',
    green: 'export const m = String(process.env);',
  },
  {
    rule: 'house/no-process-clock',
    file: 'libs/casework/src/domain/d.ts',
    red: 'export const d = [Date.now(), new Date()];',
    green: 'export const d = new Date(0);',
  },
  {
    rule: 'house/no-type-import-injection',
    file: 'libs/casework/src/e.ts',
    red: "import { Injectable } from '@nestjs/common'; import type { P } from './p.js'; @Injectable() export class E { constructor(readonly p: P) {} }",
    green:
      "import { Injectable } from '@nestjs/common'; import { P } from './p.js'; @Injectable() export class E { constructor(readonly p: P) {} }",
  },
  {
    rule: 'no-console',
    file: 'libs/casework/src/f.ts',
    red: "console.log('x');",
    green: "console.log('x');",
    greenFile: 'apps/cli/src/f.ts',
  },
  {
    rule: 'no-empty',
    file: 'libs/casework/src/g.ts',
    red: 'try { JSON.parse("1"); } catch {}',
    green: 'JSON.parse("1");',
  },
  {
    rule: '@typescript-eslint/no-explicit-any',
    file: 'libs/casework/src/h.ts',
    red: 'export const h: any = 1;',
    green: 'export const h = 1;',
  },
  {
    rule: '@typescript-eslint/no-floating-promises',
    file: 'libs/casework/src/i.ts',
    red: 'Promise.resolve(1);',
    green: 'void Promise.resolve(1);',
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    file: 'libs/casework/src/j.ts',
    red: "export const j = (x: 'a' | 'b') => { switch (x) { case 'a': return 1; } return 2; };",
    green: "export const j = (x: 'a' | 'b') => { switch (x) { case 'a': return 1; case 'b': return 2; } };",
  },
  {
    rule: '@typescript-eslint/consistent-type-imports',
    file: 'libs/casework/src/k.ts',
    red: "import { P } from './p.js'; export const k: P | null = null;",
    green: "import type { P } from './p.js'; export const k: P | null = null;",
  },
  {
    rule: 'max-lines',
    file: 'libs/casework/src/l.ts',
    red: 'void 1;\n'.repeat(301),
    green: `${'void 1;\n'.repeat(299)}\n\n// a comment\n`,
  },
];

interface Report {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

/** Lints the samples with this project's configuration in a temporary tree: file → names of the rules it breaks. */
function lint(files: Record<string, string>): Map<string, (string | null)[]> {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  const folder = mkdtempSync(join(root, '.tmp', 'lint-'));
  try {
    const project = { extends: '../../tsconfig.json', compilerOptions: { paths: {} }, include: ['**/*.ts'] };
    const config = [
      `import config from '${join(root, 'eslint.config.mjs')}';`,
      'const here = import.meta.dirname;',
      'export default config.filter((part) => !part.ignores || part.files).map((part) => part.languageOptions?.parserOptions',
      '  ? { ...part, languageOptions: { ...part.languageOptions,',
      '      parserOptions: { ...part.languageOptions.parserOptions, tsconfigRootDir: here } } } : part);',
    ];
    const all = { ...files, 'tsconfig.json': JSON.stringify(project), 'eslint.config.mjs': config.join('\n') };
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const args = [join(root, 'node_modules/eslint/bin/eslint.js'), '--format', 'json', 'apps', 'libs'];
    const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (!run.stdout.startsWith('[')) throw new Error(`ESLint did not report: ${run.stderr}`);
    const reports = JSON.parse(run.stdout) as Report[];
    return new Map(
      reports.map((one) => [
        one.filePath.slice(folder.length + 1),
        one.messages.map((message) => message.ruleId ?? message.message),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the lint rules', () => {
  let red: Map<string, (string | null)[]>;
  let green: Map<string, (string | null)[]>;

  beforeAll(() => {
    const shared = { 'libs/casework/src/p.ts': 'export class P {}\n' };
    red = lint({ ...shared, ...Object.fromEntries(samples.map((one) => [one.file, one.red])) });
    green = lint({ ...shared, ...Object.fromEntries(samples.map((one) => [one.greenFile ?? one.file, one.green])) });
  }, 120_000);

  it.each(samples.map((one) => [one.rule, one] as const))('%s goes red on what it forbids', (rule, one) => {
    expect(red.get(one.file)).toContain(rule);
  });

  it.each(samples.map((one) => [one.rule, one] as const))('%s stays green on what it allows', (rule, one) => {
    expect(green.get(one.greenFile ?? one.file)).not.toContain(rule);
  });

  it('the green samples break no rule at all', () => {
    expect([...green].filter(([, rules]) => rules.length > 0)).toEqual([]);
  });
});
