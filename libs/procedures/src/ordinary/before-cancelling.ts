import { choice, list, optional, paper, prose, receivedOn, requester, whole, yesNo } from '../shared/fields.js';
import { byAgent } from './agents.js';
import type { Law } from './law.js';
import { ends, given, OFFICER, opens, under } from '../shared/step-parts.js';
import { noticeReceipt } from './notices.js';
import type { Step } from './parts.js';
import { NUMBERED, UNDECIDED, UNDECIDED_OR_HELD } from './stages.js';

/** What leads up to a cancellation: taking back, naming the claims, papers of identity. */
export const beforeCancelling = (law: Law): Step[] => [
  {
    id: 'withdraw',
    title: { zh: '撤回请求', en: 'Take the request back' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['requester', 'officer'],
    guards: [...under(law.takeBack, 'rulingNotYetMade', 'requestStillStands'), ...under(law.agency, 'agentMayWaive')],
    input: {
      receivedOn,
      reason: choice('settled', 'sued-elsewhere', 'other')('撤回理由', 'Why'),
      note: optional(prose('说明', 'Note')),
      byAgent,
    },
    writes: [
      {
        record: 'request',
        id: 'sole',
        merge: true,
        set: { withdrawnOn: given('receivedOn'), withdrawnBecause: given('reason') },
      },
    ],
    documents: ['withdrawal-request'],
    event: 'request.withdrawn',
    ...law.cancel,
    rank: 89,
  },
  {
    id: 'ask-for-claims',
    title: { zh: '要求明确权利要求', en: 'Ask which claims are relied on' },
    from: UNDECIDED,
    to: 'same',
    by: OFFICER,
    guards: under(law.claims, 'claimsNotYetAskedFor', 'claimsAreMissingOrUnclear'),
    input: {
      days: whole(1, 60)('期限(日)', 'Days'),
      unclear: optional(yesNo('已写明的权利要求不明确', 'The claims named are not clear', law.claims)),
      explanation: prose('释明内容', 'Explanation', law.claims),
    },
    writes: [opens('claims-clarification', {}, ['days', 'unclear', 'explanation'])],
    documents: ['claims-notice'],
    event: 'claims.asked-for',
    ...law.claims,
    rank: 86,
  },
  noticeReceipt(law.claims, law.methods, {
    id: 'record-claims-notice-receipt',
    title: { zh: '登记明确权利要求通知收到', en: 'Record receipt of the notice to name the claims' },
    from: UNDECIDED_OR_HELD,
    guard: 'claimsNoticeAwaitsReceipt',
    document: 'claims-notice',
    matter: 'claims-clarification',
    clock: 'claims-clarification',
    event: 'claims.notice-received',
  }),
  {
    id: 'name-claims',
    title: { zh: '明确权利要求', en: 'Name the claims relied on' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['requester', 'officer'],
    guards: under(law.claims, 'claimsWereAskedFor'),
    input: {
      claimsReliedOn: list({ kind: 'integer', min: 1, max: 1000 }, 200)(
        '所依据的权利要求',
        'Claims relied on',
        law.claims,
      ),
      receivedOn,
    },
    writes: [{ record: 'request', id: 'sole', merge: true, take: ['claimsReliedOn'] }, ends('claims-clarification')],
    clocks: [{ stop: 'claims-clarification', outcome: 'met', on: given('receivedOn') }],
    event: 'claims.named',
    ...law.claims,
    rank: 61,
  },
  {
    id: 'require-identity-papers',
    title: { zh: '限期补充主体资格材料', en: 'Ask for papers of identity' },
    from: UNDECIDED,
    to: 'same',
    by: OFFICER,
    guards: under(law.identityPeriod, 'identityPapersNotYetAskedFor'),
    input: {
      party: requester('请求人', 'Requester'),
      days: whole(1, 180)('期限(日)', 'Days'),
      items: prose('需补充的材料', 'Papers', law.identityPeriod),
    },
    writes: [opens('identity-papers', { byParty: given('party') }, ['days', 'items'])],
    documents: ['identity-papers-notice'],
    event: 'identity.papers-required',
    ...law.identityPeriod,
    rank: 87,
  },
  noticeReceipt(law.identityPeriod, law.methods, {
    id: 'record-identity-notice-receipt',
    title: { zh: '登记补充主体资格材料通知收到', en: 'Record receipt of the notice to prove identity' },
    from: UNDECIDED_OR_HELD,
    guard: 'identityNoticeAwaitsReceipt',
    document: 'identity-papers-notice',
    matter: 'identity-papers',
    clock: 'identity-papers',
    ofTheParty: true,
    event: 'identity.notice-received',
  }),
  {
    id: 'enter-identity-papers',
    title: { zh: '登记补充的主体资格材料', en: 'Enter the papers of identity' },
    partyTitle: { zh: '提交补充的主体资格材料', en: 'Hand in the papers of identity' },
    from: NUMBERED,
    to: 'same',
    by: ['requester', 'officer'],
    guards: under(law.identityPeriod, 'papersWereAskedFor', 'identityPapersAreDueFrom'),
    input: { party: requester('请求人', 'Requester'), paper: paper('材料', 'Paper'), receivedOn },
    writes: [
      { record: 'party', id: given('party'), merge: true, set: { statusProof: given('paper') } },
      ends('identity-papers'),
    ],
    clocks: [{ stop: 'identity-papers', outcome: 'met', on: given('receivedOn') }],
    event: 'identity.papers-entered',
    ...law.identityPeriod,
    rank: 63,
  },
];
