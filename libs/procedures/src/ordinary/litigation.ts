import { ENDED_WITHOUT_JUDGMENT } from '../guards/litigation.js';
import { undecidedSince } from './challenges.js';
import { aboutParty, choice, line, optional, pastDay, prose, record, yesNo } from '../shared/fields.js';
import { COUNTED_FOR_A_STOP } from './enforcement.js';
import type { Law } from './law.js';
import { closesNamed, expired, fixed, given, OFFICER, opens, under } from '../shared/step-parts.js';
import { plaintiff, type Effect, type Step } from './parts.js';
import { newDecisionDays, newDecisionClocks } from './reopening.js';
import { AFTER_RULING } from './stages.js';

/**
 * Where a ruling stands when one suit against it has ended: before the courts while another is pending, else where it would
 * be without the suit.
 */
const WHERE_IT_STANDS = {
  if: 'aSuitIsOpen',
  then: 'same',
  else: {
    if: 'rulingIsUndone',
    then: 'ruling-revoked',
    else: {
      if: 'someoneLacksTheRuling',
      then: 'ruled',
      else: {
        if: 'someoneMayStillSue',
        then: 'ruling-served',
        else: { if: 'enforcementIsUnderWay', then: 'enforcing', else: 'ruling-effective' },
      },
    },
  },
} as const;

/** Where the ruling waits until it binds everybody. */
const SERVING = ['ruled', 'ruling-served'] as const;

/** The agency's time against those whom the end of this suit binds; against all others it counts from another day. */
const boundByTheEnd: readonly Effect[] = [
  { start: 'enforcement', on: given('resultOn'), forEach: 'respondent', when: 'respondentIsBoundByTheEnd' },
  {
    start: 'enforcement-after-performance',
    on: { field: 'performBy', of: 'decision' },
    forEach: 'respondent',
    when: 'respondentMustPerformAfterTheEnd',
  },
];

