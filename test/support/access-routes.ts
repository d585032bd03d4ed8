import type { Deed } from './access-oracle.js';

/** How one route is asked. A name in the address and `{id}` in the body are replaced by an id of the case under test. */
export type Rule =
  /** For everybody, signed in or not. */
  | { readonly is: 'public' }
  /** For every session. */
  | { readonly is: 'own' }
  /** For sessions of these roles, without an id. */
  | { readonly is: 'roles'; readonly roles: readonly string[] }
  /** About one case, by the id of the case or of something in it. */
  | { readonly is: 'case'; readonly deed: Deed; readonly of: 'case' | 'clock' | 'paper'; readonly send?: Sent }
  /** By an administrator about a person of the own agency. */
  | { readonly is: 'person'; readonly body?: object }
  /** About something of one’s own that nobody else finds. */
  | { readonly is: 'mine' };

export interface Sent {
  readonly body?: object;
  readonly version?: string;
  readonly file?: Buffer;
  /** Statuses that show that the door was open and the request then failed for another reason. */
  readonly ends: readonly number[];
  readonly rest?: Readonly<Record<string, string>>;
}

const read: Rule = { is: 'case', deed: 'read', of: 'case' };
const open: Rule = { is: 'public' };
const STAFF = ['officer', 'head', 'clerk', 'administrator', 'auditor'];
const READERS = ['officer', 'head', 'clerk', 'auditor'];
const noKind = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]);

/** The id of a case that does not exist, last in the order in which cases are locked. */
export const BESIDE = 'ffffffff-ffff-7fff-bfff-ffffffffffff';
/** A step in several cases, one of which is the case under test, seen at a version that it never had. */
const together = (body: object, rest: Readonly<Record<string, string>> = {}): Rule => ({
  is: 'case',
  deed: 'act',
  of: 'case',
  send: {
    body: {
      cases: [
        { id: '{id}', version: 999 },
        { id: BESIDE, version: 1 },
      ],
      reason: '合并',
      ...body,
    },
    ends: [412],
    rest,
  },
});

