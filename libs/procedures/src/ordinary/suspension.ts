import type { Fields } from '../engine/fields.js';
import { choice, optional, paper, pastDay, prose, reason, record, yesNo } from '../shared/fields.js';
import type { Law } from './law.js';
import { AFTER_SUSPENSION, BACK_OR_PREPARING, type Step } from './parts.js';
import { ends, given, OFFICE, opens, under } from '../shared/step-parts.js';
import { UNDECIDED } from './stages.js';
import { goesOn, rests } from '../shared/deciding-limits.js';

/** The grounds on which a case is suspended; Order 81 art. 28 closes its list at seven. */
export const SUSPENSION_GROUNDS = [
  'invalidity',
  'party-died',
  'capacity-lost',
  'successor-unknown',
  'force-majeure',
  'other-case',
  'referred-to-superior',
] as const;

export const NON_SUSPENSION_GROUNDS = [
  'invention',
  'clean-report',
  'refiled-after-withdrawal',
  'upheld',
  'not-needed',
] as const;

/** Why a case resumes; `other` must say that, and how, the cause is gone. */
export const resumptionFields: Fields = {
  reason: choice(
    'invalidity-decided',
    'invalidity-withdrawn',
    'successor-joined',
    'representative-found',
    'obstacle-gone',
    'other-case-decided',
    'superior-replied',
    'other',
  )('恢复事由', 'Why it resumes'),
  causeGone: optional(yesNo('中止的原因已经消除', 'The cause is gone')),
  note: optional(prose('说明', 'Explanation')),
};

interface SuspensionParts {
  readonly grounds: readonly string[];
  readonly nonSuspension: readonly string[];
}

/** Suspension, its refusal and its end (Order 81 arts. 28, 29). */
export const suspension = (law: Law, parts: SuspensionParts): Step[] => {
  const right = optional(record('right')('涉及的专利', 'Patent concerned'));
  return [
    {
      id: 'suspend',
      title: { zh: '中止处理', en: 'Suspend the case' },
      // Article 28 knows no exception for a case that waits for the decision on an objection.
      from: [...UNDECIDED, 'objection-pending'],
      to: 'suspended',
      by: OFFICE,
      guards: [...under(law.suspend, 'invalidityIsAccepted'), ...under(law.noSuspension, 'inventionIsNotSuspended')],
      input: {
        ground: choice(...parts.grounds)('中止事由', 'Ground', law.suspend),
        right,
        from: pastDay('中止起算日', 'Suspended from'),
        reason,
        paper: optional(paper('受理通知书等证明材料', 'Notice of acceptance or other proof')),
      },
      writes: [opens('suspension', { openedOn: given('from') }, ['ground', 'right', 'reason', 'paper'])],
      clocks: rests({ kind: 'suspension', on: given('from') }),
      documents: ['suspension-request', 'suspension-notice'],
      event: 'case.suspended',
      ...law.suspend,
      rank: 65,
    },
    {
      id: 'refuse-suspension',
      title: { zh: '不予中止', en: 'Refuse to suspend' },
      from: [...UNDECIDED, 'objection-pending'],
      to: 'same',
      by: OFFICE,
      guards: under(law.noSuspension, 'nonSuspensionGroundHolds'),
      input: {
        ground: choice(...parts.nonSuspension)('不予中止事由', 'Ground', law.noSuspension),
        right,
        reason: prose('理由', 'Reasons'),
        paper: optional(paper('证明材料', 'Proof')),
      },
      writes: [opens('suspension', { state: { value: 'refused' } }, ['ground', 'right', 'paper'])],
      documents: ['no-suspension-notice'],
      event: 'suspension.refused',
      ...law.noSuspension,
      rank: 67,
    },
    {
      id: 'resume',
      title: { zh: '恢复处理', en: 'Resume the case' },
      from: ['suspended'],
      to: AFTER_SUSPENSION(BACK_OR_PREPARING('suspended')),
      by: OFFICE,
      guards: under(law.suspend, 'resumptionFitsGround'),
      input: {
        on: pastDay('恢复日期', 'Resumed on'),
        ...resumptionFields,
      },
      writes: [ends('suspension', 'closed', { closedOn: given('on'), reason: given('reason'), note: given('note') })],
      clocks: goesOn({ kind: 'suspension', on: given('on') }),
      documents: ['resumption-notice'],
      event: 'case.resumed',
      ...law.suspend,
      rank: 1,
      onEvent: true,
    },
  ];
};
