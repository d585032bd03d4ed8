import { orNull } from '../http/docs/shape.js';

/** A complaint that can be filed as it stands. */
export const COMPLAINT = {
  agency: 'gd-ip',
  procedure: 'ordinary-ruling',
  cause: '侵害发明专利权',
  matters: '责令被请求人立即停止制造、销售被控侵权产品',
  factsAndReasons: '请求人系涉案专利的专利权人。被请求人未经许可制造、销售落入权利要求1保护范围的产品。',
  claimsReliedOn: [1],
  signed: true,
  declaresNotSued: true,
  declaresNoOtherRoute: true,
  copies: 1,
  parties: [
    {
      role: 'requester',
      kind: 'legal',
      name: '广州衡平科技有限公司',
      creditCode: '91440101MA5CK3D294',
      address: '广东省广州市天河区某路1号',
      phone: '13800138000',
      representative: '陈某',
      representativePost: '经理',
      domicileInChina: true,
      entitlement: 'patentee',
    },
    {
      role: 'respondent',
      kind: 'legal',
      name: '杭州某某制造有限公司',
      address: '浙江省杭州市西湖区某路2号',
      phone: '13900139000',
      domicileInChina: true,
    },
  ],
  rights: [
    { patentNumber: 'ZL201510123456.1', title: '一种折叠装置', patentee: '广州衡平科技有限公司', claimsTotal: 10 },
  ],
  accused: [{ product: '某型折叠装置', acts: ['make', 'sell'], place: '广东省广州市' }],
};

export const FILED = {
  id: '0199aa00-0000-7000-8000-000000000001',
  receiptCode: orNull('7K3M-09QX-2F8C-W1TD'),
  version: 1,
  number: orNull('粤知裁字〔2026〕12号'),
  stage: 'received',
  receivedOn: '2026-03-02',
  filedAt: orNull('2026-03-02T01:30:00.000Z'),
  docketingDueOn: '2026-03-09',
  docketingClock: orNull('0199aa00-0000-7000-8000-000000000002'),
  nextStep: {
    zh: '办案机关最迟应于2026-03-09决定是否立案并通知您(专利纠纷行政裁决和调解办法 第16条)',
    en: 'The agency decides whether to docket the case and tells you by 2026-03-09 (专利纠纷行政裁决和调解办法 第16条)',
  },
  replayed: false,
};
