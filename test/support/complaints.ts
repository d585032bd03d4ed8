import type { TestApp } from './app.js';

/** A complaint to 广东 that can be filed as it stands. */
export const aComplaint = () => ({
  agency: 'gd-ip',
  procedure: 'ordinary-ruling',
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
      phone: '13900139001',
      domicileInChina: true,
    },
  ],
  rights: [
    { patentNumber: 'ZL201510123456.1', title: '一种折叠装置', patentee: '广州衡平科技有限公司', claimsTotal: 10 },
  ],
  accused: [{ product: '某型折叠装置', acts: ['make', 'sell'], place: '广东省广州市' }],
});

export interface Filed {
  readonly id: string;
  readonly receiptCode: string;
  readonly version: number;
}

/** Files the complaint and says what the person who filed was told. */
export async function fileComplaint(api: TestApp, change: object = {}): Promise<Filed> {
  const answer = await api.post('/api/v1/complaints').send({ ...aComplaint(), ...change });
  if (answer.status !== 201) throw new Error(`the complaint was not taken: ${answer.text}`);
  return answer.body as Filed;
}

/** The last four digits of the requester's telephone. */
export const REQUESTER_TAIL = '8000';
