import type { Capacity, Stage, Transition } from '../engine/model.js';
import type { deadlineQueryGuards } from '../guards/deadline-queries.js';
import { policy } from './basis.js';
import { anyDay, choice, clock, optional, party, passage, record } from './fields.js';
import { ANY_PARTY, closesNamed, given, OFFICE, opens, under } from './step-parts.js';

/** What every edition has among its guards, so that its clocks can be objected to. */
export type DeadlineQueryGuard = keyof typeof deadlineQueryGuards | 'actsForItself';

/** The step by which a last day is objected to, in every edition. */
export const QUERY_DEADLINE = 'query-deadline';

const ANYBODY_OF_THE_CASE: readonly Capacity[] = [...ANY_PARTY, 'panel', 'head'];

/**
 * Whoever holds a last day to be wrong says so, and the office answers. Neither step names a clock: an objection moves
 * none, and what was counted wrongly is put right by the steps that correct the day it counts from. No law sets a time
 * for the answer. What was asked before the case ended is answered after it as well.
 */
export const deadlineQueries = <S extends string>(
  stages: Readonly<Record<S, Stage>>,
  initial: NoInfer<S>,
): Transition<S, DeadlineQueryGuard, never, never>[] => [
  {
    id: QUERY_DEADLINE,
    title: { zh: '对期限提出异议', en: 'Object to a deadline' },
    from: 'any',
    except: [initial],
    to: 'same',
    by: ANYBODY_OF_THE_CASE,
    guards: under(
      policy,
      'actsForItself',
      'clockConcernsParty',
      'clockIsNotQueriedYet',
      'claimedDayIsAnother',
      'queryGivesReasons',
    ),
    input: {
      party: optional(party('提出异议的当事人', 'Party who objects')),
      clock: clock('对哪一期限', 'Which time limit'),
      claimedOn: optional(anyDay('认为正确的最后一日', 'Last day that is held right')),
      reason: passage('理由', 'Reasons'),
    },
    writes: [
      opens('deadline-query', { byParty: given('party'), toldOn: { dueOfClock: given('clock') } }, [
        'clock',
        'claimedOn',
        'reason',
      ]),
    ],
    event: 'deadline.queried',
    ...policy,
    rank: 97,
  },
  {
    id: 'answer-deadline-query',
    title: { zh: '答复期限异议', en: 'Answer an objection to a deadline' },
    from: (Object.keys(stages) as S[]).filter((name) => name !== initial),
    to: 'same',
    afterEnd: 'keeps',
    by: OFFICE,
    guards: under(policy, 'deadlineQueryIsOpen'),
    input: {
      matter: record('matter')('所答复的期限异议', 'Objection answered'),
      outcome: choice('query-upheld', 'query-not-upheld')('答复', 'Answer'),
      reply: passage('答复的理由', 'Reasons of the answer'),
    },
    writes: [
      closesNamed({
        outcome: given('outcome'),
        reply: given('reply'),
        repliedDay: { dueOfClock: { field: 'clock', of: 'matter', id: given('matter') } },
      }),
    ],
    beside: 'objection',
    event: 'deadline.query-answered',
    ...policy,
    // Before the steps that stand beside the main line, and after all that carry the case on.
    rank: 39,
  },
];
