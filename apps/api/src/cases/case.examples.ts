import { CLOCK_PURPOSES } from '#libs/procedures';
import { CLOSED, WARNS } from '../clocks/clock.examples.js';
import { oneOf, open, orNull } from '../http/docs/shape.js';

const ID = '0199aa00-0000-7000-8000-000000000001';
export const HEALTH = {
  state: oneOf('ok', 'waiting', 'soon', 'today', 'overdue', 'expired', 'paused', 'done', 'cancelled'),
  words: { zh: '剩余 3 个工作日', en: '3 working days left' },
  dueOn: orNull('2026-03-09'),
  workingDaysLeft: orNull(3),
};

export const CLOCK = {
  id: '0199aa00-0000-7000-8000-00000000000c',
  clock: 'docketing',
  title: { zh: '立案期限', en: 'Docketing' },
  subject: '',
  party: orNull('杭州某某制造有限公司'),
  run: 1,
  generation: 1,
  state: oneOf('armed', 'paused', 'fired', 'met', 'cancelled'),
  duty: 'authority',
  purpose: orNull(oneOf(...CLOCK_PURPOSES)),
  ofRight: false,
  anchoredOn: '2026-03-02',
  nominalOn: orNull('2026-03-09'),
  dueOn: orNull('2026-03-09'),
  dueAt: orNull('2026-03-09T16:00:00.000Z'),
  targetOn: orNull('2026-03-06'),
  provisional: false,
  citation: '专利纠纷行政裁决和调解办法 第16条',
  standing: 'statute',
  extensions: [{ id: 'docketing-extension', count: 5, unit: 'workingDay', grantedOn: '2026-03-06' }],
  pauses: [{ kind: 'supplement', from: '2026-03-04', to: orNull('2026-03-06') }],
  settledOn: orNull('2026-03-05'),
  health: HEALTH,
};

const HEAD = {
  id: ID,
  agency: 'gd-ip',
  number: orNull('粤知裁字〔2026〕12号'),
  title: '广州衡平科技有限公司与杭州某某制造有限公司专利侵权纠纷',
  procedure: 'ordinary-ruling',
  edition: '2025-02-01',
  stage: 'received',
  version: 1,
  filedOn: '2026-03-02',
  docketedOn: orNull('2026-03-05'),
};

const BESIDE = {
  id: ID,
  agency: 'gd-ip',
  number: orNull('粤知裁字〔2026〕13号'),
  title: '广州衡平科技有限公司与深圳某某贸易有限公司专利侵权纠纷',
  procedure: 'ordinary-ruling',
  edition: '2025-02-01',
  stage: 'preparing',
  version: 5,
  open: true,
  filedOn: '2026-03-03',
  stageTitle: { zh: '审理准备', en: 'preparing' },
};

export const RELATED = {
  items: [
    {
      ...BESIDE,
      samePatent: true,
      sameRespondent: true,
      matchedBy: [oneOf('patent', 'credit-code', 'identity', 'name')],
      repeatCandidate: true,
      ruling: orNull({ state: 'made', finding: orNull('infringement'), madeOn: '2025-11-03', inEffect: true }),
    },
  ],
  more: false,
};

export const CASE = {
  ...HEAD,
  stageTitle: { zh: '已收件', en: 'Received' },
  returnStage: orNull('docketed'),
  open: true,
  officer: orNull({ id: ID, name: '某某' }),
  panel: [{ id: ID, name: '某某' }],
  masked: false,
  mayAddPapers: true,
  file: open({ 'party/1': { role: 'requester', name: '广州衡平科技有限公司' } }),
  clocks: [CLOCK],
  health: HEALTH,
  consolidation: orNull({
    id: ID,
    lead: ID,
    basis: oneOf('same-patent', 'same-product', 'same-parties'),
    reason: '涉及同一专利',
    joinedOn: '2026-03-12',
    cases: [BESIDE],
  }),
};

export const CASE_PAGE = {
  items: [
    {
      ...HEAD,
      patent: orNull('ZL201510299950.3'),
      officer: orNull(ID),
      open: true,
      returned: false,
      place: ['2026-03-09T16:00:00.000Z', ID],
      stageTitle: { zh: '已收件', en: 'Received' },
      health: HEALTH,
      next: orNull({
        id: ID,
        clock: 'docketing',
        title: { zh: '立案期限', en: 'Docketing' },
        dueOn: orNull('2026-03-09'),
        targetOn: orNull('2026-03-06'),
        standing: 'statute',
        duty: 'authority',
        party: orNull('乙'),
        provisional: false,
        health: HEALTH,
      }),
    },
  ],
  nextCursor: orNull('WyJuZXdlc3QiLCIiLCIuLi4iXQ'),
  order: oneOf('newest', 'filed', 'due', 'match'),
};

