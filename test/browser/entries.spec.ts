import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { settled } from './support/inspect.js';
import { inspectInEveryLook } from './support/looks.js';
import { OFFICER } from './support/docket.js';
import { SCREENS } from './support/screens.js';
import { DESK, openStage, type Stage } from './support/stage.js';

/** First load of an entry, kilobytes of compressed script. */
const LIMITS = { 'index.html': 250, 'desk.html': 500, 'court.html': 400, 'field.html': 300 } as const;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const folder = join(process.cwd(), 'dist-web');
const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;

/** What a browser loads before an entry can show anything: the entry and all it imports, lazily loaded parts left out. */
function firstLoad(entry: string): number {
  const seen = new Set<string>();
  const walk = (name: string): void => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const next of manifest[name]?.imports ?? []) walk(next);
  };
  walk(entry);
  const bytes = [...seen].map((name) => gzipSync(readFileSync(join(folder, manifest[name]?.file ?? ''))).length);
  return bytes.reduce((sum, one) => sum + one, 0) / 1024;
}

describe('the four entries', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({}, 'moving');
  });
  afterAll(() => stage.close());

  it.each(Object.entries(LIMITS))('%s loads at most %i KB of script before it shows', (entry, limit) => {
    expect(firstLoad(entry)).toBeLessThanOrEqual(limit);
  });

  it.each([
    ['/', 'index.html'],
    ['/desk', 'desk.html'],
    ['/court', 'court.html'],
    ['/field', 'field.html'],
  ] as const)(
    '%s sends no more than that over the line, compressed, with the page it begins with',
    async (path, entry) => {
      const { page, faults } = await (path === '/desk' ? stage.signedIn(OFFICER, DESK) : stage.open());
      const encodings = new Set<string>();
      page.on('response', (answer) => {
        if (answer.url().endsWith('.js')) encodings.add(answer.headers()['content-encoding'] ?? 'none');
      });
      await page.goto(path);
      await settled(page);
      const sent = await page.evaluate<number>(`performance.getEntriesByType('resource')
      .filter((one) => one.name.endsWith('.js')).reduce((sum, one) => sum + one.encodedBodySize, 0) / 1024`);
      expect([sent > 50, sent <= LIMITS[entry], faults]).toEqual([true, true, []]);
      // Only what is too small to be worth it comes as it is.
      encodings.delete('none');
      expect([...encodings]).toEqual(['br']);
      await page.context().close();
    },
  );

  it('can be read by everybody, at every width, light and dark, in both languages', async () => {
    expect(await inspectInEveryLook((look) => stage.open(look), SCREENS.entries)).toEqual([]);
  }, 120_000);

  it('a script or a style that did not come with the page is not run', async () => {
    const { page, context } = await stage.open();
    await page.goto('/');
    await settled(page);
    const blocked = page.evaluate(`new Promise((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
      const script = document.createElement('script');
      script.textContent = 'window.broken = true';
      document.body.append(script);
    })`);
    expect(await blocked).toMatch(/^script-src/);
    expect(await page.evaluate(`window.broken`)).toBeUndefined();
    await context.close();
  });
});
