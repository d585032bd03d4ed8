import { oneOf, open, orNull } from '../http/docs/shape.js';

const APPROVAL = orNull({
  version: 3,
  transition: 'extend-docketing',
  title: { zh: '延长立案期限', en: 'Extend docketing' },
  by: '某某',
  capacity: 'head',
  at: '2026-03-06T02:00:00.000Z',
  citation: '专利纠纷行政裁决和调解办法 第16条',
  reason: orNull('案情复杂'),
});

/** Answers of a choice that the guards refuse as things stand, by field. */
export const CLOSED = {
  kind: [
    {
      value: 'postponement',
      failures: [
        {
          guard: 'applicationHasItsOccasion',
          message: { zh: '尚未安排口头审理', en: 'No hearing is scheduled' },
          article: '专利纠纷行政裁决和调解办法 第26条',
        },
      ],
    },
  ],
};

/** What to know before a step. */
export const WARNS = [
  {
    words: { zh: '补正机会只有一次', en: 'There is one supplement only' },
    citation: orNull('专利纠纷行政裁决和调解办法 第16条'),
  },
];

export const QUERY = {
  matter: '3',
  clock: { id: '0199aa00-0000-7000-8000-00000000000c', title: { zh: '立案期限', en: 'Docketing' } },
  by: orNull('深圳某某电子有限公司'),
  raisedOn: '2026-03-05',
  toldOn: orNull('2026-03-09'),
  claimedOn: orNull('2026-03-06'),
  reason: '请求书于2026年2月27日收到,起算日登记有误',
  answer: orNull({
    on: '2026-03-06',
    outcome: oneOf('query-upheld', 'query-not-upheld'),
    reply: '经核对收件凭证,收到日期无误',
    dueOn: orNull('2026-03-09'),
  }),
};

export const CERTIFICATE = {
  clock: {
    id: '0199aa00-0000-7000-8000-00000000000c',
    name: 'docketing',
    title: { zh: '立案期限', en: 'Docketing' },
    subject: '',
    whose: orNull('深圳某某电子有限公司'),
    run: 1,
    generation: 1,
    state: oneOf('armed', 'paused', 'fired', 'met', 'cancelled'),
    duty: 'authority',
  },
  case: { id: '0199aa00-0000-7000-8000-000000000001', number: orNull('粤知裁字〔2026〕12号'), title: '专利侵权纠纷' },
  anchor: { event: { zh: '收到请求书', en: 'Receipt of the request' }, on: '2026-03-02', proof: orNull('第3号回执') },
  law: {
    citation: '专利纠纷行政裁决和调解办法 第16条',
    edition: '2025-02-01',
    effectiveFrom: '2025-02-01',
    standing: 'statute',
    words: { zh: '法定期限', en: 'Fixed by law' },
    confirmation: orNull({ documentNumber: '主席令第71号', on: '2026-03-02', by: ['某某', '某某'] }),
  },
  term: open({ count: 5, unit: 'workingDay' }),
  target: orNull({ on: '2026-03-06', words: { zh: '内部目标', en: 'The office’s own target' }, citation: '内部规定' }),
  extensions: [
    {
      id: 'docketing-extension',
      count: 5,
      unit: 'workingDay',
      grantedOn: '2026-03-06',
      citation: orNull('第16条'),
      approval: APPROVAL,
    },
  ],
  exclusions: [
    {
      kind: 'supplement',
      title: { zh: '补正', en: 'Supplement' },
      citation: orNull('第16条'),
      from: '2026-03-04',
      to: orNull('2026-03-06'),
      approval: APPROVAL,
    },
  ],
  excludedDays: 2,
  roll: orNull({ rule: 'next', from: '2026-03-08', to: '2026-03-09' }),
  nominal: '2026-03-09',
  due: '2026-03-09',
  dueAt: '2026-03-09T16:00:00.000Z',
  recordedDueOn: orNull('2026-03-09'),
  agrees: true,
  asIfResumedOn: orNull('2026-03-06'),
  provisional: false,
  explanation: {
    steps: [{ code: 'term', to: '2026-03-09', words: { zh: '5个工作日', en: '5 working days' } }],
    days: [
      open({
        date: '2026-03-03',
        weekday: 2,
        counted: true,
        n: 1,
        code: 'counted',
        reason: { zh: '星期二,工作日:计入', en: 'Tuesday, working day: counted' },
      }),
    ],
  },
  notices: [open({ title: '国务院办公厅关于2026年部分节假日安排的通知', url: 'https://www.gov.cn/' })],
  generations: [
    {
      generation: 1,
      caseVersion: 1,
      reason: '提交请求',
      state: 'armed',
      dueOn: orNull('2026-03-09'),
      at: '2026-03-02T01:30:00.000Z',
      approval: APPROVAL,
    },
  ],
  outcome: {
    health: {
      state: oneOf('ok', 'waiting', 'soon', 'today', 'overdue', 'expired', 'paused', 'done', 'cancelled'),
      words: { zh: '剩余 3 个工作日', en: '3 working days left' },
      dueOn: orNull('2026-03-09'),
      workingDaysLeft: orNull(3),
    },
    firedAt: orNull('2026-03-09T16:00:00.100Z'),
    settledOn: orNull('2026-03-09'),
    lateByOutage: false,
  },
  computedAt: '2026-03-04T03:00:00.000Z',
  digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  queries: [QUERY],
  objection: {
    transition: 'query-deadline',
    refused: orNull({ zh: '对该期限已提出异议,尚待答复', en: 'An objection awaits its answer' }),
    corrections: [{ transition: 'correct-filing-date', title: { zh: '更正收到日期', en: 'Correct the day' } }],
  },
};
