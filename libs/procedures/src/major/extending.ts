import { field, is, major, needs, reason, today, typed, words } from './law.js';
import { UNDECIDED_OR_HELD } from './stages.js';
import type { Step } from './step.js';

const granted = (matter: 'closing-extension') =>
  ({
    record: 'matter',
    id: 'new',
    take: ['reason', 'months'],
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
    guards: [needs('closingIsStillRunning', major(22)), needs('notYetExtended', major(22))],
    input: { reason, months: field({ kind: 'integer', min: 1, max: 1 }, '延长月数', 'Months') },
    writes: [granted('closing-extension')],
    clocks: [{ extend: 'closing', extension: 'first', length: typed('months') }],
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
    guards: [needs('closingIsStillRunning', major(22)), needs('firstExtensionWasUsed', major(22))],
    // The article caps nothing; the bound only keeps a slip of the keyboard out.
    input: { reason, months: field({ kind: 'integer', min: 1, max: 120 }, '合理期限(月)', 'Reasonable term (months)') },
    writes: [granted('closing-extension')],
    clocks: [{ extend: 'closing', extension: 'further', length: typed('months') }],
    documents: ['closing-extension'],
    event: 'clock.extended',
    citation: major(22),
    standing: 'statute',
  },
];
