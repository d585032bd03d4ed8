import { guide } from '../shared/basis.js';
import {
  aboutParty,
  anyDay,
  choice,
  list,
  line,
  optional,
  pastDay,
  person,
  prose,
  reason,
  receipt,
  yesNo,
  suggesting,
} from '../shared/fields.js';
import type { Law } from './law.js';
import { ends, fixed, given, HEAD, OFFICER, opens, PANEL, ROUND, today, under } from '../shared/step-parts.js';
import { received, type Effect, type Step } from './parts.js';

const EVERYBODY = ['requester', 'respondent', 'third-party'] as const;

/** Direct ruling on repeated infringement; the steps to notify and to answer are kept (Order 81 art. 34). */
export const repeats = (law: Law): Step => ({
  id: 'accept-repeat',
  title: { zh: '认定重复侵权,直接裁决', en: 'Take it as repeated infringement' },
  from: ['answering', 'preparing'],
  to: 'same',
  by: PANEL,
  guards: under(law.repeat, 'repeatIsRequested', 'priorRulingBinds', 'infringementIsTheSame'),
  input: {
    priorDecision: line('前案裁决或者判决文号', 'Number of the earlier decision', law.repeat),
    priorInEffect: yesNo('已经生效', 'In effect', law.repeat),
    priorOrderedStop: yesNo('已责令停止侵权', 'Ordered the stop', law.repeat),
    sameInfringer: yesNo('同一侵权人', 'Same infringer', law.repeat),
    samePatent: yesNo('同一专利', 'Same patent', law.repeat),
    sameTypeOfAct: yesNo('相同类型的侵权行为', 'Same type of act', law.repeat),
  },
  writes: [opens('repeat', { state: fixed('granted') }, ['priorDecision'])],
  documents: ['repeat-review'],
  event: 'repeat.accepted',
  ...law.repeat,
  rank: 25,
});

