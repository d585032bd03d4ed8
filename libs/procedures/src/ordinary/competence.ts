import { choice, line, optional, paper, pastDay, prose, reason, yesNo } from '../shared/fields.js';
import type { Fields } from '../engine/fields.js';
import type { Law } from './law.js';
import { ends, fixed, given, OFFICE, opens, ROUND, today, under } from '../shared/step-parts.js';
import { concludes, type Step } from './parts.js';
import { BEFORE_DOCKETING, UNDECIDED, UNDECIDED_OR_HELD } from './stages.js';

/** Why this agency, and why at its level: kept with the request as the explanation of competence. */
export const competenceFields = (law: Law): Fields => ({
  connection: optional(
    choice(
      'respondent-domicile',
      'place-of-act',
      'place-of-result',
      'designated',
      'taken-up',
      'entrusted',
    )('管辖连接点', 'Why this agency', law.competence),
  ),
  level: optional(choice('province', 'prefecture')('办理层级', 'Level', law.level)),
  provincialGround: optional(
    choice('foreign', 'hong-kong-macao-taiwan', 'several-prefectures')('省级办理的理由', 'Why the province', law.level),
  ),
  prefectures: optional(line('涉及的地级行政区', 'Prefectures concerned')),
  majorImpact: optional(yesNo('有重大影响', 'Of major impact', law.level)),
});

export const COMPETENCE = ['connection', 'level', 'provincialGround', 'prefectures', 'majorImpact'] as const;

/** Disputes over competence and the superior's power over them (Order 81 art. 8). */
export const graded = (law: Law): Step[] => [
  {
    id: 'report-competence-dispute',
    title: { zh: '报请指定管辖', en: 'Report a dispute over competence' },
    from: [...BEFORE_DOCKETING, ...UNDECIDED],
    to: 'same',
    by: OFFICE,
    guards: under(law.designation, 'noCompetenceDisputeIsOpen'),
    input: {
      otherAgency: line('争议机关', 'The other agency'),
      superior: line('共同的上一级机关', 'Common superior', law.designation),
      reason,
    },
    writes: [opens('competence-dispute', {}, ['otherAgency', 'superior', 'reason'])],
    documents: ['competence-report'],
    event: 'competence.dispute-reported',
    ...law.designation,
    rank: 97,
  },
  {
    id: 'report-as-major',
    title: { zh: '报请国务院专利行政部门处理', en: 'Report as a dispute of national importance' },
    from: [...BEFORE_DOCKETING, ...UNDECIDED],
    to: 'same',
    by: ['head'],
    guards: under(law.majorReport, 'agencyIsProvincial', 'nationalImportanceNotYetReported'),
    input: { reason },
    writes: [opens('major-report', {}, ['reason'])],
    documents: ['major-report'],
    event: 'case.reported-as-major',
    ...law.majorReport,
    rank: 99,
  },
  {
    id: 'record-designation',
    title: { zh: '登记指定本机关管辖', en: 'Record that this agency was designated' },
    from: [...BEFORE_DOCKETING, ...UNDECIDED_OR_HELD],
    to: 'same',
    by: ['superior', 'officer'],
    guards: under(law.designation, 'competenceDisputeIsOpen'),
    input: { on: pastDay('指定日期', 'Designated on'), paper: optional(paper('指定管辖通知', 'Designation')) },
    writes: [ends('competence-dispute', 'granted', { closedOn: given('on'), paper: given('paper') })],
    event: 'competence.designated',
    ...law.designation,
    rank: 64,
  },
  {
    id: 'transfer-by-superior',
    title: { zh: '提级办理或者指定其他机关', en: 'Take the case up or designate another agency' },
    from: UNDECIDED_OR_HELD,
    to: 'transferred',
    by: ['superior'],
    input: {
      how: choice('taken-up', 'designated')('方式', 'How', law.designation),
      competentAgency: line('办理机关', 'Agency that takes it', law.designation),
      reason: prose('理由', 'Reasons', law.designation),
    },
    writes: [
      ends('competence-dispute'),
      {
        record: 'decision',
        id: 'sole',
        take: ['competentAgency', 'how'],
        set: {
          form: fixed('transfer'),
          state: fixed('made'),
          reasons: given('reason'),
          madeOn: today,
          round: ROUND,
        },
      },
    ],
    clocks: concludes,
    documents: ['transfer-decision'],
    event: 'case.transferred',
    ...law.designation,
    rank: 98,
  },
  {
    id: 'entrust-handling',
    title: { zh: '委托具体承办', en: 'Entrust the handling' },
    from: UNDECIDED,
    to: 'same',
    by: ['head'],
    guards: under(law.designation, 'entrustedBodyIsPublic'),
    input: {
      entrusted: line('受委托组织', 'Entrusted body', law.designation),
      hasPublicFunctions: yesNo(
        '依法设立并具有管理知识产权公共事务职能',
        'Set up by law for IP affairs',
        law.designation,
      ),
      scope: prose('委托事项', 'What it handles'),
    },
    writes: [opens('entrusting', { state: fixed('granted'), ground: fixed('handling') }, ['entrusted', 'scope'])],
    documents: ['entrusting-letter'],
    event: 'case.handling-entrusted',
    ...law.designation,
    rank: 99,
  },
];
