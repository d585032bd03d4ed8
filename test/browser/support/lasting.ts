import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import type { Stage } from './stage.js';

/** A browser with a disk of its own, as people have one: what it keeps is there after it was killed. */
export interface Lasting {
  open(): Promise<BrowserContext>;
  /** Ends the browser that is open in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Waits until this has come to the disk from what pages keep; a browser takes some seconds for it. */
  written(text: string): Promise<void>;
  remove(): void;
}

export function lasting(stage: Stage): Lasting {
  const folder = mkdtempSync(join(tmpdir(), 'hengzhi-browser-'));
  let context: BrowserContext | null = null;
  const onDisk = (text: string): boolean => {
    const kept = join(folder, 'Default', 'Local Storage', 'leveldb');
    const logs = readdirSync(kept).filter((file) => file.endsWith('.log'));
    return logs.some((file) => readFileSync(join(kept, file)).includes(Buffer.from(text, 'utf16le')));
  };
  return {
    async open() {
      context = await chromium.launchPersistentContext(folder, {
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-dev-shm-usage'],
        baseURL: stage.api.url,
        locale: 'zh-CN',
      });
      return context;
    },
    async kill() {
      const ended = new Promise<void>((resolve) => context?.once('close', () => resolve()));
      process.kill(Number(readlinkSync(join(folder, 'SingletonLock')).split('-').at(-1)), 'SIGKILL');
      await ended;
    },
    async written(text) {
      for (const end = Date.now() + 20_000; !onDisk(text); await new Promise((resolve) => setTimeout(resolve, 100)))
        if (Date.now() > end) throw new Error(`within twenty seconds this did not come to the disk: ${text}`);
    },
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}