/** Suit against the ruling, which does not stay it (专利法 65; Order 81 art. 80). */
export const litigation = (law: Law): Step[] => {
  const result = {
    matter: record('matter')('诉讼', 'Suit'),
    resultOn: pastDay('判决生效日期', 'In effect on'),
    judgment: line('裁判文号', 'Number of the judgment'),
  };
  const ending = { from: ['in-litigation'], by: OFFICER } as const;
  const closes = (outcome: string) =>
    closesNamed({ closedOn: given('resultOn'), outcome: fixed(outcome), judgment: given('judgment') });
  return [
    {
      id: 'sue',
      title: { zh: '登记提起行政诉讼', en: 'Record a suit against the ruling' },
      partyTitle: { zh: '告知已提起行政诉讼', en: 'Tell that you have sued' },
      // The court tells the agency of a suit when it may; one filed in time counts although the period has ended since.
      from: ['ruled', 'ruling-served', 'in-litigation', 'ruling-effective', 'enforcing', 'concluded'],
      to: 'in-litigation',
      afterEnd: 'reopens',
      by: ['requester', 'respondent', 'third-party', 'officer'],
      guards: under(law.suit, 'actsForItself', 'suitIsOpenToParty', 'suitWasFiledInTime'),
      input: { party: aboutParty, filedOn: pastDay('起诉日期', 'Filed on'), court: line('法院', 'Court') },
      writes: [opens('litigation', { openedOn: given('filedOn'), byParty: given('party') }, ['court'])],
      clocks: [
        { stop: 'suit', outcome: 'met', subject: given('party'), on: given('filedOn') },
        { stop: 'enforcement', outcome: 'cancelled', subject: given('party') },
        { stop: 'enforcement-after-performance', outcome: 'cancelled', subject: given('party') },
        { stop: 'right-holder-enforcement', outcome: 'cancelled', subject: given('party') },
      ],
      event: 'litigation.filed',
      ...law.suit,
      rank: 40,
    },
    {
      id: 'suit-period-expires',
      title: { zh: '起诉期限届满', en: 'The period to sue ends' },
      from: AFTER_RULING,
      to: {
        if: 'enforcedRulingIsFinal',
        then: 'enforcing',
        thenFrom: SERVING,
        else: { if: 'rulingIsFinal', then: 'ruling-effective', thenFrom: SERVING, else: 'same' },
      },
      by: ['system'],
      clocks: [
        { start: 'enforcement', on: { the: 'expiring-due' }, subject: expired, when: 'respondentMustStop' },
        {
          start: 'enforcement-after-performance',
          on: { field: 'performBy', of: 'decision' },
          subject: expired,
          when: 'respondentMustPerformByDay',
        },
      ],
      event: 'suit.period-ended',
      ...law.suit,
    },
    {
      id: 'record-ruling-upheld',
      title: { zh: '登记裁决被维持', en: 'Record that the ruling was upheld' },
      ...ending,
      to: WHERE_IT_STANDS,
      guards: under(law.upheld, 'suitIsNamed', 'rulingStands'),
      input: result,
      writes: [closes('decision-upheld')],
      clocks: boundByTheEnd,
      event: 'litigation.upheld',
      ...law.upheld,
      rank: 10,
      onEvent: true,
    },
    {
      id: 'record-ruling-changed',
      title: { zh: '登记裁决被判决变更', en: 'Record that the court changed the ruling' },
      ...ending,
      to: WHERE_IT_STANDS,
      guards: under(law.changed, 'suitIsNamed', 'rulingStands'),
      input: {
        ...result,
        finding: choice('infringement', 'no-infringement')('变更后的认定', 'Finding as changed'),
        order: prose('变更后的内容', 'Order as changed'),
      },
      writes: [
        closes('changed'),
        {
          record: 'decision',
          id: 'sole',
          merge: true,
          take: ['finding', 'order'],
          set: { state: fixed('changed'), effectiveOn: given('resultOn') },
        },
      ],
      clocks: [
        ...COUNTED_FOR_A_STOP.map((stop): Effect => ({ stop, outcome: 'cancelled', when: 'noStopIsOrdered' })),
        { start: 'publication-of-change', on: given('resultOn') },
        ...boundByTheEnd,
      ],
      event: 'litigation.changed',
      ...law.changed,
      rank: 11,
      onEvent: true,
    },
    {
      id: 'record-ruling-quashed',
      title: { zh: '登记裁决被判决撤销', en: 'Record that the court quashed the ruling' },
      ...ending,
      to: { if: 'aSuitIsOpen', then: 'same', else: 'ruling-revoked' },
      guards: under(law.judgment, 'suitIsNamed'),
      input: {
        ...result,
        ordersNewDecision: optional(yesNo('判决重新作出裁决', 'A new ruling is ordered', law.judgment)),
        newDecisionDays: newDecisionDays(law),
        procedureOnly: optional(yesNo('仅因程序违法撤销', 'Only the procedure was at fault', law.noRepetition)),
      },
      writes: [
        closes('quashed'),
        {
          record: 'decision',
          id: 'sole',
          merge: true,
          take: ['ordersNewDecision', 'procedureOnly'],
          set: { state: fixed('revoked'), effectiveOn: given('resultOn'), quashedOn: given('resultOn') },
        },
      ],
      clocks: [
        { stop: 'all', outcome: 'cancelled', except: ['publication'] },
        { start: 'publication-of-change', on: given('resultOn') },
        ...newDecisionClocks,
      ],
      event: 'litigation.quashed',
      ...law.judgment,
      rank: 12,
      onEvent: true,
    },
    {
      id: 'record-suit-ended',
      title: { zh: '登记撤诉或者驳回起诉', en: 'Record that a suit was withdrawn or dismissed' },
      from: ['in-litigation', 'ruling-revoked'],
      to: WHERE_IT_STANDS,
      by: OFFICER,
      guards: under(law.suitEnded, 'suitIsNamed'),
      input: {
        ...result,
        outcome: choice(...ENDED_WITHOUT_JUDGMENT)('终结方式', 'How it ended', law.suitEnded),
      },
      writes: [closesNamed({ closedOn: given('resultOn'), outcome: given('outcome'), judgment: given('judgment') })],
      clocks: [
        {
          start: 'suit',
          on: { anchorOf: 'suit', subject: plaintiff },
          subject: plaintiff,
          when: 'suitPeriodOutlivesTheSuit',
        },
        ...boundByTheEnd,
        undecidedSince,
      ],
      event: 'litigation.ended',
      ...law.suitEnded,
      rank: 13,
      onEvent: true,
    },
    {
      // A plaintiff need not withdraw: the court then judges the ruling that is gone.
      id: 'record-judgment-after-revocation',
      title: { zh: '登记对已撤销裁决的判决', en: 'Record the judgment on a ruling that was revoked meanwhile' },
      from: ['ruling-revoked'],
      to: 'same',
      by: OFFICER,
      guards: under(law.confirmed, 'suitIsNamed'),
      input: {
        ...result,
        outcome: choice('confirmed-unlawful', 'claims-rejected')('判决结果', 'Outcome', law.confirmed),
      },
      writes: [closesNamed({ closedOn: given('resultOn'), outcome: given('outcome'), judgment: given('judgment') })],
      clocks: [undecidedSince],
      event: 'litigation.judged-after-revocation',
      ...law.confirmed,
      rank: 12,
      onEvent: true,
    },
  ];
};
