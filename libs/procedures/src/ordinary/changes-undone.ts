import { choice, line, pastDay, prose, record, yesNo } from '../shared/fields.js';
import type { Law } from './law.js';
import type { GuardName } from '../guards/table.js';
import { closesNamed, fixed, given, OFFICER, under } from '../shared/step-parts.js';
import type { Effect, Step } from './parts.js';

const challenge = record('matter')('诉讼或者复议', 'Challenge');
const EVERYBODY = ['requester', 'respondent', 'third-party'] as const;

/** The challenge that the input names ended with what was challenged being quashed. */
export const closesQuashed = closesNamed({
  closedOn: given('resultOn'),
  outcome: fixed('quashed'),
  judgment: given('judgment'),
});

/** The order as it was before the change; nothing about its enforcement. */
const changeUndone = (law: Law) =>
  ({
    title: { zh: '变更、更正决定被撤销', en: 'The change of the ruling was undone' },
    to: 'same',
    by: OFFICER,
    guards: under(law.judgment, 'changeIsChallenged', 'originalOrderIsNamed'),
    input: {
      matter: challenge,
      resultOn: pastDay('裁判、复议决定生效日期', 'In effect on'),
      judgment: line('文号', 'Number'),
      finding: choice('infringement', 'no-infringement')('恢复的认定', 'Finding that stands again'),
      order: prose('恢复的裁决内容', 'Order that binds again'),
      confirmed: yesNo('与变更前的裁决一致', 'It is the order before the change'),
    },
    writes: [
      closesQuashed,
      { record: 'decision', id: 'sole', merge: true, take: ['finding', 'order'], set: { state: fixed('made') } },
    ],
    event: 'ruling.change-undone',
    ...law.judgment,
    rank: 14,
    onEvent: true,
  }) satisfies Partial<Step>;

const publishedAgain: Effect = { start: 'publication-of-change', on: given('resultOn') };

/** What counted for the order to stop ended with it, and counts from its return in full. */
const enforcedAgain = (start: 'enforcement' | 'right-holder-enforcement', when: GuardName): Effect => ({
  start,
  on: given('resultOn'),
  forEach: 'respondent',
  when,
});

/** A change or revocation of a ruling that was undone: the ruling binds as it did before (Order 81 art. 33). */
export const changesUndone = (law: Law): Step[] => [
  {
    ...changeUndone(law),
    id: 'record-change-quashed',
    from: ['ruled', 'ruling-served', 'in-litigation', 'ruling-effective', 'enforcing'],
    clocks: [
      publishedAgain,
      enforcedAgain('enforcement', 'agencyMayEnforceAgain'),
      enforcedAgain('right-holder-enforcement', 'rightHolderMayEnforceAgain'),
    ],
  },
  {
    // The archive is done with the agency's time; the right holder's own is not lost with it.
    ...changeUndone(law),
    id: 'record-change-quashed-after-end',
    title: { zh: '结案后登记变更、更正决定被撤销', en: 'Record, after the end, that a change was quashed' },
    from: ['concluded'],
    afterEnd: 'keeps',
    clocks: [publishedAgain, enforcedAgain('right-holder-enforcement', 'someoneMayEnforceAgain')],
  },
  {
    id: 'record-revocation-quashed',
    title: { zh: '撤销裁决的决定被撤销,原裁决恢复效力', en: 'The revocation was undone: the ruling binds again' },
    from: ['ruling-revoked'],
    to: {
      if: 'aSuitIsOpen',
      then: 'in-litigation',
      else: {
        if: 'someoneLacksTheRuling',
        then: 'ruled',
        else: { if: 'someoneHadTimeToSue', then: 'ruling-served', else: 'ruling-effective' },
      },
    },
    by: OFFICER,
    guards: under(law.judgment, 'changeIsChallenged', 'agencyRevokedTheRuling'),
    input: {
      matter: challenge,
      resultOn: pastDay('裁判、复议决定生效日期', 'In effect on'),
      judgment: line('文号', 'Number'),
    },
    writes: [closesQuashed, { record: 'decision', id: 'sole', merge: true, set: { state: fixed('made') } }],
    clocks: [
      ...(
        ['new-decision', 'revocation-service', 'revocation-notice', 'change-suit', 'change-reconsideration'] as const
      ).map((stop): Effect => ({ stop, outcome: 'cancelled', on: given('resultOn') })),
      { start: 'publication-of-change', on: given('resultOn') },
      // Nobody could sue over a ruling that was gone: whoever still had time has the whole of it again.
      ...EVERYBODY.map((forEach): Effect => ({
        start: 'suit',
        on: given('resultOn'),
        forEach,
        when: 'subjectHadTimeToSue',
      })),
      ...EVERYBODY.map((forEach): Effect => ({
        start: 'ruling-service',
        on: given('resultOn'),
        forEach,
        when: 'subjectLacksTheRuling',
      })),
      { start: 'enforcement', on: given('resultOn'), forEach: 'respondent', when: 'respondentIsBoundAgain' },
    ],
    event: 'ruling.revocation-undone',
    ...law.judgment,
    rank: 14,
    onEvent: true,
  },
];
