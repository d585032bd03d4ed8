import { filing } from '../ordinary/filing.js';
import type { Law } from '../ordinary/law.js';
import { TIME_TO_DOCKET } from '../ordinary/parts.js';
import { choose } from '../shared/choose.js';
import type { Basis } from '../shared/basis.js';
import { choice, line, optional, paper, pastDay, whole, yesNo } from '../shared/fields.js';
import { fixed, given, opens, today, under } from '../shared/step-parts.js';
import { words } from '../shared/words.js';
import { reason } from './fields.js';
import { major } from './law.js';
import { MAJOR_GROUNDS } from '../facts/standing.js';
import { panelFields, panelGuards } from './panel.js';
import type { Step } from './step.js';
import { DOCKETING_EXTENSION } from './terms.js';

/** What must be true before docketing; since 2025 the conditions of Order 81 art. 12 are asked beside article 4. */
const conditions = (law: Law, notSued: 'courtHasNotDocketed' | 'neitherHasSued') => [
  ...under(major(4), 'requestStillStands'),
  ...under(major(3), 'situationIsMajor'),
  ...under(major(5), 'provincialCertificateIsFiled'),
  ...under(major(4), 'requesterIsEntitled', 'respondentIsDefinite', 'requestIsConcrete'),
  ...under(law.notSued, notSued),
  ...under(law.otherRoute, 'noOtherRouteAgreed'),
  ...under(law.request, 'requestIsSigned'),
  ...under(law.papers, 'statusIsProved'),
  ...under(law.identity, 'foreignPapersAreFormal'),
  ...under(law.papers, 'patentIsProved', 'copiesMatchRespondents'),
  ...under(law.agency, 'agentsAreEmpowered'),
  ...under(law.claims, 'claimsAreNamed'),
  ...under(law.report, 'reportWasProduced'),
];

const BEFORE_DOCKETING = ['received', 'supplementing'] as const;

/** The steps of the ordinary procedure that bring a request's papers together. */
const PAPERS = [
  'file',
  'enter-status-proof',
  'enter-register-copy',
  'require-evaluation-report',
  'record-report-notice-receipt',
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
    partyTitle: { zh: '提交省级部门证明', en: 'Hand in the provincial certificate' },
    from: BEFORE_DOCKETING,
    to: 'same',
    by: ['requester', 'officer'],
    input: {
      majorGround: choice(...MAJOR_GROUNDS)('重大情形', 'Situation'),
      paper: paper('省级管理专利工作的部门出具的证明', 'Certificate of the provincial department'),
    },
    writes: [
      {
        record: 'request',
        id: 'sole',
        merge: true,
        take: ['majorGround'],
        set: { provincialCertificate: given('paper') },
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
      referredBy: line('报请的省级部门', 'Provincial department'),
      referredOn: pastDay('报请日期', 'Reported on'),
      paper: paper('报请处理函', 'Report'),
    },
    writes: [
      {
        record: 'request',
        id: 'sole',
        merge: true,
        take: ['referredBy', 'referredOn'],
        set: { provincialReport: given('paper') },
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
    guards: under(major(6), 'docketingNotYetExtended', 'docketingPeriodRuns'),
    input: {
      reason,
      days: whole(1, DOCKETING_EXTENSION.count)('延长工作日', 'Working days'),
    },
    writes: [opens('docketing-extension', { state: fixed('granted') }, ['reason', 'days'])],
    clocks: [{ extend: 'docketing', extension: 'special', length: given('days') }],
    documents: ['docketing-extension'],
    event: 'clock.extended',
    ...major(6),
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
        ? { courtNotDocketed: optional(yesNo('已起诉但人民法院尚未立案', 'Sued, but no court has docketed it')) }
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
    intake: true,
    ...major(6),
    rank: 2,
  },
];
