import { aboutParty, choice, line, optional, pastDay, prose, receipt, record, whole } from '../shared/fields.js';
import type { Fields } from '../engine/fields.js';
import type { Write } from '../engine/model.js';
import type { Law } from './law.js';
import { ends, fixed, given, OFFICE, OFFICER, ROUND, today, under } from '../shared/step-parts.js';
import { OF_A_CHANGE, received, setsDecisionAside, TIME_TO_DECIDE, type Effect, type Step } from './parts.js';
import { inHand } from './public-notice.js';
import { changesUndone, closesQuashed } from './changes-undone.js';
import { UNDECIDED_OR_HELD } from './stages.js';

const TO_WHERE_IT_WAS = {
  if: 'aHearingIsScheduled',
  then: 'hearing-scheduled',
  else: { if: 'copyIsWithEverybody', then: 'preparing', else: 'docketed' },
} as const;

/**
 * What ran beside the case was cut off by its end, and begins anew where it is still wanted: time that rested it would rest
 * it for ever, and a reply that was cut short would count as let pass.
 */
const cutOff: readonly Write[] = (
  ['suspension', 'settlement', 'evidence-extension', 'public-notice', 'written-review'] as const
).map((kind) => ends(kind, 'closed', { outcome: fixed('interrupted') }));

/**
 * A case that goes on needs its windows again: the copy for whoever lacks it, and the decision on an objection that was never
 * decided. The answer of whoever gave none waits for the notice that tells of it.
 */
const windowsAgain: readonly Effect[] = [
  // From today: nobody heard of it on the day that undid the end, which may be weeks ago.
  { start: 'service', on: today, forEach: 'respondent', when: 'subjectLacksTheCopy' },
  { start: 'objection-decision', on: today, when: 'objectionAwaitsDecision' },
  ...(['requester', 'respondent', 'third-party'] as const).map((forEach): Effect => ({
    start: 'hearing-notice',
    on: { field: 'on', of: 'hearing', id: { last: 'hearing' } },
    forEach,
    when: 'subjectAwaitsHearingNotice',
  })),
];

/** Whoever knows of the case is told that it goes on. */
const tellsOfIt: readonly Effect[] = (['requester', 'respondent', 'third-party'] as const).map((forEach) => ({
  start: 'reopening-service',
  on: today,
  forEach,
  when: 'subjectKnowsOfTheCase',
}));

/** What still waits to be decided or ended rests the new time as it rested the first (Order 81 art. 37). */
const restsForWhatIsOpen = (objectionRests: boolean): readonly Effect[] => [
  ...(objectionRests
    ? [{ pause: 'new-decision', kind: 'jurisdiction_objection', on: today, when: 'objectionAwaitsDecision' } as const]
    : []),
  { pause: 'new-decision', kind: 'appraisal', on: today, when: 'appraisalIsOpen' },
];

/**
 * An agreement that failed stopped no time (Order 81 arts. 35, 37): the time to decide goes on as if there had been none. What
 * is cut off rests it no more; an objection and an appraisal are still to be decided and ended.
 */
const goesOnAfterTheAgreement: readonly Effect[] = TIME_TO_DECIDE.map((revive) => ({
  revive,
  stoppedOn: { field: 'madeOn', of: 'decision', id: { last: 'decision' } },
  on: given('on'),
  resting: ['jurisdiction_objection', 'appraisal'],
}));

/** The time for a new decision: what the court set, else the office's own three months. */
export const newDecisionClocks: readonly Effect[] = [
  { start: 'new-decision', on: given('resultOn'), when: 'newDecisionHasNoSetTime' },
  {
    start: 'new-decision-by-court',
    on: given('resultOn'),
    length: given('newDecisionDays'),
    when: 'newDecisionHasASetTime',
  },
];

export const newDecisionDays = (law: Law) =>
  optional(whole(1, 365)('指定的重作期限(日)', 'Days set for the new decision', law.judgment));

/** What counted for the ruling that is set aside counts no more. */
const endsWithTheRuling: readonly Effect[] = (
  [
    'ruling-service',
    'ruling-notice',
    'demand-notice',
    'publication',
    'suit',
    'enforcement',
    'enforcement-after-performance',
    'right-holder-enforcement',
    'demand',
  ] as const
).map((stop) => ({ stop, outcome: 'cancelled' }));

const notice = inHand(fixed('reopening-notice'));
const challenge = record('matter')('诉讼或者复议', 'Challenge');

const judgment = (law: Law): Fields => ({
  matter: challenge,
  resultOn: pastDay('裁判、复议决定生效日期', 'In effect on', law.judgment),
  judgment: line('文号', 'Number'),
  newDecisionDays: newDecisionDays(law),
});

