import type { View } from './looks.js';

const ADMIN = '/desk/admin';
const EDITION = `${ADMIN}/procedures/ordinary-ruling/2025-02-01`;
const CASE = '/desk/cases/:case';

/**
 * Every address that is looked at in every look; `:name` stands for what is known only once the office has its cases.
 * test/architecture/screens.spec.ts holds it against the routes of the pages: a page nobody can reach ends in `/nowhere`.
 */
export const SCREENS = {
  entries: ['/', '/desk', '/court', '/field'],
  public: [
    ...['/', '/check?q=1', '/check?q=9', '/checklist', '/checklist?procedure=major-ruling'],
    ...['/check?q=1&procedure=infringement-opinion', '/checklist?procedure=infringement-opinion'],
    ...['/file?procedure=infringement-opinion', '/receipt', '/follow', '/nowhere'],
  ],
  request: [
    ...['/file', '/file/agency', '/file/requester', '/file/respondents', '/file/rights', '/file/claims'],
    ...['/file/accused', '/file/matters', '/file/evidence', '/file/agents', '/file/service', '/file/declarations'],
    ...['/file/review', '/file/resume', '/file/nowhere'],
  ],
  followed: [
    ...['/follow', '/follow/letter/:letter', '/follow/send', '/follow/step/file-answer', '/follow/nowhere'],
    ...['request-recusal', 'file-application', 'file-jurisdiction-objection', 'enter-agent', 'nowhere'].map(
      (step) => `/follow/step/${step}`,
    ),
  ],
  case: {
    'case-overview': `${CASE}?tab=overview`,
    'case-timeline': `${CASE}?tab=timeline`,
    'case-clocks': `${CASE}?tab=clocks`,
    'case-parties': `${CASE}?tab=parties`,
    'case-evidence': `${CASE}?tab=evidence`,
    'case-hearing': `${CASE}?tab=hearing`,
    'case-documents': `${CASE}?tab=documents`,
    'case-links': `${CASE}?tab=links`,
    'case-log': `${CASE}?tab=log`,
    sheet: '/desk/clocks/:clock/sheet',
    document: `${CASE}/documents/:document`,
  },
  steps: {
    intake: '/desk/cases/:received/intake',
    'request-supplement': '/desk/cases/:received/steps/request-supplement',
    'record-receipt': `${CASE}/steps/record-receipt`,
    'schedule-hearing': `${CASE}/steps/schedule-hearing`,
    'draft-ruling': '/desk/cases/:deliberated/steps/draft-ruling',
    'approve-ruling': `${CASE}/steps/approve-ruling`,
    join: `${CASE}/join`,
    split: '/desk/cases/:joined/split',
  },
  head: {
    approvals: '/desk/approvals',
    approval: '/desk/approvals/:submitted',
    team: '/desk/team',
    calendar: '/desk/calendar?view=all',
    agenda: '/desk/calendar?view=all&as=agenda',
    profile: '/desk/profile',
    nowhere: '/desk/nowhere',
  },
  lists: { work: '/desk?view=all', cases: '/desk/cases' },
  closed: { 'state-not-allowed': '/desk/team', 'state-not-for-administrators': ADMIN },
  people: [
    ...['people', 'roster', 'agencies?tab=agencies', 'agencies?tab=regions'].map((page) => `${ADMIN}/${page}`),
    ...['acts', 'steps', 'doors'].map((part) => `${ADMIN}/audit?tab=${part}`),
  ],
  house: ['calendars?year=2026', 'calendars?year=2031', 'queues', 'health', 'nowhere'].map(
    (page) => `${ADMIN}/${page}`,
  ),
  law: [
    `${ADMIN}/procedures`,
    ...['graph', 'steps', 'clocks', 'articles', 'difference'].map((part) => `${EDITION}?tab=${part}`),
  ],
} as const satisfies Readonly<Record<string, readonly string[] | Readonly<Record<string, string>>>>;

/** A path with its names filled in. */
export const filled = (path: string, ids: Readonly<Record<string, string>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => {
    const id = ids[name];
    if (!id) throw new Error(`${path}: what ${name} is was not said`);
    return id;
  });

/** All screens of a group, with what is opened on some of them. */
export const viewsOf = <G extends Readonly<Record<string, string>>>(
  group: G,
  ids: Readonly<Record<string, string>> = {},
  acts: { readonly [N in keyof G]?: View['act'] } = {},
): View[] => Object.entries(group).map(([name, path]) => ({ name, path: filled(path, ids), act: acts[name] }));
