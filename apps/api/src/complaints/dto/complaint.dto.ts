import { ENTITLEMENTS, MAJOR_GROUNDS, SPECIAL_POWERS } from '#libs/procedures';
import { Choice, Count, CountList, Day, Flag, ListOf, Text, TextList } from '../../http/fields/fields.js';

/** The shape of a complaint; what it says is judged by the use case, which names the articles. */
export class PartyDto {
  @Choice(['requester', 'respondent'], { zh: '身份', en: 'Role', example: 'requester' })
  readonly role!: string;

  @Choice(['natural', 'legal', 'body'], { zh: '主体类型', en: 'Kind of person', example: 'legal' })
  readonly kind!: string;

  @Text(200, { zh: '姓名或名称', en: 'Name', example: '广州某某科技有限公司' })
  readonly name!: string;

  @Text(40, { zh: '统一社会信用代码', en: 'Credit code', optional: true })
  readonly creditCode?: string | null;

  @Text(60, { zh: '证件号码', en: 'Identity number', optional: true })
  readonly idNumber?: string | null;

  @Text(300, { zh: '地址', en: 'Address', example: '广东省广州市天河区某路1号' })
  readonly address!: string;

  @Text(40, { zh: '联系电话', en: 'Telephone', optional: true, example: '13800138000' })
  readonly phone?: string | null;

  @Text(254, { zh: '电子邮箱', en: 'E-mail', optional: true })
  readonly email?: string | null;

  @Text(100, { zh: '法定代表人或负责人', en: 'Legal representative', optional: true })
  readonly representative?: string | null;

  @Text(100, { zh: '职务', en: 'Post', optional: true })
  readonly representativePost?: string | null;

  @Flag({ zh: '在中国境内有固定住所', en: 'Has a fixed domicile in China', example: true })
  readonly domicileInChina!: boolean;

  @Choice(ENTITLEMENTS, {
    zh: '请求人资格',
    en: 'Entitlement',
    optional: true,
  })
  readonly entitlement?: string | null;

  @Flag({ zh: '许可合同或授权允许单独请求', en: 'The licence allows a request of one’s own', optional: true })
  readonly licenceAllowsSuit?: boolean | null;

  @Flag({ zh: '专利权人不请求', en: 'The patentee does not request', optional: true })
  readonly patenteeDoesNotAct?: boolean | null;

  @Choice(['sms', 'fax', 'email', 'im'], { zh: '电子送达方式', en: 'Channel of electronic service', optional: true })
  readonly electronicChannel?: string | null;

  @Text(254, { zh: '电子送达地址', en: 'Address of electronic service', optional: true })
  readonly electronicAddress?: string | null;
}

export class AgentDto {
  @Count(1, 40, { zh: '被代理的当事人,从1数起', en: 'Party represented, from 1', example: 1 })
  readonly party!: number;

  @Text(100, { zh: '代理人姓名', en: 'Name of the agent', example: '张某' })
  readonly name!: string;

  @Text(200, { zh: '代理机构或工作单位', en: 'Firm or employer', optional: true })
  readonly firm?: string | null;

  @Text(40, { zh: '联系电话', en: 'Telephone', optional: true })
  readonly phone?: string | null;

  @Choice(['general', 'special'], { zh: '代理权限', en: 'Authority', example: 'general' })
  readonly authority!: string;

  @TextList(4, SPECIAL_POWERS, {
    zh: '特别授权事项',
    en: 'Acts specially authorised',
    optional: true,
  })
  readonly powers?: string[] | null;
}

export class RightDto {
  @Text(60, { zh: '专利号', en: 'Patent number', example: 'ZL201510123456.1' })
  readonly patentNumber!: string;

  @Text(300, { zh: '专利名称', en: 'Title of the patent', example: '一种折叠装置' })
  readonly title!: string;

  @Text(300, { zh: '专利权人', en: 'Patentee', example: '广州某某科技有限公司' })
  readonly patentee!: string;

  @Count(0, 1000, { zh: '权利要求总数', en: 'Number of claims', example: 10 })
  readonly claimsTotal!: number;
}

export class AccusedDto {
  @Text(300, { zh: '被控侵权产品或方法', en: 'Accused product or method', example: '某型折叠装置' })
  readonly product!: string;

  @TextList(6, ['make', 'use', 'offer', 'sell', 'import', 'use-method'], {
    zh: '被控侵权行为',
    en: 'Accused acts',
    example: ['make', 'sell'],
  })
  readonly acts!: string[];

  @Text(300, { zh: '侵权行为地', en: 'Place of the act', example: '广东省广州市' })
  readonly place!: string;

  @Day({ zh: '行为开始日', en: 'Since', optional: true })
  readonly since?: string | null;
}

/** A complaint 请求书: where it goes, under which procedure, and what it says (Order 81 arts. 14, 15). */
export class ComplaintDto {
  @Text(64, { zh: '办案机关', en: 'Agency', example: 'gd-ip' }, /^[a-z0-9][a-z0-9.-]*$/)
  readonly agency!: string;

  @Choice(['ordinary-ruling', 'major-ruling', 'infringement-opinion'], {
    zh: '程序',
    en: 'Procedure',
    example: 'ordinary-ruling',
  })
  readonly procedure!: string;

  @Day({
    zh: '收到日期,仅由机关登记纸质请求时填写',
    en: 'Day of receipt, stated by the agency for requests on paper',
    optional: true,
  })
  readonly receivedOn?: string | null;

  @Text(100, { zh: '案由', en: 'Cause', optional: true })
  readonly cause?: string | null;

  @Text(5_000, { zh: '请求事项', en: 'Matters requested', example: '责令被请求人立即停止侵权行为' })
  readonly matters!: string;

  @Text(50_000, { zh: '事实与理由', en: 'Facts and reasons', example: '被请求人未经许可制造、销售被控侵权产品……' })
  readonly factsAndReasons!: string;

  @CountList(200, 1, 1000, { zh: '主张的权利要求', en: 'Claims relied on', optional: true, example: [1] })
  readonly claimsReliedOn?: number[] | null;

  @Flag({ zh: '已签名或盖章', en: 'Signed or sealed', example: true })
  readonly signed!: boolean;

  @Flag({ zh: '双方均未就本纠纷起诉', en: 'Neither side has sued over this dispute', example: true })
  readonly declaresNotSued!: boolean;

  @Flag({ zh: '未约定其他纠纷解决方式', en: 'No other way of resolving it was agreed', example: true })
  readonly declaresNoOtherRoute!: boolean;

  @Count(0, 1000, { zh: '副本份数', en: 'Copies', example: 1 })
  readonly copies!: number;

  @Choice(MAJOR_GROUNDS, {
    zh: '重大案件情形',
    en: 'Ground for a major case',
    optional: true,
  })
  readonly majorGround?: string | null;

  @Text(200, { zh: '省级部门证明文号', en: 'Certificate of the provincial department', optional: true })
  readonly provincialCertificate?: string | null;

  @Text(200, { zh: '前案文号', en: 'Number of the earlier decision', optional: true })
  readonly repeatOf?: string | null;

  @ListOf(() => PartyDto, 40, { zh: '当事人', en: 'Parties' })
  readonly parties!: PartyDto[];

  @ListOf(() => AgentDto, 40, { zh: '代理人', en: 'Agents', optional: true })
  readonly agents?: AgentDto[] | null;

  @ListOf(() => RightDto, 10, { zh: '专利权', en: 'Rights' })
  readonly rights!: RightDto[];

  @ListOf(() => AccusedDto, 50, { zh: '被控侵权', en: 'Accused' })
  readonly accused!: AccusedDto[];
}
