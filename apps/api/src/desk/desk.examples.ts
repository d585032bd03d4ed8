import { CASE_PAGE } from '../cases/case.examples.js';
import { open, orNull } from '../http/docs/shape.js';

const ID = '0199aa00-0000-7000-8000-000000000001';
const PERSON = '0199aa00-0000-7000-8000-0000000000a1';
const AT = '2026-03-02T01:30:00.000Z';

export const WORK_COUNTS = {
  countedTo: 1000,
  views: { mine: 12, unassigned: 3, all: 240, suspended: 4 },
  chips: { today: 1, soon: 2, overdue: 0, supplement: 1, returned: 1 },
};

export const TEAM_LOAD = {
  countedTo: 1000,
  due: {
    today: { dueFrom: '2026-03-02', dueBefore: '2026-03-02', overdue: false },
    soon: { dueFrom: '2026-03-03', dueBefore: '2026-03-05', overdue: false },
  },
  people: [{ person: PERSON, name: '某某', agency: 'gd-ip', active: true, open: 12, today: 1, soon: 2, overdue: 0 }],
};

export const OUTLOOK = {
  complete: true,
  days: [
    {
      on: '2026-03-09',
      cases: [
        {
          id: ID,
          number: orNull('粤知裁字〔2026〕12号'),
          title: '广州衡平科技有限公司与杭州某某制造有限公司',
          procedure: 'ordinary-ruling',
          edition: '2025-02-01',
          officer: orNull(PERSON),
          dueOn: '2026-03-09',
          next: CASE_PAGE.items[0]?.next,
        },
      ],
    },
  ],
};

export const APPROVALS = {
  items: [
    {
      case: CASE_PAGE.items[0],
      submittedAt: orNull(AT),
      submittedBy: orNull('某某'),
      sinceVersion: orNull(14),
      changes: [{ field: 'order', before: orNull('停止制造'), after: orNull('停止制造、销售') }],
    },
  ],
  nextCursor: orNull('WyJuZXdlc3QiLCIiLCIuLi4iXQ'),
};

const ASSIGNED = {
  caseId: ID,
  done: true,
  version: orNull(3),
  problem: orNull({
    code: 'PROCEDURES.NOT_ALLOWED',
    title: { zh: '现在不能指定承办人', en: 'Not allowed now: Assign the officer' },
    why: orNull({
      message: { zh: '某某不是可以办理本案的人员', en: '某某 cannot be given this part in the case' },
      article: orNull('专利纠纷行政裁决和调解办法 第15条'),
    }),
  }),
};
export const ASSIGNMENT = { id: ID, undoUntil: orNull(AT), cases: [ASSIGNED] };
export const UNDONE = { cases: [ASSIGNED] };

export const SAVED_VIEW = { id: ID, name: '本周到期', filter: open({ view: 'mine', overdue: 'true' }), at: AT };