/** Every route of the API. One that is missing here fails the matrix. Writes are sent so that they come to nothing. */
export const ROUTES: Readonly<Record<string, Rule>> = {
  'GET /healthz': open,
  'GET /readyz': open,
  'GET /metrics': open,
  'POST /api/v1/sessions': open,
  'GET /api/v1/sessions/browser': open,
  'POST /api/v1/sessions/browser': open,
  'POST /api/v1/sessions/browser/oidc': open,
  'POST /api/v1/sessions/oidc': open,
  'POST /api/v1/sessions/oidc/begin': open,
  'POST /api/v1/complaints': open,
  'POST /api/v1/drafts': open,
  'POST /api/v1/drafts/resume': open,
  'GET /api/v1/drafts/:id': open,
  'POST /api/v1/drafts/:id': open,
  'POST /api/v1/drafts/:id/check': open,
  'POST /api/v1/drafts/:id/file': open,
  'DELETE /api/v1/drafts/:id/papers/:paper': open,
  'GET /api/v1/uploads': open,
  'POST /api/v1/uploads': open,
  'PATCH /api/v1/uploads/:id': open,
  'DELETE /api/v1/uploads/:id': open,
  'POST /api/v1/uploads/:id/receipt': open,
  'POST /api/v1/follow': open,
  'POST /api/v1/follow/clocks/:id/certificate': open,
  'POST /api/v1/follow/transitions/:transition': open,
  'POST /api/v1/follow/documents/:id': open,
  'POST /api/v1/follow/events': open,
  'POST /api/v1/follow/papers': open,
  'POST /api/v1/follow/papers/list': open,
  'POST /api/v1/follow/papers/:id/content': open,
  'GET /api/v1/agencies': open,
  'GET /api/v1/register/patents/:number': open,
  'GET /api/v1/regions': open,
  'GET /api/v1/procedures': open,
  'GET /api/v1/procedures/:id': open,
  'GET /api/v1/procedures/:id/eligibility': open,
  'POST /api/v1/procedures/:id/eligibility/answer': open,
  'GET /api/v1/procedures/:id/editions/:edition': open,
  'GET /api/v1/me': { is: 'own' },
  'POST /api/v1/me/password': { is: 'own' },
  'POST /api/v1/me/absence': { is: 'own' },
  'DELETE /api/v1/sessions/current': { is: 'own' },
  'GET /api/v1/notices': { is: 'roles', roles: STAFF },
  'POST /api/v1/notices/:id/read': { is: 'mine' },
  'GET /api/v1/people': { is: 'roles', roles: STAFF },
  'GET /api/v1/cases': { is: 'roles', roles: READERS },
  'GET /api/v1/work-list/counts': { is: 'roles', roles: ['officer', 'head', 'clerk'] },
  'GET /api/v1/team/load': { is: 'roles', roles: ['head'] },
  'GET /api/v1/team/outlook': { is: 'roles', roles: ['head'] },
  'GET /api/v1/approvals': { is: 'roles', roles: ['head'] },
  'POST /api/v1/assignments': { is: 'roles', roles: ['officer', 'head'] },
  'POST /api/v1/assignments/:id/undo': { is: 'roles', roles: ['head'] },
  'GET /api/v1/events': { is: 'roles', roles: STAFF },
  'GET /api/v1/calendar': { is: 'roles', roles: ['officer', 'head', 'clerk'] },
  'POST /api/v1/calendar/feed': { is: 'roles', roles: ['officer', 'head', 'clerk'] },
  'DELETE /api/v1/calendar/feed': { is: 'roles', roles: ['officer', 'head', 'clerk'] },
  'GET /api/v1/calendar/feeds/:secret': open,
  'GET /api/v1/audit': { is: 'roles', roles: ['administrator', 'auditor'] },
  'GET /api/v1/calendars': open,
  'GET /api/v1/calendars/:year': open,
  'GET /api/v1/queues': { is: 'roles', roles: ['administrator', 'auditor'] },
  'GET /api/v1/system': { is: 'roles', roles: ['administrator', 'auditor'] },
  'GET /api/v1/procedures/:id/editions/:edition/difference/:other': open,
  'GET /api/queues': { is: 'roles', roles: ['administrator', 'auditor'] },
  'GET /api/queues/*': { is: 'roles', roles: ['administrator', 'auditor'] },
  'GET /api/v1/views': { is: 'roles', roles: ['officer', 'head', 'clerk'] },
  'POST /api/v1/views': { is: 'roles', roles: ['officer', 'head', 'clerk'] },
  'DELETE /api/v1/views/:id': { is: 'roles', roles: ['officer', 'head', 'clerk'] },
  'GET /api/v1/work-list': { is: 'roles', roles: ['officer', 'head', 'clerk'] },
  'GET /api/v1/supervision': { is: 'roles', roles: ['head', 'administrator', 'auditor'] },
  'GET /api/v1/supervision/acts': { is: 'roles', roles: ['administrator', 'auditor'] },
  'POST /api/v1/supervision/effects/:id/retry': { is: 'roles', roles: ['administrator'] },
  'POST /api/v1/supervision/clocks/:id/retry': { is: 'roles', roles: ['administrator'] },
  'GET /api/v1/procedures/confirmations': { is: 'roles', roles: ['administrator', 'head'] },
  'POST /api/v1/procedures/:id/editions/:edition/confirmations': { is: 'roles', roles: ['administrator'] },
  'POST /api/v1/procedures/confirmations/:id/second': { is: 'roles', roles: ['administrator', 'head'] },
  'GET /api/v1/cases/:id': read,
  'GET /api/v1/cases/:id/related': read,
  'GET /api/v1/cases/:id/steps': read,
  'GET /api/v1/cases/:id/days-before': read,
  'GET /api/v1/cases/:id/timeline': read,
  'GET /api/v1/cases/:id/draft': read,
  'GET /api/v1/cases/:id/clocks': read,
  'GET /api/v1/cases/:id/explain': read,
  'GET /api/v1/cases/:id/documents': read,
  'GET /api/v1/cases/:id/papers': { is: 'case', deed: 'read-papers', of: 'case' },
  'GET /api/v1/papers/:id/content': { is: 'case', deed: 'read-papers', of: 'paper' },
  'GET /api/v1/clocks/:id': { is: 'case', deed: 'read', of: 'clock' },
  'GET /api/v1/clocks/:id/certificate': { is: 'case', deed: 'read', of: 'clock' },
  'POST /api/v1/cases/:id/transitions/:transition': {
    is: 'case',
    deed: 'act',
    of: 'case',
    send: { body: { input: {} }, version: '"999"', ends: [412], rest: { transition: 'docket' } },
  },
  'POST /api/v1/cases/:id/papers': { is: 'case', deed: 'add-paper', of: 'case', send: { file: noKind, ends: [415] } },
  'POST /api/v1/cases/:id/contacts': {
    is: 'case',
    deed: 'contacts',
    of: 'case',
    send: { body: { record: 'party/1' }, ends: [200] },
  },
  'GET /api/v1/cases/:id/access-codes': { is: 'case', deed: 'codes', of: 'case' },
  'POST /api/v1/cases/:id/parties/:party/access-code': {
    is: 'case',
    deed: 'codes',
    of: 'case',
    send: { body: { document: 'no-such-document' }, ends: [400], rest: { party: '1' } },
  },
  'POST /api/v1/cases/:id/parties/:party/access-code/revoke': {
    is: 'case',
    deed: 'codes',
    of: 'case',
    send: { body: {}, ends: [200], rest: { party: '2' } },
  },
  'POST /api/v1/consolidations': together({ lead: '{id}', basis: 'same-patent' }),
  'POST /api/v1/consolidations/:id/split': together({ leaving: ['{id}'] }),
  'POST /api/v1/consolidations/:id/steps/:transition': together({ input: {} }, { transition: 'deliberate' }),
  'GET /api/v1/roster': { is: 'roles', roles: STAFF },
  'POST /api/v1/roster': { is: 'roles', roles: ['administrator'] },
  'POST /api/v1/roster/:id/retire': { is: 'roles', roles: ['administrator'] },
  'POST /api/v1/agencies': { is: 'roles', roles: ['administrator'] },
  'POST /api/v1/people': { is: 'roles', roles: ['administrator'] },
  'POST /api/v1/people/:id/deactivate': { is: 'person' },
  'POST /api/v1/people/:id/certificate': {
    is: 'person',
    body: { certificate: '示-9', certificateValidUntil: '2031-12-31' },
  },
  'POST /api/v1/people/:id/change': { is: 'person', body: { name: '某某' } },
  'POST /api/v1/people/:id/sessions/revoke': { is: 'person' },
  'POST /api/v1/people/:id/password-reset': { is: 'person' },
};
