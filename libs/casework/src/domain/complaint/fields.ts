import { ENTITLEMENTS, MAJOR_GROUNDS, SPECIAL_POWERS, type Field, type Fields, type FieldType } from '#libs/procedures';

const text = (zh: string, en: string, max: number): Field => ({ type: { kind: 'text', max }, label: { zh, en } });
const choice = (zh: string, en: string, of: readonly string[]): Field => ({
  type: { kind: 'choice', of },
  label: { zh, en },
});
const flag = (zh: string, en: string): Field => ({ type: { kind: 'boolean' }, label: { zh, en } });
const declaration = (zh: string, en: string): Field => ({ type: { kind: 'boolean', tick: true }, label: { zh, en } });
const optional = (field: Field): Field => ({ ...field, optional: true });
const list = (zh: string, en: string, max: number, of: FieldType | Fields): Field => ({
  type: { kind: 'list', max, of },
  label: { zh, en },
});

/** The acts that 专利法 art. 11 reserves to the right holder. */
export const ACTS = ['make', 'use', 'offer', 'sell', 'import', 'use-method'] as const;

const PARTY: Fields = {
  role: choice('身份', 'Role', ['requester', 'respondent']),
  kind: choice('主体类型', 'Kind of person', ['natural', 'legal', 'body']),
  name: text('姓名或名称', 'Name', 200),
  creditCode: optional(text('统一社会信用代码', 'Credit code', 40)),
  idNumber: optional(text('证件号码', 'Identity number', 60)),
  address: text('地址', 'Address', 300),
  phone: optional(text('联系电话', 'Telephone', 40)),
  email: optional(text('电子邮箱', 'E-mail', 254)),
  representative: optional(text('法定代表人或负责人', 'Legal representative', 100)),
  representativePost: optional(text('职务', 'Post', 100)),
  domicileInChina: flag('在中国境内有固定住所', 'Has a fixed domicile in China'),
  entitlement: optional(choice('请求人资格', 'Entitlement', ENTITLEMENTS)),
  licenceAllowsSuit: optional(flag('许可合同或授权允许单独请求', 'The licence allows a request of one’s own')),
  patenteeDoesNotAct: optional(flag('专利权人不请求', 'The patentee does not request')),
  electronicChannel: optional(choice('电子送达方式', 'Channel of electronic service', ['sms', 'fax', 'email', 'im'])),
  electronicAddress: optional(text('电子送达地址', 'Address of electronic service', 254)),
};

const AGENT: Fields = {
  party: { type: { kind: 'integer', min: 1, max: 40 }, label: { zh: '被代理的当事人', en: 'Party represented' } },
  name: text('代理人姓名', 'Name of the agent', 100),
  firm: optional(text('代理机构或工作单位', 'Firm or employer', 200)),
  phone: optional(text('联系电话', 'Telephone', 40)),
  authority: choice('代理权限', 'Authority', ['general', 'special']),
  powers: optional(list('特别授权事项', 'Acts specially authorised', 4, { kind: 'choice', of: SPECIAL_POWERS })),
};

const RIGHT: Fields = {
  patentNumber: text('专利号', 'Patent number', 60),
  title: text('专利名称', 'Title of the patent', 300),
  patentee: text('专利权人', 'Patentee', 300),
  claimsTotal: { type: { kind: 'integer', min: 0, max: 1000 }, label: { zh: '权利要求总数', en: 'Number of claims' } },
};

const ACCUSED: Fields = {
  product: text('被控侵权产品或方法', 'Accused product or method', 300),
  acts: list('被控侵权行为', 'Accused acts', ACTS.length, { kind: 'choice', of: ACTS }),
  place: text('侵权行为地', 'Place of the act', 300),
  since: optional({ type: { kind: 'date', not: 'future' }, label: { zh: '行为开始日', en: 'Since' } }),
};

/** The whole form of a complaint (Order 81 arts. 14, 15, 17, 36; 公告426 arts. 3, 5). */
export const COMPLAINT_FIELDS: Fields = {
  cause: optional(text('案由', 'Cause', 100)),
  matters: text('请求事项', 'Matters requested', 5_000),
  factsAndReasons: text('事实与理由', 'Facts and reasons', 50_000),
  claimsReliedOn: optional(list('主张的权利要求', 'Claims relied on', 200, { kind: 'integer', min: 1, max: 1000 })),
  signed: declaration('以上内容属实,我以此作为签名提交', 'All of this is true, and I submit it as signed by me'),
  declaresNotSued: declaration('双方均未就本纠纷起诉', 'Neither side has sued over this dispute'),
  declaresNoOtherRoute: declaration('未约定其他纠纷解决方式', 'No other way of resolving it was agreed'),
  copies: { type: { kind: 'integer', min: 0, max: 1000 }, label: { zh: '副本份数', en: 'Copies' } },
  majorGround: optional(choice('重大案件情形', 'Ground for a major case', MAJOR_GROUNDS)),
  provincialCertificate: optional(text('省级部门证明文号', 'Certificate of the provincial department', 200)),
  repeatOf: optional(text('前案文号', 'Number of the earlier decision', 200)),
  parties: list('当事人', 'Parties', 40, PARTY),
  agents: optional(list('代理人', 'Agents', 40, AGENT)),
  rights: list('专利权', 'Rights', 10, RIGHT),
  accused: list('被控侵权', 'Accused', 50, ACCUSED),
};
