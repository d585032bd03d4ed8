import { refusals, refusesDocketing } from '../ordinary/filing.js';
import { supplement } from '../ordinary/supplement.js';
import type { Law } from '../ordinary/law.js';
import { choose } from '../shared/choose.js';
import { choice, optional, paper, passage, text, yesNo } from '../shared/fields.js';
import { fixed, ROUND, today, under } from '../shared/step-parts.js';
import { words } from '../shared/words.js';
import { reason } from './fields.js';
import { major } from './law.js';
import { MAJOR_GROUNDS } from '../facts/standing.js';
import type { Step } from './step.js';

/** Article 6 gives five working days from receipt for telling the requester, and lengthens only docketing. */
const refusing = {
  from: ['received', 'supplementing'],
  to: 'refused',
  by: ['officer', 'head'],
  clocks: refusesDocketing,
  documents: ['refusal-notice'],
  event: 'case.refused',
} as const;
const decided = { form: fixed('refusal'), state: fixed('made'), madeOn: today, round: ROUND } as const;

/** A request that is not docketed, and the notice of it (art. 6). */
export const refusing426 = (law: Law): Step[] => [
  {
    ...refusing,
    id: 'refuse',
    title: words('不予立案', 'Refuse to docket'),
    guards: under(law.supplement, 'refusalGroundIsRipe'),
    input: {
      reasonCode: choice(
        'no-certificate',
        'not-entitled',
        'no-respondent',
        'not-concrete',
        'court-docketed',
        'sued',
        'other-route-agreed',
        'papers-missing',
        'supplement-late',
        'supplement-insufficient',
        'identity-unproved',
      )('情形', 'Ground'),
      reasons: reason,
      remedy: optional(passage('救济途径', 'Remedy')),
    },
    writes: [{ record: 'decision', id: 'sole', take: ['reasonCode', 'reasons', 'remedy'], set: decided }],
    ...law.docket,
    rank: 50,
  },
  {
    ...refusing,
    id: 'refuse-as-not-major',
    title: words('以不属于重大纠纷为由不予立案', 'Refuse as not major'),
    guards: under(major(6), 'adviceWasGiven'),
    input: {
      reasons: reason,
      remedy: text(500)('可以受理的地方部门', 'Local department to go to'),
      advised: yesNo('已告知可向地方部门提出请求', 'Told of the local department'),
    },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        take: ['reasons', 'remedy'],
        set: { ...decided, reasonCode: fixed('not-major') },
      },
    ],
    ...law.notCompetent,
    rank: 51,
  },
  ...choose<Step>(refusals(law), ['refuse-without-report']),
];

const certificate = {
  majorGround: optional(choice(...MAJOR_GROUNDS)('重大情形', 'Situation')),
  provincialCertificate: optional(paper('省级部门证明', 'Provincial certificate')),
};

/** One complete notice of what is missing (Order 81 art. 16), the provincial certificate among it. */
export const supplementing = (law: Law): Step[] =>
  supplement(law).map((step) =>
    step.id === 'supplement'
      ? {
          ...step,
          input: { ...step.input, ...certificate },
          writes: [
            ...(step.writes ?? []),
            { record: 'request', id: 'sole', merge: true, take: Object.keys(certificate) },
          ],
        }
      : step,
  );
