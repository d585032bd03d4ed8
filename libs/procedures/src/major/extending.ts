import { field, is, major, needs, optional, policy, reason, today, typed, words } from './law.js';
import { UNDECIDED_OR_HELD } from './stages.js';
import type { Step } from './step.js';

const granted = (matter: 'closing-extension') =>
  ({
    record: 'matter',
    id: 'new',
    take: ['reason', 'months', 'days'],
    set: { matter: is(matter), state: is('granted'), openedOn: today },
  }) as const;

/** One month on approval, then a reasonable term that the approval states and the article does not cap (art. 22). */
export const extending: readonly Step[] = [
  {
    id: 'extend-closing',
    title: words('批准延长一个月', 'Extend by one month'),
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['head'],
    guards: [
      needs('closingIsStillRunning', policy),
      needs('notYetExtended', major(22)),
      needs('oneLengthIsNamed', major(22)),
    ],
    input: {
      reason,
      months: optional(field({ kind: 'integer', min: 1, max: 1 }, '延长月数', 'Months')),
      days: optional(field({ kind: 'integer', min: 1, max: 31 }, '延长日数', 'Days')),
    },
    writes: [granted('closing-extension')],
    clocks: [{ extend: 'closing', extension: 'first', length: typed('months'), days: typed('days') }],
    documents: ['closing-extension'],
    event: 'clock.extended',
    citation: major(22),
    standing: 'statute',
  },
  {
    id: 'extend-closing-further',
    title: words('批准继续延长', 'Extend further'),
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['head'],
    guards: [
      needs('closingIsStillRunning', policy),
      needs('firstExtensionWasUsed', major(22)),
      needs('oneLengthIsNamed', major(22)),
    ],
    // The article caps nothing; the bound only keeps a slip of the keyboard out.
    input: {
      reason,
      months: optional(field({ kind: 'integer', min: 1, max: 120 }, '合理期限(月)', 'Reasonable term (months)')),
      days: optional(field({ kind: 'integer', min: 1, max: 3660 }, '合理期限(日)', 'Reasonable term (days)')),
    },
    writes: [granted('closing-extension')],
    clocks: [{ extend: 'closing', extension: 'further', length: typed('months'), days: typed('days') }],
    documents: ['closing-extension'],
    event: 'clock.extended',
    citation: major(22),
    standing: 'statute',
  },
];
