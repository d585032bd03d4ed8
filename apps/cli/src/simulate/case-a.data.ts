import type { ComplaintForm } from '#libs/casework';
import type { Capacity } from '#libs/procedures';

interface AtHand {
  readonly members: readonly { readonly id: string; readonly name: string }[];
  readonly paper: string;
}

export interface Step {
  readonly on: string;
  readonly take: string;
  readonly by: Capacity;
  /** True where the public reports do not give this day or this act. */
  readonly assumed?: true;
  readonly input: (at: AtHand) => Record<string, unknown>;
}

const step = (on: string, take: string, by: Capacity, input: Step['input'], assumed?: true): Step => ({
  on,
  take,
  by,
  input,
  ...(assumed ? { assumed } : {}),
});

/** The patent and the parties are those of the published rulings; addresses and numbers are invented. */
export const COMPLAINT = (respondent: string): ComplaintForm => ({
  matters: '请求责令停止制造、许诺销售、销售落入专利权保护范围的药品',
  factsAndReasons: '被请求人的药品落入涉案专利权利要求1的保护范围(推演文本)',
  claimsReliedOn: [1],
  signed: true,
  declaresNotSued: true,
  declaresNoOtherRoute: true,
  copies: 1,
  majorGround: 'public-interest',
  provincialCertificate: '推演证明〔2021〕1号',
  parties: [
    {
      role: 'requester',
      kind: 'legal',
      name: '勃林格殷格翰制药两合公司(Boehringer Ingelheim Pharma GmbH & Co. KG)',
      address: '推演地址一号',
      phone: '13800000001',
      representative: '推演代表人',
      representativePost: '授权代表',
      domicileInChina: false,
      entitlement: 'patentee',
    },
    {
      role: 'respondent',
      kind: 'legal',
      name: respondent,
      address: '推演地址二号',
      phone: '13800000002',
      representative: '推演代表人',
      representativePost: '法定代表人',
      domicileInChina: true,
    },
  ],
  rights: [
    {
      patentNumber: 'ZL201510299950.3',
      title: '利格列汀相关发明专利',
      patentee: '勃林格殷格翰制药两合公司',
      claimsTotal: 12,
    },
  ],
  accused: [{ product: '利格列汀片', acts: ['make', 'offer', 'sell'], place: '广东省、湖北省' }],
});

const served = (party: string, on: string) => ({ party, method: 'mail', sentOn: on, receivedOn: on });

/** What happened, day by day. The invention is suspended for the first invalidity request and not for the second. */
export const STEPS: readonly Step[] = [
  step('2021-11-02', 'enter-status-proof', 'officer', ({ paper }) => ({ party: '1', paper }), true),
  step('2021-11-02', 'enter-register-copy', 'officer', ({ paper }) => ({ right: '1', paper }), true),
  step('2021-11-05', 'docket', 'officer', ({ members }) => ({
    members: members.map((m, i) => ({ person: m.id, leads: i === 0 })),
  })),
  step('2021-11-08', 'send-request', 'officer', () => ({ on: '2021-11-08' }), true),
  step('2021-11-12', 'record-service-of-request', 'officer', () => served('2', '2021-11-10'), true),
  step('2021-11-24', 'answer', 'officer', () => ({ party: '2', receivedOn: '2021-11-24', gist: '提交答辩意见' }), true),
  step('2021-11-26', 'forward-answer', 'officer', () => ({ party: '2', forwardedOn: '2021-11-26' }), true),
  step('2021-11-29', 'begin-examination', 'officer', () => ({}), true),
  step(
    '2021-12-15',
    'suspend',
    'officer',
    ({ paper }) => ({ ground: 'invalidity', from: '2021-12-15', byParty: '2', paper }),
    true,
  ),
  step('2022-05-16', 'resume', 'officer', () => ({
    on: '2022-05-16',
    reason: 'invalidity-withdrawn',
    note: '第一次无效宣告请求已于2022-04-20撤回',
  })),
  step('2022-05-16', 'refuse-suspension', 'officer', () => ({
    ground: 'untenable',
    byParty: '2',
    reason: '2022-04-13第二次无效宣告请求:发明专利,不再中止',
  })),
  step(
    '2022-05-30',
    'schedule-hearing',
    'officer',
    () => ({ on: '2022-06-20', time: '09:00', place: '推演审理庭', online: false }),
    true,
  ),
  ...['1', '2'].map((party) =>
    step(
      '2022-06-06',
      'record-hearing-notice',
      'officer',
      () => ({ ...served(party, '2022-06-02'), hearing: '1' }),
      true,
    ),
  ),
  step('2022-06-20', 'hold-hearing', 'officer', () => ({ hearing: '1', recordSigned: true }), true),
  step('2022-07-01', 'extend-closing', 'head', () => ({ reason: '案情复杂(公告426第22条)', months: 1 }), true),
  step(
    '2022-07-20',
    'deliberate',
    'panel',
    ({ members }) => ({
      on: '2022-07-20',
      votes: members.map((m) => ({ person: m.id, opinion: '落入保护范围(推演)', agrees: true })),
      conclusion: 'infringement',
      signed: true,
    }),
    true,
  ),
  step(
    '2022-07-22',
    'draft-ruling',
    'officer',
    () => ({
      parties: '见请求书(推演)',
      statements: '见笔录(推演)',
      reasons: '全面覆盖(推演)',
      finding: 'infringement',
      order: '停止制造、许诺销售、销售;自药品集中采购平台撤回',
      remedy: '收到之日起十五日内向人民法院起诉',
    }),
    true,
  ),
  step('2022-07-27', 'make-ruling', 'head', () => ({ madeOn: '2022-07-27', sealed: true })),
  ...['1', '2'].map((party) => step('2022-07-29', 'serve-ruling', 'officer', () => served(party, '2022-07-29'), true)),
  step('2022-07-29', 'finish-service', 'officer', () => ({}), true),
  step('2022-08-10', 'publish-ruling', 'officer', () => ({ publishedOn: '2022-08-10', redacted: true }), true),
];
