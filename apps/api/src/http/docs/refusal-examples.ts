import type { Words } from '#libs/kernel';

const said = (zh: string, en: string): { message: string; messages: Words } => ({ message: zh, messages: { zh, en } });

/** What the examples of refusals hold beside the common fields, so that a client sees where to look. */
export const REFUSAL_EXTRAS: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
  400: {
    detail: '/parties/0/phone:请填写联系电话;/rights/0/patentNumber:专利号校验位不符,请核对是否有一位数字抄错',
    errors: [
      {
        pointer: '/parties/0/phone',
        code: 'missing',
        ...said('请填写联系电话', 'A telephone number is required'),
        article: '专利纠纷行政裁决和调解办法 第15条',
      },
      {
        pointer: '/rights/0/patentNumber',
        code: 'patentNumber.check',
        ...said(
          '专利号校验位不符,请核对是否有一位数字抄错',
          'The check character does not match; one digit was probably copied wrongly',
        ),
      },
    ],
  },
  409: {
    detail: '请求人应当已提交主体资格证明',
    failures: [
      {
        guard: 'statusIsProved',
        ...said('请求人应当已提交主体资格证明', 'The requester must have proved its status'),
        article: '专利纠纷行政裁决和调解办法 第14条',
      },
    ],
  },
  412: {
    caseId: '0199aa00-0000-7000-8000-000000000001',
    seen: 6,
    version: 7,
    changes: [
      {
        version: 7,
        at: '2026-03-02T01:30:00.000Z',
        transition: 'docket',
        title: { zh: '立案', en: 'Docket' },
        from: 'received',
        to: 'docketed',
        by: '陈某',
      },
    ],
  },
  429: { retryAfterSeconds: 30 },
};