/** From deliberation to the ruling made (Order 81 arts. 25, 31). */
export const rulings = (law: Law): Step[] => [
  {
    id: 'deliberate',
    title: { zh: '合议', en: 'Deliberate' },
    from: ['heard', 'written-review', 'answering', 'preparing'],
    to: 'deliberated',
    by: PANEL,
    guards: [
      ...under(law.writtenReview, 'heardOrReviewed', 'everyoneCouldReply'),
      ...under(law.answer, 'answersAreIn'),
      ...under(law.addParty, 'whoJoinedHasThePapers'),
      ...under(law.reopeningService, 'everybodyKnowsItGoesOn'),
      ...under(law.evidencePeriod, 'evidencePeriodsAreOver'),
      ...under(law.ruling, 'requestStillStands'),
      ...under(law.panel, 'sittingPanelIsLawful'),
      ...under(law.recusal, 'noRecusalIsOpen', 'actorIsNotPaused'),
      ...under(law.closing, 'nothingRests'),
      ...under(law.objection, 'noObjectionAwaitsDecision'),
      ...under(law.suspend, 'noSuspensionIsAsked'),
      ...under(law.deliberation, 'allMembersVoted', 'majorityAgrees', 'deliberationIsSigned'),
      ...under(law.investigator, 'investigatorsDoNotVote', 'recusedInvestigatorsAreGone'),
    ],
    input: {
      on: pastDay('合议日期', 'Deliberated on'),
      conclusion: choice('infringement', 'no-infringement')('结论', 'Conclusion'),
      votes: list(
        { person: person('成员', 'Member'), opinion: prose('意见', 'Opinion'), agrees: yesNo('同意结论', 'Agrees') },
        15,
      )('各成员意见', 'Opinions', law.deliberation),
      signed: yesNo('笔录已由全体成员签名', 'Signed by all members', law.deliberation),
    },
    writes: [
      {
        record: 'deliberation',
        id: 'new',
        take: ['on', 'votes', 'conclusion', 'signed'],
        set: { from: { the: 'stage' } },
      },
      ends('written-review', 'closed', { outcome: fixed('deliberated') }),
    ],
    documents: ['deliberation-record'],
    event: 'case.deliberated',
    ...law.deliberation,
    rank: 10,
  },
  {
    id: 'draft-ruling',
    beside: 'drafting',
    title: { zh: '拟写裁决书', en: 'Draft the ruling' },
    from: ['deliberated'],
    to: 'same',
    by: PANEL,
    guards: [
      ...under(law.ruling, 'findingFitsDeliberation'),
      ...under(law.noRepetition, 'newRulingDiffers'),
      ...under(law.recusal, 'actorIsNotPaused'),
    ],
    input: {
      parties: suggesting(
        { from: 'parties' },
        prose('当事人的姓名或者名称、地址', 'Parties and their addresses', law.ruling),
      ),
      statements: suggesting(
        { from: 'statements' },
        prose('当事人陈述的事实和理由', 'Facts and reasons stated by the parties', law.ruling),
      ),
      reasons: prose('认定侵权是否成立的理由和依据', 'Reasons and basis of the finding', law.ruling),
      finding: choice('infringement', 'no-infringement')('认定', 'Finding', law.ruling),
      order: prose(
        '裁决内容:停止侵权的类型、对象和范围,或者驳回请求',
        'Order: type, object and scope of what must stop, or rejection',
        law.ruling,
      ),
      remedy: suggesting({ wayToSueAfter: 'ruling' }, prose('起诉的途径和期限', 'Way and time to sue', law.ruling)),
      performBy: optional(anyDay('履行期限届满日', 'To be performed by')),
      differsFromQuashed: optional(
        yesNo(
          '不是以同一事实和理由作出的基本相同的裁决',
          'It does not repeat the quashed ruling on the same facts and reasons',
          law.noRepetition,
        ),
      ),
    },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        take: ['parties', 'statements', 'reasons', 'finding', 'order', 'remedy', 'performBy'],
        set: { form: fixed('ruling'), state: fixed('draft'), round: ROUND },
      },
    ],
    event: 'ruling.drafted',
    ...law.ruling,
    rank: 10,
    doneWhen: 'draftAwaitsSubmission',
  },
  {
    id: 'deliberate-again',
    beside: 'deliberation',
    title: { zh: '重新合议', en: 'Deliberate again' },
    from: ['deliberated'],
    // Back to where the panel came from: what was reviewed in writing was never heard.
    to: {
      if: 'deliberatedAfterHearing',
      then: 'heard',
      thenFrom: ['deliberated'],
      else: { if: 'deliberatedInWriting', then: 'written-review', thenFrom: ['deliberated'], else: 'preparing' },
    },
    by: PANEL,
    input: { reason },
    event: 'case.deliberation-reopened',
    ...law.deliberation,
    rank: 88,
  },
  {
    id: 'submit-ruling',
    title: { zh: '报批裁决书', en: 'Submit the ruling for approval' },
    from: ['deliberated'],
    to: 'in-approval',
    by: PANEL,
    guards: [
      ...under(law.ruling, 'rulingIsDrafted'),
      ...under(law.deliberation, 'sittingPanelDeliberated'),
      ...under(law.recusal, 'actorIsNotPaused'),
    ],
    input: { note: optional(prose('说明', 'Note')) },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        merge: true,
        set: { state: fixed('submitted'), submittedBy: { the: 'actor' }, submittedOn: today },
      },
    ],
    documents: ['closing-approval'],
    event: 'ruling.submitted',
    draft: 'submits',
    ...law.ruling,
    rank: 11,
    readyWhen: 'draftAwaitsSubmission',
  },
  {
    id: 'return-ruling',
    title: { zh: '退回修改', en: 'Return the draft' },
    // From `approved` too: what happens before the ruling is made can make its text wrong, and a new one is approved anew.
    from: ['in-approval', 'approved'],
    to: 'deliberated',
    by: HEAD,
    input: { reason },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        merge: true,
        set: {
          state: fixed('returned'),
          returnedBecause: given('reason'),
          approvedBy: fixed(null),
          approvedOn: fixed(null),
        },
      },
    ],
    event: 'ruling.returned',
    draft: 'returns',
    ...law.ruling,
    rank: 88,
  },
  {
    id: 'approve-ruling',
    title: { zh: '批准裁决书', en: 'Approve the ruling' },
    from: ['in-approval'],
    to: 'approved',
    by: HEAD,
    guards: [
      ...under(law.panel, 'sittingPanelIsLawful'),
      ...under(law.deliberation, 'sittingPanelDeliberated'),
      ...under(law.recusal, 'noRecusalIsOpen', 'actorIsNotPaused'),
    ],
    input: { opinion: optional(prose('审批意见', 'Opinion')) },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        merge: true,
        set: { state: fixed('approved'), approvedBy: { the: 'actor' }, approvedOn: today },
      },
    ],
    event: 'ruling.approved',
    draft: 'approves',
    ...law.ruling,
    rank: 10,
  },
  makeRuling(law),
  {
    id: 'record-ruling-receipt',
    title: { zh: '登记裁决书收到', en: 'Record receipt of the ruling' },
    from: ['ruled', 'ruling-served', 'in-litigation', 'ruling-effective'],
    to: { if: 'rulingIsWithEverybody', then: 'ruling-served', thenFrom: ['ruled'], else: 'same' },
    by: OFFICER,
    guards: [
      ...under(law.methods, 'electronicServiceIsAgreed'),
      ...under(law.serveRuling, 'rulingNotYetReceived'),
      ...under(guide, 'rulingIsServedOnPaper'),
    ],
    input: { ...receipt, party: aboutParty },
    writes: [received('ruling', { about: ROUND })],
    clocks: [
      { stop: 'ruling-service', outcome: 'met', subject: given('party'), on: given('receivedOn') },
      // In hand before the notice of it has run.
      { stop: 'ruling-notice', outcome: 'met', subject: given('party'), on: given('receivedOn') },
      { start: 'suit', on: given('receivedOn'), subject: given('party'), proof: given('proof') },
    ],
    documents: ['service-record'],
    event: 'service.ruling-received',
    ...law.serveRuling,
    rank: 5,
  },
];

