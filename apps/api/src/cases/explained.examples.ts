import { oneOf, orNull } from '../http/docs/shape.js';
import { CLOCK, HEALTH } from './case.examples.js';

export const EXPLAINED = {
  version: 1,
  today: '2026-03-04',
  stage: 'received',
  stageTitle: { zh: '已收件', en: 'Received' },
  events: [
    {
      version: 1,
      at: '2026-03-02T01:30:00.000Z',
      on: '2026-03-02',
      transition: 'file',
      title: { zh: '提交请求', en: 'File' },
      to: 'received',
      toTitle: { zh: '已收件', en: 'Received' },
      by: '广州衡平科技有限公司',
      capacity: 'requester',
    },
  ],
  more: false,
  bands: [
    {
      clock: CLOCK,
      stretches: [
        {
          kind: oneOf('running', 'pause', 'extension', 'overdue'),
          from: '2026-03-02',
          to: orNull('2026-03-09'),
          title: { zh: '期间', en: 'Running' },
        },
      ],
      generations: [
        {
          generation: 1,
          caseVersion: 1,
          reason: '收件登记',
          state: 'armed',
          dueOn: orNull('2026-03-09'),
          at: '2026-03-02T01:30:00.000Z',
        },
      ],
    },
  ],
  awaited: [
    {
      clock: 'supplement',
      title: { zh: '补正期限', en: 'supplement' },
      subject: '',
      party: orNull('乙'),
      duty: 'requester',
      rule: { zh: '自收到补正通知书之日起15日', en: '15 calendar days from receipt of the notice' },
      startedBy: { zh: '登记补正通知书收到', en: 'Record receipt of the notice to supplement' },
      citation: '专利纠纷行政裁决和调解办法 第16条',
      standing: 'statute',
      health: HEALTH,
    },
  ],
  tasks: [
    {
      transition: 'request-supplement',
      title: { zh: '通知补正', en: 'Ask for a supplement' },
      by: ['officer'],
      meets: [CLOCK.id],
      main: true,
    },
  ],
  turn: {
    of: oneOf('authority', 'party', 'nobody'),
    words: { zh: '等待办案机关:立案期限', en: 'Waiting for the agency: docketing' },
  },
  blocked: [
    {
      transition: 'docket',
      title: { zh: '立案', en: 'Docket' },
      failures: [
        {
          guard: 'patentIsProved',
          message: { zh: '缺少登记簿副本', en: 'No register copy' },
          article: '专利纠纷行政裁决和调解办法 第15条',
        },
      ],
    },
  ],
};