export const STEPS = {
  version: 1,
  primary: orNull('docket'),
  waitsFor: orNull({ zh: '等待负责人:批准裁决书', en: 'Waiting for head of the agency: Approve the ruling' }),
  steps: [
    {
      transition: 'docket',
      title: { zh: '立案', en: 'Docket' },
      allowed: false,
      atStage: true,
      failures: [
        {
          guard: 'fileIsComplete',
          message: { zh: '材料不齐全', en: 'The file is not complete' },
          article: '专利纠纷行政裁决和调解办法 第15条',
        },
      ],
      input: open({ remark: { type: { kind: 'text', max: 500 }, label: { zh: '备注', en: 'Remark' } } }),
      fits: open({ party: ['2'] }),
      closed: open(CLOSED),
      suggested: open({ remark: '材料齐全' }),
      warns: WARNS,
      citation: '专利纠纷行政裁决和调解办法 第16条',
      standing: 'statute',
      together: oneOf('never', 'also', 'only'),
      openTogether: false,
      receives: orNull('answer-notice'),
      announces: ['answer-notice'],
      delivery: orNull(oneOf('sends', 'fails')),
      joinder: orNull(oneOf('joins', 'splits')),
      opens: orNull('supplement'),
      paperKind: 'evidence',
      intake: true,
      cures: orNull('statusIsProved'),
      waiting: [open({ document: 'answer-notice', party: '2' })],
      draft: orNull(oneOf('submits', 'approves', 'returns')),
      beside: orNull(oneOf('service', 'deliberation', 'drafting', 'draft', 'objection')),
      makesOfficer: true,
    },
  ],
};

export const ADVANCED = {
  id: ID,
  version: 2,
  number: orNull('粤知裁字〔2026〕12号'),
  transition: 'docket',
  stage: 'docketed',
  replayed: false,
};

export const TIMELINE = {
  items: [
    {
      version: 1,
      at: '2026-03-02T01:30:00.000Z',
      transition: 'file',
      title: { zh: '提交请求', en: 'File' },
      from: orNull('draft'),
      to: 'received',
      toTitle: { zh: '已收件', en: 'Received' },
      actor: 'party:1',
      actorName: '广州衡平科技有限公司',
      capacity: 'requester',
      onBehalfOf: orNull(ID),
      citation: '专利纠纷行政裁决和调解办法 第15条',
      standing: 'statute',
      reason: orNull('材料齐全'),
      input: open({ receivedOn: '2026-03-02' }),
      lateByOutage: false,
      digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  ],
  nextAfter: orNull(1),
  nextBefore: orNull(1),
};

const LETTER = {
  id: ID,
  kind: 'docketing-notice',
  title: { zh: '立案通知书', en: 'Notice of docketing' },
  agency: 'gd-ip',
  number: orNull('粤知裁字〔2026〕12号'),
  caseTitle: '广州衡平科技有限公司与杭州某某制造有限公司专利侵权纠纷',
  madeOn: '2026-03-05',
  citation: '专利纠纷行政裁决和调解办法 第20条',
  lines: [{ label: { zh: '合议组', en: 'Panel' }, coded: false, values: [{ zh: '陈某', en: '陈某' }] }],
};

export const DOCUMENTS = [
  {
    id: ID,
    version: 2,
    kind: 'docketing-notice',
    title: { zh: '立案通知书', en: 'Notice of docketing' },
    from: oneOf('authority', 'party'),
    fields: open({ docketedOn: '2026-03-05' }),
    madeAt: '2026-03-05T02:00:00.000Z',
    to: ['广州衡平科技有限公司'],
    text: orNull(LETTER),
  },
];

const RULING = { order: '停止制造、销售', reasons: '被控侵权产品包含权利要求1的全部技术特征' };
export const DRAFT = {
  submittedAt: orNull('2026-05-07T01:30:00.000Z'),
  submittedBy: orNull('某某'),
  note: orNull('请审批'),
  draft: orNull(open(RULING)),
  returned: orNull({ at: '2026-05-06T01:30:00.000Z', draft: open(RULING) }),
  preview: orNull({ text: LETTER, to: ['广州衡平科技有限公司'] }),
};
