import { ENDED_WITHOUT_JUDGMENT } from '../guards/litigation.js';
import { AGAINST_A_CHANGE, AGAINST_THE_END } from '../shared/challenge-clocks.js';
import { aboutParty, choice, line, pastDay, record } from '../shared/fields.js';
import type { Law } from './law.js';
import { ANY_PARTY, closesNamed, fixed, given, OFFICER, opens, under } from '../shared/step-parts.js';
import { plaintiff, type Effect, type Step } from './parts.js';
import { BEFORE_DOCKETING, ENDED_AFTER_DOCKETING, NUMBERED } from './stages.js';

const WAYS = ['suit', 'reconsideration'] as const;
const DECIDED = ['refused', ...NUMBERED, ...ENDED_AFTER_DOCKETING] as const;
const subject = given('party');

const used: readonly Effect[] = [
  ...AGAINST_THE_END.map((stop): Effect => ({
    stop,
    outcome: 'met',
    subject,
    on: given('filedOn'),
    when: 'challengesTheEnd',
  })),
  ...AGAINST_A_CHANGE.map((stop): Effect => ({
    stop,
    outcome: 'met',
    subject,
    on: given('filedOn'),
    when: 'challengesAChange',
  })),
  { stop: 'suit-after-reconsideration', outcome: 'met', subject, on: given('filedOn') },
  // Nobody decides anew on what may yet bind again.
  { stop: 'new-decision', outcome: 'cancelled', on: given('filedOn'), when: 'challengesTheRevocation' },
];

/** A request that is undecided since its ruling was revoked waits for the end of the challenges to that. */
export const undecidedSince = {
  start: 'new-decision',
  on: given('resultOn'),
  when: 'requestAwaitsNewDecision',
} as const satisfies Effect;

/** A suit or a request for reconsideration against an end that is no ruling, or against a change of a ruling. */
export const challenges = (law: Law): Step[] => {
  const result = {
    matter: record('matter')('诉讼或者复议', 'Challenge'),
    resultOn: pastDay('裁判、复议决定生效日期', 'In effect on'),
    judgment: line('文号', 'Number'),
  };
  return [
    {
      id: 'challenge-decision',
      title: { zh: '登记对决定的起诉或者复议', en: 'Record a challenge to the decision' },
      partyTitle: { zh: '告知已起诉或者申请行政复议', en: 'Tell that you have sued or asked for reconsideration' },
      // A change of the ruling can be challenged in its time although the case was taken up again, or has ended otherwise.
      from: DECIDED,
      to: 'same',
      afterEnd: 'keeps',
      by: ANY_PARTY,
      guards: under(law.generalSuit, 'actsForItself', 'challengeIsOpenToParty', 'challengeIsInTime'),
      input: {
        party: aboutParty,
        against: choice('end', 'change')('所不服的决定', 'What is challenged'),
        way: choice(...WAYS)('途径', 'Way'),
        filedOn: pastDay('提起日期', 'Filed on'),
        court: line('法院或者复议机关', 'Court or reconsideration body'),
      },
      writes: [
        opens('litigation', { openedOn: given('filedOn'), byParty: subject, ground: given('way') }, [
          'court',
          'against',
        ]),
      ],
      clocks: used,
      event: 'decision.challenged',
      ...law.generalSuit,
      rank: 45,
    },
    {
      id: 'record-decision-upheld',
      title: { zh: '登记决定被维持', en: 'Record that the decision was upheld' },
      from: DECIDED,
      to: 'same',
      afterEnd: 'keeps',
      by: OFFICER,
      guards: under(law.upheld, 'challengeIsNamed'),
      input: result,
      writes: [
        closesNamed({ closedOn: given('resultOn'), outcome: fixed('decision-upheld'), judgment: given('judgment') }),
      ],
      clocks: [
        {
          start: 'suit-after-reconsideration',
          on: given('resultOn'),
          subject: plaintiff,
          when: 'reconsiderationUpheldIt',
        },
        undecidedSince,
      ],
      event: 'decision.upheld',
      ...law.upheld,
      rank: 12,
      onEvent: true,
    },
    {
      id: 'record-challenge-ended',
      title: { zh: '登记对决定的起诉或者复议已终结', en: 'Record that a challenge was withdrawn or dismissed' },
      // A case that one judgment took up again may still have another challenge pending.
      from: [...BEFORE_DOCKETING, ...DECIDED],
      to: 'same',
      afterEnd: 'keeps',
      by: OFFICER,
      guards: under(law.suitEnded, 'challengeIsNamed'),
      input: { ...result, outcome: choice(...ENDED_WITHOUT_JUDGMENT)('终结方式', 'How it ended') },
      writes: [closesNamed({ closedOn: given('resultOn'), outcome: given('outcome'), judgment: given('judgment') })],
      clocks: [
        ...(
          [
            ['general-suit', 'endSuitOutlivesIt'],
            ['change-suit', 'changeSuitOutlivesIt'],
          ] as const
        ).map(([start, when]): Effect => ({
          start,
          on: { anchorOf: start, subject: plaintiff },
          subject: plaintiff,
          when,
        })),
        undecidedSince,
      ],
      event: 'decision.challenge-ended',
      ...law.suitEnded,
      rank: 14,
      onEvent: true,
    },
    {
      id: 'challenge-period-expires',
      title: { zh: '起诉、复议期限届满', en: 'The time to challenge ends' },
      from: [...BEFORE_DOCKETING, ...DECIDED],
      to: 'same',
      afterEnd: 'keeps',
      by: ['system'],
      event: 'decision.challenge-period-ended',
      ...law.generalSuit,
    },
  ];
};
