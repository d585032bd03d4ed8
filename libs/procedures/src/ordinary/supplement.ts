import type { Source } from '../engine/model.js';
import { list, method, optional, pastDay, prose, receivedOn, requester, whole, yesNo } from '../shared/fields.js';
import { ends, fixed, given, OFFICER, opens, under } from '../shared/step-parts.js';
import type { Law } from './law.js';
import { noticeReceipt } from './notices.js';
import { TIME_TO_DOCKET, type Effect, type Step } from './parts.js';

/** What the request said before: a supplement may replace it, and what was filed stays readable. */
const asFiled: Source = {
  all: {
    matters: { field: 'matters', of: 'request' },
    factsAndReasons: { field: 'factsAndReasons', of: 'request' },
    claimsReliedOn: { field: 'claimsReliedOn', of: 'request' },
  },
};

/** What the time for docketing asks for is done, as the requester was told what is missing. */
const toldOf = (on: Source): Effect[] => TIME_TO_DOCKET.map((stop) => ({ stop, outcome: 'met', on }));

/** One complete notice of what must be corrected, and what follows (Order 81 art. 16). */
export const supplement = (law: Law): Step[] => [
  {
    id: 'request-supplement',
    title: { zh: '一次性告知补正', en: 'Ask for a supplement' },
    from: ['received'],
    to: 'supplementing',
    by: OFFICER,
    guards: under(law.supplement, 'noSupplementAskedYet'),
    input: {
      items: list({ kind: 'text', max: 1000 }, 50)('需补正内容', 'What to supplement', law.supplement),
      days: whole(1, 60)('补正期限(日)', 'Days', law.supplement),
    },
    // The time for docketing runs on: a notice that lies in a drawer tells nobody.
    writes: [opens('supplement', {}, ['items', 'days'])],
    documents: ['supplement-notice'],
    event: 'case.supplement-requested',
    ...law.supplement,
    rank: 30,
  },
  {
    id: 'record-supplement-notice-sent',
    title: { zh: '登记补正通知书发出', en: 'Record that the notice to supplement went out' },
    from: ['supplementing'],
    to: 'same',
    by: OFFICER,
    guards: [
      ...under(law.methods, 'electronicServiceIsAgreed'),
      ...under(law.supplement, 'supplementNoticeAwaitsReceipt'),
    ],
    input: { party: requester('请求人', 'Requester'), method, sentOn: pastDay('发出日期', 'Sent on') },
    writes: [
      {
        record: 'service',
        id: 'new',
        take: ['party', 'method', 'sentOn'],
        set: { document: fixed('supplement-notice') },
      },
    ],
    // Whether telling is sending or arriving, article 16 does not say; what the office owes is to send.
    clocks: toldOf(given('sentOn')),
    documents: ['service-record'],
    event: 'service.sent',
    ...law.supplement,
    rank: 4,
    // What came back is sent again.
    doneWhen: 'supplementNoticeIsSent',
  },
  noticeReceipt(law.supplement, law.methods, {
    id: 'record-supplement-notice-receipt',
    title: { zh: '登记补正通知书收到', en: 'Record receipt of the notice to supplement' },
    from: ['supplementing'],
    guard: 'supplementNoticeAwaitsReceipt',
    document: 'supplement-notice',
    matter: 'supplement',
    clock: 'supplement',
    ends: toldOf(given('receivedOn')),
    event: 'case.supplement-notice-received',
  }),
  {
    id: 'supplement',
    title: { zh: '提交补正材料', en: 'Supplement the request' },
    from: ['supplementing'],
    to: 'received',
    by: ['requester', 'officer'],
    guards: under(law.supplement, 'supplementPeriodHasBegun', 'supplementWasInTime', 'supplementSaysSomething'),
    input: {
      receivedOn,
      statement: optional(prose('补正说明', 'What is supplemented', law.supplement)),
      papers: optional(list({ kind: 'paper' }, 200)('补正材料', 'Papers', law.supplement)),
      claimsReliedOn: optional(
        list({ kind: 'integer', min: 1, max: 1000 }, 200)('所依据的权利要求', 'Claims relied on', law.claims),
      ),
      copies: optional(whole(0, 1000)('副本份数', 'Copies')),
      matters: optional(prose('请求事项', 'Matters requested')),
      factsAndReasons: optional(prose('事实和理由', 'Facts and reasons')),
      signed: optional(yesNo('已签名或者盖章', 'Signed or sealed')),
      declaresNotSued: optional(yesNo('未起诉声明', 'Declares that nobody sued')),
      declaresNoOtherRoute: optional(yesNo('无其他约定声明', 'Declares that no other route was agreed')),
    },
    writes: [
      {
        ...ends('supplement', 'granted', { closedOn: given('receivedOn'), replaced: asFiled }),
        take: ['statement', 'papers'],
      },
      {
        record: 'request',
        id: 'sole',
        merge: true,
        take: [
          'claimsReliedOn',
          'copies',
          'matters',
          'factsAndReasons',
          'signed',
          'declaresNotSued',
          'declaresNoOtherRoute',
        ],
      },
    ],
    clocks: [
      { stop: 'supplement', outcome: 'met', on: given('receivedOn') },
      // Who supplements knows of the notice, also where nobody has entered that it was sent.
      ...TIME_TO_DOCKET.map((stop): Effect => ({ stop, outcome: 'cancelled', on: given('receivedOn') })),
      { start: 'docketing-after-supplement', on: given('receivedOn') },
    ],
    documents: ['supplement-papers'],
    event: 'case.supplemented',
    ...law.supplement,
    rank: 1,
  },
  {
    id: 'supplement-lapses',
    title: { zh: '补正期满', en: 'The period to supplement lapses' },
    from: ['supplementing'],
    to: 'same',
    by: ['system'],
    writes: [ends('supplement', 'refused')],
    clocks: [{ start: 'docketing-after-supplement', on: { the: 'expiring-due' } }],
    event: 'case.supplement-lapsed',
    ...law.supplement,
  },
];
