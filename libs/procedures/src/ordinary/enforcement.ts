import { aboutRespondent, choice, line, optional, pastDay, prose, reason, receipt } from '../shared/fields.js';
import type { Law } from './law.js';
import { ends, expired, fixed, given, OFFICE, opens, today, under } from '../shared/step-parts.js';
import { OF_A_CHANGE, received, type Effect, type Step } from './parts.js';
import { AFTER_RULING } from './stages.js';

/** Each respondent is demanded and enforced against by itself: what was begun against one bars nothing against another. */
const BINDING = ['ruling-effective', 'enforcing'] as const;

/**
 * One respondent is bound when its own period to sue is over, whether another may still sue or has not had the ruling, and a
 * suit of another does not stay the order against it (Order 81 art. 80).
 */
export const BINDING_SOMEBODY = [...BINDING, 'in-litigation', 'ruling-served', 'ruled'] as const;

/** What is enforced before the ruling binds everybody leaves the case where it is. */
const TO_ENFORCEMENT = {
  if: 'rulingBindsEverybody',
  then: 'enforcing',
  thenFrom: BINDING,
  else: 'same',
} as const;

/** The right holder's own application, against each respondent by itself (行诉解释 158). */
const byTheRightHolder = (law: Law) =>
  ({
    title: { zh: '登记权利人申请强制执行', en: 'Record the right holder’s application for enforcement' },
    partyTitle: { zh: '告知已申请强制执行', en: 'Tell that enforcement was applied for' },
    by: ['requester', 'officer'],
    guards: under(law.rightHolder, 'rightHolderMayApply'),
    input: {
      // Not `party`: whoever hands it in is the requester.
      respondent: aboutRespondent,
      court: line('法院', 'Court'),
      appliedOn: pastDay('申请日期', 'Applied on'),
    },
    writes: [
      opens(
        'enforcement',
        { openedOn: given('appliedOn'), ground: fixed('right-holder'), byParty: given('respondent') },
        ['court'],
      ),
    ],
    clocks: [
      {
        stop: 'right-holder-enforcement',
        outcome: 'met',
        subject: given('respondent'),
        on: given('appliedOn'),
      },
    ],
    documents: ['right-holder-application'],
    event: 'enforcement.right-holder-applied',
    ...law.rightHolder,
    rank: 17,
  }) satisfies Partial<Step>;

/** What counts against a respondent only as long as it is ordered to stop and has not done so. */
export const COUNTED_FOR_A_STOP = [
  'enforcement',
  'enforcement-after-performance',
  'right-holder-enforcement',
  'demand',
  'demand-notice',
] as const;