/** What ended a case was undone, so the case goes on: after a judgment, a retraction, or for a new ruling. */
export const reopening = (law: Law, { objectionRests }: { readonly objectionRests: boolean }): Step[] => [
  {
    id: 'record-refusal-quashed',
    title: { zh: '不予立案被撤销,重新审查立案', en: 'The refusal was undone: examine docketing anew' },
    from: ['refused'],
    to: 'received',
    afterEnd: 'reopens',
    by: OFFICER,
    guards: under(law.judgment, 'endIsChallenged'),
    input: {
      matter: challenge,
      resultOn: pastDay('裁判、复议决定生效日期', 'In effect on'),
      judgment: line('文号', 'Number'),
    },
    writes: [closesQuashed, ...setsDecisionAside],
    clocks: [
      { stop: 'all', outcome: 'cancelled' },
      { start: 'docketing-anew', on: given('resultOn') },
    ],
    event: 'case.reopened',
    ...law.judgment,
    rank: 13,
    onEvent: true,
  },
  {
    id: 'record-end-quashed',
    title: { zh: '结案决定被撤销,恢复处理', en: 'The decision was undone: take the case up again' },
    from: ['cancelled', 'transferred'],
    to: TO_WHERE_IT_WAS,
    afterEnd: 'reopens',
    by: OFFICER,
    guards: under(law.judgment, 'endIsChallenged'),
    input: judgment(law),
    writes: [
      closesQuashed,
      ...setsDecisionAside,
      ...cutOff,
      { record: 'request', id: 'sole', merge: true, set: { withdrawnOn: fixed(null) } },
    ],
    clocks: [
      { stop: 'all', outcome: 'cancelled', except: OF_A_CHANGE },
      ...newDecisionClocks,
      ...restsForWhatIsOpen(objectionRests),
      ...windowsAgain,
      ...tellsOfIt,
    ],
    documents: ['reopening-notice'],
    event: 'case.reopened',
    ...law.judgment,
    rank: 13,
    onEvent: true,
  },
  {
    id: 'retract-agreement',
    title: { zh: '签收前反悔,恢复处理', en: 'Agreement taken back before receipt: take the case up again' },
    from: ['mediated'],
    to: TO_WHERE_IT_WAS,
    afterEnd: 'reopens',
    by: OFFICER,
    guards: under(law.retraction, 'agreementNotYetReceived'),
    input: {
      // Not `party`: what is made of it goes to everybody.
      byParty: aboutParty,
      on: pastDay('反悔日期', 'Taken back on'),
      reason: prose('反悔理由', 'Reasons'),
    },
    writes: [...setsDecisionAside, ...cutOff],
    clocks: [
      { stop: 'all', outcome: 'cancelled', except: OF_A_CHANGE },
      ...goesOnAfterTheAgreement,
      ...windowsAgain,
      ...tellsOfIt,
    ],
    documents: ['reopening-notice'],
    event: 'case.reopened',
    ...law.retraction,
    rank: 80,
  },
  {
    id: 'take-up-again',
    title: { zh: '重新处理,另行作出裁决', en: 'Take the case up again for a new ruling' },
    from: ['ruling-revoked', 'concluded'],
    to: 'preparing',
    afterEnd: 'reopens',
    by: OFFICE,
    guards: [
      ...under(law.judgment, 'rulingIsUndone', 'noLitigationIsOpen', 'groundFitsTheRecord'),
      ...under(law.publish, 'undoneRulingIsPublished'),
    ],
    input: {
      ground: choice('ordered-by-court', 'quashed-by-court', 'revoked-by-agency')('重新处理的依据', 'Ground'),
      on: pastDay('重新处理日期', 'Taken up again on'),
      newDecisionDays: newDecisionDays(law),
    },
    writes: [...setsDecisionAside, ends('written-review', 'closed', { outcome: fixed('former-ruling') })],
    clocks: [
      ...endsWithTheRuling,
      // A patent that fell can rise again: nothing counted then, and the office decides to take the case up.
      { start: 'new-decision', on: given('on'), when: 'noTimeForANewDecisionRuns' },
      ...tellsOfIt,
    ],
    documents: ['reopening-notice'],
    event: 'case.reopened',
    ...law.judgment,
    rank: 8,
  },
  ...changesUndone(law),
  {
    id: 'record-reopening-receipt',
    title: { zh: '登记重新处理通知书收到', en: 'Record receipt of the notice that the case goes on' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: OFFICER,
    guards: [
      ...under(law.methods, 'electronicServiceIsAgreed'),
      ...under(law.reopeningService, 'reopeningNoticeIsOwed'),
    ],
    input: receipt,
    writes: [received('reopening-notice', { about: ROUND }), ...notice.writes],
    clocks: [
      ...notice.clocks,
      { stop: 'reopening-service', outcome: 'met', subject: given('party'), on: given('receivedOn') },
      {
        start: 'answer',
        on: given('receivedOn'),
        subject: given('party'),
        proof: given('proof'),
        when: 'subjectHasNotAnswered',
      },
    ],
    documents: ['service-record'],
    event: 'service.reopening-received',
    ...law.reopeningService,
    rank: 6,
  },
];
