import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fileComplaint } from '../../support/complaints.js';
import { dialog, press } from '../support/desk-looks.js';
import { inspectInEveryLook, type View } from '../support/looks.js';
import { SCREENS } from '../support/screens.js';
import { openStage, type Stage } from '../support/stage.js';

/** The looks of which a picture is kept. */
const PICTURED = /^(1366|390)-light-zh|^1366-dark-zh/;
const PAGES = { 'people and agencies': SCREENS.people, 'the house': SCREENS.house, 'the law': SCREENS.law } as const;

interface Chunk {
  readonly imports?: readonly string[];
}

describe('the pages of the administrator', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const seen = async (page: Page, path: string, look: string): Promise<void> => {
    if (!PICTURED.test(look)) return;
    await stage.picture(page, `admin-${path.slice(12).replace(/[^a-z0-9]+/g, '-')}-${look}`);
  };

  it.each(Object.entries(PAGES))(
    '%s can be read by everybody, at every width, light and dark, in both languages, and fail in nothing',
    async (_, paths) => {
      expect(await inspectInEveryLook((look) => stage.signedIn('gd-admin', look), paths, seen)).toEqual([]);
    },
    400_000,
  );

  it('what opens over them can be read as well', async () => {
    await fileComplaint(stage.api);
    await stage.api.owner.query(
      `update outbox set dead_at = hz_now(), attempts = 20, last_failure = 'smtp: 550 mailbox unavailable'
       where id = (select min(id) from outbox)`,
    );
    const add = press('main .ant-btn-primary');
    const over = (name: string, at: string, act: View['act']): View => ({
      name: `/desk/admin/over-${name}`,
      path: at.startsWith('/') ? at : `/desk/admin/${at}`,
      act,
    });
    const views = [
      over('register', 'people', add),
      over('person', 'people', press('main .hz-admin-name')),
      over('entry', 'roster', add),
      over('agency', 'agencies?tab=regions', async (page) => {
        await page.locator('main .hz-tree-line', { hasText: '广东省' }).locator('.hz-tree-toggle').click();
        await press('main .ant-btn-link')(page);
      }),
      over('retry', 'health', press('main td .ant-btn', dialog)),
    ];
    expect(await inspectInEveryLook((look) => stage.signedIn('gd-admin', look), views, seen)).toEqual([]);
  }, 400_000);

  it('are loaded by nobody who does not open them', () => {
    const file = join(process.cwd(), 'dist-web', '.vite', 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Chunk>;
    const first = new Set<string>();
    const walk = (name: string): void => {
      if (first.has(name)) return;
      first.add(name);
      for (const next of manifest[name]?.imports ?? []) walk(next);
    };
    walk('desk.html');
    const pages = Object.keys(manifest).filter((name) => /desk\/admin\/.*Page[s]?\.tsx$/.test(name));
    expect(pages.length).toBeGreaterThanOrEqual(9);
    expect(pages.filter((name) => first.has(name))).toEqual([]);
  });
});
