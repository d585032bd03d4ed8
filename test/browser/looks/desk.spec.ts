import { OFFICER } from '../support/docket.js';
import { dialog, openDeskLooks, PATIENCE_MS, press, type DeskLooks } from '../support/desk-looks.js';
import { LONG_NAMES } from '../support/long-names.js';
import type { View } from '../support/looks.js';
import { SCREENS, viewsOf } from '../support/screens.js';

describe('a case at the desk can be read by everybody, at every width, light and dark, in both languages', () => {
  let looks: DeskLooks;
  let eventful: string;
  const firstOf = async (table: 'clocks' | 'documents'): Promise<string> => {
    const { rows } = await looks.stage.api.owner.query<{ id: string }>(
      `select id from ${table} where case_id = $1 order by id limit 1`,
      [eventful],
    );
    return rows[0]?.id ?? '';
  };
  beforeAll(async () => {
    looks = await openDeskLooks();
    eventful = (await looks.docket.eventful(LONG_NAMES)).id;
  }, 60_000);
  afterAll(() => looks.stage.close(), 30_000);

  it(
    'the case with all its tabs, and the sheets of it',
    async () => {
      const ids = { case: eventful, clock: await firstOf('clocks'), document: await firstOf('documents') };
      expect(await looks.inspect(OFFICER, viewsOf(SCREENS.case, ids))).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'what opens beside and over a page',
    async () => {
      const path = `/desk/cases/${eventful}`;
      const views: View[] = [
        { name: 'basis', path, act: press('.hz-strip button.hz-deadline') },
        { name: 'all-steps', path, act: press('.hz-strip-acts button') },
        { name: 'paper', path: `${path}?tab=evidence`, act: press('main .hz-paper >> nth=1') },
        { name: 'preview', path: '/desk', act: press('main [data-row] .hz-quiet') },
        { name: 'help', path: '/desk', act: press('.hz-desk-help', dialog) },
        { name: 'feed', path: '/desk/calendar', act: press('.hz-page-acts > button', dialog) },
        { name: 'view', path: '/desk/cases?open=true', act: press('.hz-page-acts button', dialog) },
        { name: 'password', path: '/desk/profile', act: press('main .hz-panel button', dialog) },
      ];
      expect(await looks.inspect(OFFICER, views)).toEqual([]);
    },
    PATIENCE_MS,
  );
});
