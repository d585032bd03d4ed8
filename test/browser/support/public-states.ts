import type { Page } from 'playwright-core';
import { aComplaint } from '../../support/complaints.js';
import { LONG } from './stranger.js';

/** A page as it stands in some state, and what brings it there before it is opened. */
export interface State {
  readonly name: string;
  readonly path: string;
  readonly prepare: (page: Page) => Promise<unknown>;
}

/** A request with the longest names there are, as a browser keeps it. */
export const draftKept = (change: object = {}): string => {
  const { parties, accused, ...rest } = aComplaint();
  const form = {
    ...rest,
    // What the office calls the case is none of the questions.
    cause: undefined,
    parties: parties.map((party) => ({
      ...party,
      name: party.role === 'requester' ? LONG.requester : LONG.respondent,
    })),
    accused: accused.map((one) => ({ ...one, product: LONG.product })),
    agents: [{ party: 1, name: '赵某', firm: LONG.requester, authority: 'special', powers: ['settle'] }],
  };
  const kept = { key: null, form, version: 0, unsent: true, at: Date.now(), ...change };
  return keepInBrowser('localStorage', 'hengzhi.draft', kept);
};

/** Puts a value into the browser's storage, unless something is there already. */
export const keepInBrowser = (storage: 'localStorage' | 'sessionStorage', key: string, value: object): string =>
  `${storage}.getItem('${key}') ?? ${storage}.setItem('${key}', ${JSON.stringify(JSON.stringify(value))})`;

const KEY = { id: '0199aa00-0000-7000-8000-0000000000d1', code: '7K3M-09QX-2F8C-W1TD' };
const RECEIPT = {
  id: KEY.id,
  receiptCode: KEY.code,
  receivedOn: '2026-03-02',
  docketingDueOn: '2026-03-09',
  docketingClock: '0199aa00-0000-7000-8000-0000000000c1',
  nextStep: { zh: '办案机关最迟应于2026-03-09决定是否立案并通知您', en: 'The agency decides by 2026-03-09' },
};
const problem = (status: number, code: string, zh: string, en: string, more: object = {}) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ status, code, titles: { zh, en }, traceId: '4bf92f3577b34da6a3ce929d0e0e4736', ...more }),
});
const answered = (body: object) => ({ status: 200, contentType: 'application/json', body: JSON.stringify(body) });
const DRAFT = /\/api\/v1\/drafts\/[^/]+$/;

const withKey = (page: Page, unsent: boolean): Promise<unknown> =>
  page.addInitScript(draftKept({ key: KEY, version: 3, unsent }));

/** A draft that another window has changed in these places meanwhile. */
export async function staleWith(page: Page, changes: readonly object[]): Promise<void> {
  await withKey(page, true);
  const stale = problem(412, 'DRAFTS.STALE', '草稿已在另一窗口修改', 'Changed elsewhere', { revision: 4, changes });
  await page.route(DRAFT, (route) => route.fulfill(route.request().method() === 'GET' ? answered(there({})) : stale));
}

/** What a stranger may meet beside the pages themselves. */
export const STATES: readonly State[] = [
  {
    name: 'cannot-be-read',
    path: '/checklist',
    prepare: (page) =>
      page.route(/\/eligibility$/, (route) =>
        route.fulfill(problem(503, 'PERSISTENCE.UNAVAILABLE', '暂时不可用', 'Unavailable for the moment')),
      ),
  },
  {
    name: 'network-gone',
    path: '/file/matters',
    prepare: async (page) => {
      await page.addInitScript(draftKept());
      await page.addInitScript(`Object.defineProperty(navigator, 'onLine', { get: () => false })`);
      await page.route(/\/api\/v1\/drafts/, (route) => route.abort('internetdisconnected'));
    },
  },
  {
    name: 'somebody-was-first',
    path: '/file/matters',
    prepare: (page) => staleWith(page, [{ pointer: '/parties/0/name', value: LONG.respondent }]),
  },
  {
    name: 'submitted-already',
    path: '/file',
    prepare: async (page) => {
      await withKey(page, false);
      await page.addInitScript(keepInBrowser('localStorage', 'hengzhi.receipt', RECEIPT));
      await page.route(DRAFT, (route) => route.fulfill(answered(there({ filedCase: KEY.id }))));
    },
  },
  {
    name: 'in-another-tab',
    path: '/file/requester',
    prepare: async (page) => {
      await page.addInitScript(draftKept());
      await page.addInitScript('navigator.locks.request = async (name, how, got) => got(null)');
    },
  },
  {
    name: 'code-expired',
    path: '/follow',
    prepare: (page) =>
      page.addInitScript(
        keepInBrowser('sessionStorage', 'hengzhi.follow', { code: '0000-0000-0000-0000', phoneTail: '0000' }),
      ),
  },
  {
    name: 'receipt',
    path: '/receipt',
    prepare: (page) => page.addInitScript(keepInBrowser('localStorage', 'hengzhi.receipt', RECEIPT)),
  },
];

const there = (change: object): object => ({
  id: KEY.id,
  version: 3,
  form: {},
  papers: [],
  savedAt: '2026-03-02T01:30:00.000Z',
  expiresAt: '2026-04-01T01:30:00.000Z',
  filedCase: null,
  ...change,
});
