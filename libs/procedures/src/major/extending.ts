import { policy } from '../shared/basis.js';
import { optional, whole } from '../shared/fields.js';
import { fixed, given, opens, under } from '../shared/step-parts.js';
import { words } from '../shared/words.js';
import { reason } from './fields.js';
import { major } from './law.js';
import { UNDECIDED_OR_HELD } from './stages.js';
import type { Step } from './step.js';

const granted = opens('closing-extension', { state: fixed('granted') }, ['reason', 'months', 'days']);

/** One month on approval, then a reasonable term that the approval states and the article does not cap (art. 22). */
export const extending: readonly Step[] = [
  {
    id: 'extend-closing',
    title: words('批准延长一个月', 'Extend by one month'),
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['head'],
    guards: [...under(policy, 'closingIsStillRunning'), ...under(major(22), 'notYetExtended', 'oneLengthIsNamed')],
    input: {
      reason,
      months: optional(whole(1, 1)('延长月数', 'Months')),
      days: optional(whole(1, 31)('延长日数', 'Days')),
    },
    writes: [granted],
    clocks: [{ extend: 'closing', extension: 'first', length: given('months'), days: given('days') }],
    documents: ['closing-extension'],
    event: 'clock.extended',
    ...major(22),
  },
  {
    id: 'extend-closing-further',
    title: words('批准继续延长', 'Extend further'),
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['head'],
    guards: [
      ...under(policy, 'closingIsStillRunning'),
      ...under(major(22), 'firstExtensionWasUsed', 'oneLengthIsNamed'),
    ],
    // The article caps nothing; the bound only keeps a slip of the keyboard out.
    input: {
      reason,
      months: optional(whole(1, 120)('合理期限(月)', 'Reasonable term (months)')),
      days: optional(whole(1, 3660)('合理期限(日)', 'Reasonable term (days)')),
    },
    writes: [granted],
    clocks: [{ extend: 'closing', extension: 'further', length: given('months'), days: given('days') }],
    documents: ['closing-extension'],
    event: 'clock.extended',
    ...major(22),
  },
];
