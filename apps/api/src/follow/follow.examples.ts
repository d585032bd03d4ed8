import { CLOCK } from '../cases/case.examples.js';
import { oneOf, orNull } from '../http/docs/shape.js';

const DUTY = {
  words: { zh: '立案期限:2026-03-09前(剩余 3 个工作日)', en: 'Docketing: by 2026-03-09 (3 working days left)' },
  dueOn: orNull('2026-03-09'),
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
  open: true,
  passed: [{ stage: 'received', title: { zh: '已收件', en: 'Received' }, on: '2026-03-02', now: true }],
  yours: [DUTY],
  agencys: [DUTY],
  served: [
    {
      document: 'docketing-notice',
      title: { zh: '立案通知书', en: 'Notice of docketing' },
      sentOn: '2026-03-05',
      receivedOn: orNull('2026-03-06'),
    },
  ],
  documents: [
    {
      id: '0199aa00-0000-7000-8000-00000000000d',
      kind: 'docketing-notice',
      title: { zh: '立案通知书', en: 'Notice of docketing' },
      madeAt: '2026-03-05T02:00:00.000Z',
    },
  ],
  steps: [{ transition: 'withdraw', title: { zh: '撤回请求', en: 'Withdraw' } }],
};
