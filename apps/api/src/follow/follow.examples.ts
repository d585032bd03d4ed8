import { CLOSED, QUERY, WARNS } from '../clocks/clock.examples.js';
import { CLOCK } from '../cases/case.examples.js';
import { oneOf, open, orNull } from '../http/docs/shape.js';

const DUTY = {
  words: { zh: '立案期限:最迟2026-03-09(剩余 3 个工作日)', en: 'Docketing: by 2026-03-09 (3 working days left)' },
  dueOn: orNull('2026-03-09'),
  why: { citation: '专利纠纷行政裁决和调解办法 第16条', standing: 'statute' },
  asked: ['补充主体资格证明'],
  clock: CLOCK,
};

export const DOOR = { code: '7K3M-09QX-2F8C-W1TD', phoneTail: '8000' };

export const FOLLOWED = {
  caseId: '0199aa00-0000-7000-8000-000000000001',
  version: 1,
  number: orNull('粤知裁字〔2026〕12号'),
  title: '广州衡平科技有限公司与杭州某某制造有限公司专利侵权纠纷',
  you: { party: '1', role: oneOf('requester', 'respondent', 'third-party'), name: '广州衡平科技有限公司' },
  stage: 'received',
  stageTitle: { zh: '已收件', en: 'Received' },
  notBegun: orNull({ zh: '您的答辩期尚未开始', en: 'Your time to answer has not begun' }),
  open: true,
  today: '2026-03-06',
  panel: [{ person: '0199aa00-0000-7000-8000-00000000000a', name: '某某', leads: true }],
  next: { zh: '等待办案机关——立案期限:最迟2026-03-09', en: 'The agency is to act: docketing by 2026-03-09' },
  nextWhy: orNull({
    clock: orNull('0199aa00-0000-7000-8000-00000000000c'),
    citation: '专利纠纷行政裁决和调解办法 第16条',
    standing: 'statute',
    provisional: false,
  }),
  passed: [{ stage: 'received', title: { zh: '已收件', en: 'Received' }, on: '2026-03-02', now: true }],
  yours: [DUTY],
  agencys: [DUTY],
  served: [
    {
      document: 'docketing-notice',
      title: { zh: '立案通知书', en: 'Notice of docketing' },
      sentOn: orNull('2026-03-05'),
      receivedOn: orNull('2026-03-06'),
    },
  ],
  ruling: orNull({
    madeOn: orNull('2026-05-20'),
    finding: orNull('infringement'),
    reasons: orNull('被控侵权产品包含权利要求1的全部技术特征。'),
    order: orNull('被请求人立即停止制造、销售被控侵权产品。'),
    remedy: orNull('不服本裁决的,可以自收到之日起十五日内向人民法院起诉。'),
  }),
  documents: [
    {
      id: '0199aa00-0000-7000-8000-00000000000d',
      kind: 'docketing-notice',
      title: { zh: '立案通知书', en: 'Notice of docketing' },
      madeAt: '2026-03-05T02:00:00.000Z',
      own: false,
      readable: true,
    },
  ],
  hearings: [
    {
      id: '1',
      on: '2026-04-15',
      time: '09:30',
      place: '第一审理庭',
      online: false,
      rests: orNull({
        zh: '案件现处于“中止”,能否如期举行,以办案机关的通知为准',
        en: 'The case is at “suspended” now: whether the hearing takes place as set, the agency will tell',
      }),
      tells: [
        {
          words: {
            zh: '请求人无正当理由不参加的,视为撤回请求;被请求人无正当理由不参加的,缺席处理',
            en: 'A requester who stays away without good reason is taken to have withdrawn; a respondent is dealt with in absence',
          },
          citation: '专利纠纷行政裁决和调解办法 第26条',
        },
      ],
    },
  ],
  pending: [
    {
      words: {
        zh: '申请延长答辩期(15日):待决定',
        en: 'Application for more time to answer (15 days): not decided yet',
      },
      on: '2026-03-06',
      clocks: ['0199aa00-0000-7000-8000-00000000000c'],
    },
  ],
  queries: [QUERY],
  filed: [{ transition: 'file', title: { zh: '提交请求', en: 'File' }, at: '2026-03-02T01:30:00.000Z' }],
  steps: [
    {
      transition: 'withdraw',
      title: { zh: '撤回请求', en: 'Withdraw' },
      input: open({ on: { type: { kind: 'day' }, label: { zh: '日期', en: 'Day' } } }),
      choices: open({ right: [{ value: '1', words: { zh: '一种折叠装置', en: '一种折叠装置' } }] }),
      closed: open(CLOSED),
      current: open({ matters: '责令停止侵权' }),
      oneOf: [{ fields: ['gist', 'papers'], words: { zh: '应当写明答辩要点或者提交答辩书', en: 'Gist or paper' } }],
      periods: [
        {
          words: { zh: '答辩期', en: 'answer' },
          health: orNull(CLOCK.health),
          clock: orNull('0199aa00-0000-7000-8000-00000000000c'),
          citation: '专利纠纷行政裁决和调解办法 第22条',
          standing: orNull('statute'),
          provisional: false,
        },
      ],
      warns: WARNS,
      ends: false,
      opens: orNull('application'),
      paperKind: 'evidence',
      citation: '专利纠纷行政裁决和调解办法 第38条',
      standing: 'statute',
    },
  ],
};

export const LETTER = {
  id: '0199aa00-0000-7000-8000-00000000000d',
  kind: 'answer-notice',
  title: { zh: '答辩通知书', en: 'notice to answer' },
  agency: 'gd-ip',
  number: orNull('粤知裁字〔2026〕12号'),
  caseTitle: '广州衡平科技有限公司与杭州某某制造有限公司专利侵权纠纷',
  to: orNull({ role: 'respondent', name: '杭州某某制造有限公司' }),
  madeOn: '2026-03-05',
  citation: '专利纠纷行政裁决和调解办法 第22条',
  lines: [{ label: { zh: '请求事项', en: 'What is asked for' }, coded: false, values: [{ zh: '停止', en: '停止' }] }],
};
