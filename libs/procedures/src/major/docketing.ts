import type { Basis } from '../ordinary/basis.js';
import { filing } from '../ordinary/filing.js';
import type { Law } from '../ordinary/law.js';
import { opens, TIME_TO_DOCKET } from '../ordinary/parts.js';
import { choose } from '../shared/choose.js';
import { MAJOR_GROUNDS } from './guards.js';
import {
  choice,
  day,
  field,
  is,
  major,
  needs,
  optional,
  paper,
  reason,
  text,
  today,
  typed,
  words,
  yes,
} from './law.js';
import { panelFields, panelGuards } from './panel.js';
import type { Step } from './step.js';
import { DOCKETING_EXTENSION } from './terms.js';

/** What must be true before docketing; since 2025 the conditions of Order 81 art. 12 are asked beside article 4. */
const conditions = (law: Law, notSued: 'courtHasNotDocketed' | 'neitherHasSued') => [
  needs('requestStillStands', major(4)),
  needs('situationIsMajor', major(3)),
  needs('provincialCertificateIsFiled', major(5)),
  needs('requesterIsEntitled', major(4)),
  needs('respondentIsDefinite', major(4)),
  needs('requestIsConcrete', major(4)),
  needs(notSued, law.notSued.citation),
  needs('noOtherRouteAgreed', law.otherRoute.citation),
  needs('requestIsSigned', law.request.citation),
  needs('statusIsProved', law.papers.citation),
  needs('foreignPapersAreFormal', law.identity.citation),
  needs('patentIsProved', law.papers.citation),
  needs('copiesMatchRespondents', law.papers.citation),
  needs('claimsAreNamed', law.claims.citation),
  needs('reportWasProduced', law.report.citation),
];

const BEFORE_DOCKETING = ['received', 'supplementing'] as const;

/** The steps of the ordinary procedure that bring a request's papers together. */
const PAPERS = [
  'file',
  'enter-status-proof',
  'enter-register-copy',
  'require-evaluation-report',
  'enter-evaluation-report',
  'waive-evaluation-report',
  'take-back-before-docketing',
];

interface DocketingParts {
  readonly notSued: 'courtHasNotDocketed' | 'neitherHasSued';
  readonly certificate: Basis;
  readonly referral: Basis;
}

/** From the filing to docketing or its refusal (arts 3 to 7). */
export const docketing = (law: Law, parts: DocketingParts): Step[] => [
  ...choose<Step>(filing(law), PAPERS),
  {
    id: 'enter-provincial-certificate',
    title: words('登记省级部门证明', 'Enter the provincial certificate'),
    from: BEFORE_DOCKETING,
    to: 'same',
    by: ['requester', 'officer'],
    input: {
      majorGround: choice(MAJOR_GROUNDS, '重大情形', 'Situation'),
      paper: paper('省级管理专利工作的部门出具的证明', 'Certificate of the provincial department'),
    },
    writes: [
      {
        record: 'request',
        id: 'sole',
        merge: true,
        take: ['majorGround'],
        set: { provincialCertificate: typed('paper') },
      },
    ],
    documents: ['provincial-certificate'],
    event: 'file.provincial-certificate-entered',
    ...parts.certificate,
    rank: 22,
    doneWhen: 'provincialCertificateIsFiled',
  },
  {
    // The province may report a request that it holds to be major; whether this replaces the certificate is not said.
    id: 'enter-provincial-report',
    title: words('登记省级部门报请', 'Enter the report from the province'),
    from: BEFORE_DOCKETING,
    to: 'same',
    by: ['officer'],
    input: {
      referredBy: text('报请的省级部门', 'Provincial department', 200),
      referredOn: day('报请日期', 'Reported on'),
      paper: paper('报请处理函', 'Report'),
    },
    writes: [
      {
        record: 'request',
        id: 'sole',
        merge: true,
        take: ['referredBy', 'referredOn'],
        set: { provincialReport: typed('paper') },
      },
    ],
    documents: ['provincial-report'],
    event: 'file.provincial-report-entered',
    ...parts.referral,
    rank: 46,
  },
  {
    id: 'extend-docketing',
    title: words('延长立案期限', 'Extend docketing'),
    from: ['received'],
    to: 'same',
    by: ['head'],
    guards: [needs('docketingNotYetExtended', major(6)), needs('docketingPeriodRuns', major(6))],
    input: {
      reason,
      days: field({ kind: 'integer', min: 1, max: DOCKETING_EXTENSION.count }, '延长工作日', 'Working days'),
    },
    writes: [opens('docketing-extension', { state: is('granted') }, ['reason', 'days'])],
    clocks: [{ extend: 'docketing', extension: 'special', length: typed('days') }],
    documents: ['docketing-extension'],
    event: 'clock.extended',
    citation: major(6),
    standing: 'statute',
  },
  {
    id: 'docket',
    title: words('立案', 'Docket'),
    from: ['received'],
    to: 'docketed',
    by: ['officer', 'head'],
    guards: [...conditions(law, parts.notSued), ...panelGuards],
    input: {
      ...panelFields,
      ...(parts.notSued === 'courtHasNotDocketed'
        ? { courtNotDocketed: optional(yes('已起诉但人民法院尚未立案', 'Sued, but no court has docketed it')) }
        : {}),
    },
    writes: [
      { record: 'panel', id: 'sole', take: ['clerk'], set: { members: { members: 'members' }, appointedOn: today } },
    ],
    clocks: [
      { stop: 'all', outcome: 'cancelled', met: TIME_TO_DOCKET },
      { start: 'closing', on: today },
      { start: 'sending', on: today, forEach: 'respondent' },
    ],
    documents: ['docketing-approval', 'acceptance', 'panel-notice'],
    event: 'case.docketed',
    gives: 'case-number',
    citation: major(6),
    standing: 'statute',
    rank: 2,
  },
];
