import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { built, child } from './places.js';
import { until } from './wait.js';

export interface Ending {
  readonly code: number | null;
  readonly by: NodeJS.Signals | null;
}

export interface ProgramSettings {
  readonly script: string;
  readonly args?: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Modules loaded before the program itself. */
  readonly preload?: readonly string[];
}

const running = new Set<Program>();

/** One real process of the office, or of somebody who uses it, that a trial may kill at any moment. */
export class Program {
  readonly lines: string[] = [];
  private ending: Ending | null = null;
  private rest = '';

  private constructor(private readonly process: ChildProcess) {
    for (const stream of [process.stdout, process.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (text: string) => this.take(text));
    }
    process.once('close', (code, by) => {
      this.ending = { code, by };
      running.delete(this);
    });
    // A program that was killed no longer listens; that it is gone shows in its ending.
    process.stdin?.on('error', () => undefined);
    running.add(this);
  }

  static start({ script, args = [], env, preload = [] }: ProgramSettings): Program {
    const imports = preload.flatMap((name) => ['--import', pathToFileURL(child(name)).href]);
    const { PATH = '', HOME = '' } = process.env;
    return new Program(
      spawn(process.execPath, [...imports, script, ...args], {
        env: { PATH, HOME, CRASH_BUILD: built, ...env },
        stdio: ['pipe', 'pipe', 'pipe'],
      }),
    );
  }

  private take(text: string): void {
    const lines = (this.rest + text).split('\n');
    this.rest = lines.pop() ?? '';
    this.lines.push(...lines);
  }

  get pid(): number {
    return this.process.pid ?? -1;
  }

  get ended(): Ending | null {
    return this.ending;
  }

  /** Waits for a line that contains `text`. @throws when the program ends before it, or after `ms` */
  async says(text: string, ms = 30_000): Promise<string> {
    const found = (): string | undefined => this.lines.find((line) => line.includes(text));
    await until(`“${text}”`, () => found() !== undefined || this.ending !== null, ms, 10);
    const line = found();
    if (line === undefined)
      throw new Error(`the program ended before saying “${text}”:\n${this.lines.slice(-20).join('\n')}`);
    return line;
  }

  tell(line: string): void {
    this.process.stdin?.write(`${line}\n`);
  }

  /** Says all there is to say, and no more. */
  end(text: string): void {
    this.process.stdin?.end(text);
  }

  signal(name: NodeJS.Signals): void {
    if (!this.ending) this.process.kill(name);
  }

  /** Waits for the end of the program. @throws after `ms` */
  async gone(ms = 30_000): Promise<Ending> {
    await until('the end of a program', () => this.ending !== null, ms, 10);
    return this.ending ?? { code: null, by: null };
  }

  async kill(): Promise<Ending> {
    this.signal('SIGKILL');
    return this.gone();
  }

  /** Asks it to end and measures how long that took. */
  async stop(): Promise<Ending & { readonly ms: number }> {
    const began = performance.now();
    this.signal('SIGTERM');
    return { ...(await this.gone()), ms: performance.now() - began };
  }
}

/** Ends whatever a failed trial left running. */
export const endAll = async (): Promise<void> => {
  await Promise.all([...running].map((program) => program.kill()));
};

export const app = (name: 'api' | 'worker', build = built): string => join(build, 'apps', name, 'src', 'main.js');