/** Lawful after the closing limit too: being late does not take the power to rule away. */
const makeRuling = (law: Law): Step => ({
  id: 'make-ruling',
  beside: 'draft',
  title: { zh: '作出裁决', en: 'Make the ruling' },
  from: ['approved'],
  to: 'ruled',
  by: OFFICER,
  guards: [
    ...under(law.ruling, 'requestStillStands', 'rulingIsDrafted', 'sealIsAffixed'),
    ...under(law.panel, 'sittingPanelIsLawful'),
    ...under(law.deliberation, 'sittingPanelDeliberated'),
    ...under(law.recusal, 'noRecusalIsOpen'),
    ...under(law.closing, 'nothingRests'),
    ...under(law.suspend, 'noSuspensionIsAsked'),
  ],
  input: { madeOn: pastDay('作出日期', 'Made on'), sealed: yesNo('已加盖公章', 'Sealed', law.ruling) },
  writes: [{ record: 'decision', id: 'sole', merge: true, take: ['madeOn'], set: { state: fixed('made') } }],
  clocks: [
    { stop: 'closing', outcome: 'met', on: given('madeOn') },
    // Nobody rules while a window to speak is open; what could still run of one has no effect any more.
    { stop: 'answer', outcome: 'cancelled' },
    { stop: 'written-reply', outcome: 'cancelled' },
    { stop: 'public-notice', outcome: 'cancelled' },
    { stop: 'new-decision', outcome: 'met', on: given('madeOn') },
    { stop: 'new-decision-by-court', outcome: 'met', on: given('madeOn') },
    { start: 'publication', on: given('madeOn') },
    ...EVERYBODY.map((forEach): Effect => ({ start: 'ruling-service', on: given('madeOn'), forEach })),
  ],
  documents: ['ruling'],
  event: 'ruling.made',
  ...law.ruling,
  rank: 10,
});
