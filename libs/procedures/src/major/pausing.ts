import { evidenceMeasures } from '../ordinary/evidence-measures.js';
import { evidencePeriods } from '../ordinary/evidence.js';
import type { Law } from '../ordinary/law.js';
import { objections } from '../ordinary/objections.js';
import { AFTER_SUSPENSION } from '../ordinary/parts.js';
import { resumptionFields } from '../ordinary/suspension.js';
import { publicNotice } from '../ordinary/public-notice.js';
import { choose } from '../shared/choose.js';
import { choice, optional, paper, party, passage, pastDay, record, yesNo } from '../shared/fields.js';
import { fixed, given, opens, today, under } from '../shared/step-parts.js';
import { words } from '../shared/words.js';
import { reason } from './fields.js';
import { major } from './law.js';
import { sending } from './sending.js';
import { UNDECIDED, UNDECIDED_OR_HELD, UNDER_EXAMINATION } from './stages.js';
import type { Step } from './step.js';
import { goesOn, rests } from '../shared/deciding-limits.js';

/** The seven grounds of article 17, the last of them 其他. */
export const SUSPENSION_GROUNDS = [
  'invalidity',
  'party-died',
  'party-lost-capacity',
  'body-ended',
  'force-majeure',
  'other-case',
  'other',
] as const;
/**
 * The three of article 18; those of the guide of 2019 for what it leaves open, and that suspending is not needed, since
 * article 17 only allows it.
 */
export const NO_SUSPENSION_GROUNDS = ['clean-report', 'upheld', 'untenable', 'invention', 'not-needed'] as const;
/** Those of Order 81 art. 29 beside them; suspension stays in the office’s discretion (可以) under article 17. */
export const NO_SUSPENSION_SINCE_2025 = [...NO_SUSPENSION_GROUNDS, 'refiled-after-withdrawal'] as const;

interface PausingParts {
  readonly noSuspension: readonly string[];
}

/** A matter beside the main line, open from a day typed to a day typed, that stops the closing limit. */
const begin = { from: UNDER_EXAMINATION, to: 'same', by: ['officer', 'panel'], standing: 'statute' } as const;
const end = { ...begin, from: UNDECIDED_OR_HELD } as const;

/** What stops the closing limit, and what lengthens it (arts 14, 17, 18 and 22). */
export const pausing = (law: Law, parts: PausingParts): Step[] => [
  {
    id: 'suspend',
    title: words('中止处理', 'Suspend'),
    from: [...UNDECIDED, 'objection-pending'],
    to: 'suspended',
    by: ['officer', 'head'],
    guards: under(major(17), 'invalidityIsAccepted'),
    input: {
      ground: choice(...SUSPENSION_GROUNDS)('中止事由', 'Ground'),
      from: pastDay('中止日期', 'From'),
      byParty: optional(party('申请人', 'Applicant')),
      paper: optional(paper('证明材料', 'Proof')),
      reason: optional(reason),
    },
    writes: [opens('suspension', { openedOn: given('from') }, ['ground', 'byParty', 'paper', 'reason'])],
    clocks: rests({ kind: 'suspension', on: given('from') }),
    documents: ['suspension'],
    event: 'case.suspended',
    ...major(17),
  },
  {
    id: 'refuse-suspension',
    title: words('不予中止', 'Refuse to suspend'),
    from: [...UNDECIDED, 'objection-pending'],
    to: 'same',
    by: ['officer', 'head'],
    guards: under(major(18), 'noSuspensionGroundHolds'),
    input: {
      ground: choice(...parts.noSuspension)('不予中止的情形', 'Ground'),
      byParty: optional(party('申请人', 'Applicant')),
      right: optional(record('right')('涉及的专利', 'Patent concerned')),
      paper: optional(paper('证明材料', 'Proof')),
      reason,
    },
    writes: [
      opens('suspension', { state: fixed('refused'), closedOn: today }, [
        'ground',
        'byParty',
        'right',
        'paper',
        'reason',
      ]),
    ],
    documents: ['no-suspension'],
    event: 'suspension.refused',
    ...major(18),
  },
  {
    id: 'resume',
    title: words('恢复处理', 'Resume'),
    from: ['suspended'],
    to: AFTER_SUSPENSION('back'),
    by: ['officer', 'head'],
    guards: under(major(17), 'resumptionFitsGround'),
    input: { on: pastDay('恢复日期', 'On'), ...resumptionFields },
    writes: [
      {
        record: 'matter',
        id: { openMatter: 'suspension' },
        merge: true,
        take: ['reason', 'note'],
        set: { state: fixed('closed'), closedOn: given('on') },
      },
    ],
    clocks: goesOn({ kind: 'suspension', on: given('on') }),
    documents: ['resumption'],
    event: 'case.resumed',
    ...major(17),
    rank: 1,
    onEvent: true,
  },
  ...publicNotice(law).map(sending),
  {
    ...begin,
    id: 'begin-appraisal',
    title: words('委托检验鉴定', 'Commission an appraisal'),
    guards: under(major(14), 'noAppraisalIsOpen'),
    input: {
      from: pastDay('委托日期', 'From'),
      byParty: party('申请人', 'Applicant'),
      reason: passage('鉴定机构和事项', 'Institution and questions'),
      agreed: optional(yesNo('鉴定机构由双方协商确定(否则由本机关指定)', 'Both agreed on the institution')),
    },
    writes: [opens('appraisal', { openedOn: given('from') }, ['byParty', 'reason', 'agreed'])],
    clocks: rests({ kind: 'appraisal', on: given('from') }),
    documents: ['appraisal'],
    event: 'appraisal.begun',
    citation: major(14).citation,
  },
  {
    ...end,
    id: 'end-appraisal',
    title: words('检验鉴定完成', 'End the appraisal'),
    guards: under(major(14), 'appraisalIsOpen'),
    input: {
      on: pastDay('完成日期', 'On'),
      outcome: optional(choice('opinion', 'withdrawn', 'impossible')('结果', 'Outcome')),
      paper: optional(paper('鉴定意见', 'Opinion')),
    },
    writes: [
      {
        record: 'matter',
        id: { openMatter: 'appraisal' },
        merge: true,
        take: ['outcome', 'paper'],
        set: { state: fixed('closed'), closedOn: given('on') },
      },
    ],
    clocks: goesOn({ kind: 'appraisal', on: given('on') }),
    event: 'appraisal.ended',
    citation: major(14).citation,
  },
  ...choose<Step>(evidenceMeasures(law), ['register-evidence', 'decide-registered-evidence']),
];

/** An objection to competence; its time is excluded only where Order 81 art. 37 fills the list of article 22. */
export const objecting = (law: Law, { excluded }: { readonly excluded: boolean }): Step[] =>
  // Here the examination is begun by a step of its own, which is open in the stage of answering.
  objections(law, { excluded, after: 'back' });

/** Evidence periods and settlement time on a party’s application, which Order 81 adds (arts 37 and 54). */
export const periods = (law: Law): Step[] => evidencePeriods(law);
