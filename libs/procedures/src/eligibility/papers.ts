import type { Words } from '#libs/kernel';
import { words } from '../shared/words.js';

/** A paper of the request, where the edition has this guard or this step. */
export interface PaperText {
  readonly kind: string;
  readonly guard?: string;
  readonly step?: string;
  readonly title: Words;
  readonly note: Words;
  /** Needed only in the situation that the note names; `agent`: of whoever acts by one. */
  readonly onlyIf?: true | 'agent';
}

export const PAPERS: readonly PaperText[] = [
  {
    kind: 'request',
    guard: 'requestIsSigned',
    title: words('请求书', 'The request'),
    note: words(
      '由请求人签名或者盖章;在线填写并确认提交的,不必另交纸质,办案机关要求补交时再交',
      'Signed or sealed by the requester; written and confirmed here, none on paper is needed unless the agency asks',
    ),
  },
  {
    kind: 'request',
    guard: 'reactionPeriodIsOver',
    title: words('咨询意见请求书', 'The request for an opinion'),
    note: words(
      '由请求人签名或者盖章;在线填写并确认提交的,不必另交纸质,办案机关要求补交时再交',
      'Signed or sealed by the requester; written and confirmed here, none on paper is needed unless the agency asks',
    ),
  },
  {
    kind: 'warning',
    step: 'enter-warning',
    title: words('侵权警告', 'The warning'),
    note: words(
      '律师函、侵权通知、平台转来的投诉等',
      'The letter, the notice or the complaint that a platform passed on',
    ),
  },
  {
    kind: 'demand',
    step: 'enter-warning',
    title: words('书面催告或者声明', 'The demand or the statement'),
    note: words(
      '连同发出的凭证,如寄送单据、电子邮件',
      'With the proof of dispatch, such as a slip of the post or an e-mail',
    ),
  },
  {
    kind: 'demand-receipt',
    step: 'record-demand-receipt',
    title: words('权利人收到的凭证', 'Proof that the right holder received it'),
    note: words(
      '签收记录、回函等;没有的,期限自发出之日起算',
      'A record of delivery or a reply; without it the period counts from the dispatch',
    ),
    onlyIf: true,
  },
  {
    kind: 'status-proof',
    guard: 'statusIsProved',
    title: words('主体资格证明', 'Proof of status'),
    note: words(
      '身份证件或者营业执照副本复印件、法定代表人身份证明',
      'Identity card, or business licence with proof of the legal representative',
    ),
  },
  {
    kind: 'register-copy',
    guard: 'patentIsProved',
    title: words('专利登记簿副本', 'Copy of the patent register'),
    note: words('每件专利一份,证明专利权有效', 'One for each patent, to show that it is in force'),
  },
  {
    kind: 'register-copy',
    guard: 'patentIsProvedEitherWay',
    title: words(
      '专利登记簿副本,或者专利证书和当年年费收据',
      'The register copy, or the certificate with this year’s fee receipt',
    ),
    note: words('每件专利一份,证明专利权有效', 'For each patent, to show that it is in force'),
  },
  {
    kind: 'evidence',
    guard: 'requestIsConcrete',
    title: words('证明侵权事实的证据', 'Evidence of the infringement'),
    note: words(
      '产品、照片、网页、购买凭证、公证书等,按编号列明',
      'Products, pictures, web pages, receipts, notarial deeds, numbered',
    ),
  },
  {
    kind: 'copies',
    guard: 'copiesMatchRespondents',
    title: words('请求书和证据副本', 'Copies of the request and the evidence'),
    note: words(
      '与被请求人人数相同;在线提交的,由办案机关按电子材料制作,不必另交纸质',
      'As many as there are respondents; of what is filed here the agency makes them, none on paper is needed',
    ),
  },
  {
    kind: 'provincial-certificate',
    guard: 'provincialCertificateIsFiled',
    title: words('省级管理专利工作的部门证明', 'Certificate of the provincial department'),
    note: words('证明属于重大情形', 'That the situation is a major one'),
  },
  {
    kind: 'evaluation-report',
    guard: 'reportWasProduced',
    title: words('专利权评价报告', 'Evaluation report'),
    note: words('实用新型、外观设计专利,经要求时提交', 'For utility models and designs, when asked for'),
    onlyIf: true,
  },
  {
    kind: 'power-of-attorney',
    guard: 'agentsAreEmpowered',
    title: words('授权委托书', 'Power of attorney'),
    note: words('委托代理人时提交,写明委托事项和权限', 'Where an agent acts, naming matters and authority'),
    onlyIf: 'agent',
  },
  {
    kind: 'foreign-formalities',
    guard: 'foreignPapersAreFormal',
    title: words('境外主体证明的公证、认证手续', 'Notarised and legalised proof of a foreign party'),
    note: words('请求人来自外国或者港澳台地区时', 'Where a requester comes from abroad, Hong Kong, Macao or Taiwan'),
    onlyIf: true,
  },
];
