import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built, root } from './places.js';

export interface Mutation {
  /** A file of the build, and a text that must stand in it exactly once. */
  readonly file: string;
  readonly text: string | RegExp;
  readonly becomes: string;
}

/** A copy of the build that can be spoilt; it shares the packages. */
export class Mutant {
  readonly folder = mkdtempSync(join(tmpdir(), 'hengzhi-mutant-'));

  constructor() {
    for (const part of ['apps', 'libs', 'migrations'])
      cpSync(join(built, part), join(this.folder, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(this.folder, 'node_modules'));
    const imports = { '#libs/*': './libs/*/src/index.js' };
    writeFileSync(join(this.folder, 'package.json'), JSON.stringify({ type: 'module', imports }));
  }

  /** Spoils one place for as long as `body` runs. @throws when the text does not stand there exactly once */
  async spoil<T>({ file, text, becomes }: Mutation, body: () => Promise<T>): Promise<T> {
    const path = join(this.folder, file);
    if (!existsSync(path)) throw new Error(`the build has no ${file}`);
    const whole = readFileSync(path, 'utf8');
    const parts = whole.split(text);
    if (parts.length !== 2) throw new Error(`“${String(text)}” stands ${parts.length - 1} times in ${file}, not once`);
    writeFileSync(path, parts.join(becomes));
    try {
      return await body();
    } finally {
      writeFileSync(path, whole);
    }
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