/** Demand, application by the agency, then by the right holder (Order 81 art. 80; 行政强制法 54). */
export const enforcement = (law: Law): Step[] => [
  {
    id: 'demand-performance',
    title: { zh: '催告履行', en: 'Demand performance' },
    from: BINDING_SOMEBODY,
    to: 'same',
    by: OFFICE,
    guards: [
      ...under(law.demand, 'suitPeriodIsOver', 'demandNotYetMade'),
      ...under(law.enforcement, 'stopOrderBinds'),
      ...under(law.methods, 'electronicServiceIsAgreed'),
    ],
    input: { ...receipt, party: aboutRespondent },
    writes: [received('demand-letter'), opens('demand', { byParty: given('party') })],
    clocks: [
      { stop: 'demand-notice', outcome: 'met', subject: given('party'), on: given('receivedOn') },
      { start: 'demand', on: given('receivedOn'), subject: given('party'), proof: given('proof') },
    ],
    documents: ['demand-letter'],
    event: 'performance.demanded',
    ...law.demand,
    rank: 15,
  },
  {
    id: 'apply-for-enforcement',
    title: { zh: '申请法院强制执行', en: 'Apply to the court for enforcement' },
    from: BINDING_SOMEBODY,
    to: TO_ENFORCEMENT,
    by: OFFICE,
    guards: [
      ...under(law.enforcementAfterSuit, 'suitPeriodIsOver', 'agencyCanStillApply'),
      ...under(law.demand, 'demandIsOver'),
      ...under(law.enforcement, 'stopOrderBinds', 'performancePeriodIsOver'),
    ],
    input: { party: aboutRespondent, court: line('法院', 'Court'), appliedOn: pastDay('申请日期', 'Applied on') },
    writes: [
      opens('enforcement', { openedOn: given('appliedOn'), byParty: given('party') }, ['court']),
      ends('demand'),
    ],
    clocks: [
      { stop: 'enforcement', outcome: 'met', subject: given('party'), on: given('appliedOn') },
      { stop: 'enforcement-after-performance', outcome: 'met', subject: given('party'), on: given('appliedOn') },
      { stop: 'demand', outcome: 'met', subject: given('party') },
      { stop: 'demand-notice', outcome: 'cancelled', subject: given('party') },
    ],
    documents: ['enforcement-application'],
    event: 'enforcement.applied',
    ...law.enforcement,
    rank: 16,
  },
  {
    id: 'agency-enforcement-lapses',
    title: { zh: '机关申请强制执行的一项期限届满', en: 'One of the agency’s times to apply ends' },
    from: AFTER_RULING,
    to: 'same',
    by: ['system'],
    clocks: [
      {
        start: 'right-holder-enforcement',
        on: { the: 'expiring-due' },
        subject: expired,
        when: 'rightHolderComesIntoTurn',
      },
    ],
    event: 'enforcement.agency-time-ended',
    ...law.enforcement,
  },
  {
    ...byTheRightHolder(law),
    id: 'record-right-holder-enforcement',
    from: BINDING_SOMEBODY,
    to: TO_ENFORCEMENT,
  },
  {
    // The archive takes nothing from the right holder, whose six months begin when those of the agency have passed.
    ...byTheRightHolder(law),
    id: 'record-right-holder-enforcement-after-end',
    title: {
      zh: '结案后登记权利人申请强制执行',
      en: 'Record, after the end, that the right holder applied for enforcement',
    },
    from: ['concluded'],
    to: 'same',
    afterEnd: 'keeps',
  },
  {
    id: 'notify-others-of-stop',
    title: { zh: '通知网络平台或者海关', en: 'Tell a platform or the customs of the stop' },
    from: [...AFTER_RULING, 'concluded'],
    to: 'same',
    afterEnd: 'keeps',
    by: OFFICE,
    guards: under(law.stopMeasures, 'stopOrderBinds'),
    input: {
      addressee: choice('platform', 'customs', 'fair-organiser')('通知对象', 'Whom', law.stopMeasures),
      name: line('名称', 'Name'),
      on: pastDay('通知日期', 'Told on'),
      measures: prose('需采取的措施', 'What it is to do', law.stopMeasures),
    },
    writes: [
      opens('stop-notice', { state: fixed('closed'), openedOn: given('on') }, ['addressee', 'name', 'measures']),
    ],
    documents: ['stop-notice'],
    event: 'stop.others-told',
    ...law.stopMeasures,
    rank: 45,
  },
  {
    id: 'conclude',
    title: { zh: '结案归档', en: 'Conclude and archive' },
    from: ['ruling-effective', 'enforcing', 'ruling-revoked'],
    to: 'concluded',
    by: OFFICE,
    guards: [
      ...under(law.publish, 'publicationIsDone'),
      ...under(law.conclude, 'nothingIsOwed'),
      ...under(law.enforcement, 'agencyHasAppliedOrLetPass'),
      ...under(law.forms, 'requestIsDecided'),
    ],
    input: {
      outcome: choice('performed', 'enforced', 'nothing-to-perform', 'not-enforced')('履行情况', 'Outcome'),
      note: optional(reason),
    },
    writes: [
      { record: 'decision', id: 'sole', merge: true, set: { concludedOn: today, outcome: given('outcome') } },
      ends('enforcement'),
      ends('demand'),
    ],
    clocks: [
      // What was performed need not be enforced any more: nobody applied, so nothing was done within the time for it.
      ...COUNTED_FOR_A_STOP.map((stop): Effect => ({ stop, outcome: 'cancelled', when: 'rulingWasPerformed' })),
      // The archive takes nothing from anybody who may still apply or challenge.
      { stop: 'all', outcome: 'cancelled', except: ['right-holder-enforcement', ...OF_A_CHANGE] },
    ],
    documents: ['case-index'],
    event: 'case.concluded',
    ...law.conclude,
    rank: 20,
  },
];
