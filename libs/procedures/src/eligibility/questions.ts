import type { Words } from '#libs/kernel';
import { words } from '../shared/words.js';

/** One question to somebody who considers a request, standing for guards of docketing. */
export interface QuestionText {
  readonly id: string;
  /** Asked where docketing has any of these guards; the first one found gives the article. */
  readonly guards: readonly string[];
  readonly asks: Words;
  readonly explains: Words;
  /** What a “no” means. */
  readonly no: Words;
  /** Where to go instead. */
  readonly instead: Words;
  /** Id of the procedure that `instead` speaks of, where there is one to be asked for here. */
  readonly procedure?: string;
}

/** What decides before anything else is asked first; a procedure asks at most five of them. */
export const QUESTIONS: readonly QuestionText[] = [
  {
    id: 'major-situation',
    guards: ['situationIsMajor'],
    asks: words('纠纷是否在全国有重大影响?', 'Is the dispute one of major influence throughout the country?'),
    explains: words(
      '涉及重大公共利益、严重影响行业发展、属于跨省级行政区域的重大案件,或者其他重大情形。',
      'It concerns a major public interest, gravely affects an industry, is a major case across provinces, or is as grave.',
    ),
    no: words(
      '不属于重大专利侵权纠纷,国家知识产权局不受理',
      'It is no major dispute, so the national office does not take it',
    ),
    instead: words(
      '请向被请求人所在地或者侵权行为地的管理专利工作的部门请求行政裁决(普通程序)',
      'Ask the patent department where the respondent resides or the act was done, under the ordinary procedure',
    ),
    procedure: 'ordinary-ruling',
  },
  {
    id: 'provincial-certificate',
    guards: ['provincialCertificateIsFiled'],
    asks: words(
      '是否有省级管理专利工作的部门出具的证明材料?',
      'Do you have the certificate of the provincial patent department?',
    ),
    explains: words(
      '证明纠纷属于重大情形,随请求书提交。',
      'It certifies that the situation is a major one and is filed with the request.',
    ),
    no: words('缺少该证明材料,请求不符合受理条件', 'Without it the request is not fit to be docketed'),
    instead: words(
      '请先向所在地省级管理专利工作的部门申请出具',
      'Ask the patent department of your province for it first',
    ),
  },
  {
    id: 'entitled',
    guards: ['requesterIsEntitled'],
    asks: words(
      '您是专利权人,或者有权单独提出请求的利害关系人吗?',
      'Are you the patentee, or an interested party who may ask alone?',
    ),
    explains: words(
      '独占实施许可的被许可人、合法继承人可以单独提出;排他被许可人在专利权人不请求时可以;普通被许可人须有合同约定或者专利权人单独授权。',
      'An exclusive licensee and a lawful heir may; a sole licensee where the patentee does not ask; an ordinary licensee only where the contract or the patentee allows it.',
    ),
    no: words('您不能以自己的名义单独提出请求', 'You may not make the request in your own name'),
    instead: words(
      '请由专利权人提出,或者取得专利权人单独授权;您是被警告侵权的一方的,可以请求咨询意见;不涉及您的权利时,可向管理专利工作的部门举报线索',
      'Let the patentee ask, or obtain a separate authority; if you are the one who was warned, ask for an opinion; where no right of yours is concerned, report what you know to the department',
    ),
    procedure: 'infringement-opinion',
  },
  {
    id: 'respondent-and-facts',
    guards: ['respondentIsDefinite', 'requestIsConcrete'],
    asks: words(
      '知道被请求人的名称和地址,并能写明请求事项和具体事实、理由吗?',
      'Do you know the respondent’s name and address, and can you state what you ask for, with facts and reasons?',
    ),
    explains: words(
      '被请求人应当是明确的自然人、法人或者非法人组织。',
      'The respondent is a definite natural person, legal person or other body.',
    ),
    no: words(
      '没有明确的被请求人或者具体的事实、理由,不予立案',
      'Without a definite respondent or concrete facts the case is not docketed',
    ),
    instead: words(
      '请先通过国家企业信用信息公示系统、网络平台或者公证取证查明',
      'Find out first, by the public register of enterprises, from the platform, or by notarised evidence',
    ),
  },
  {
    id: 'competence',
    guards: ['competenceIsConfirmed'],
    asks: words(
      '这是专利侵权纠纷,并且您准备向被请求人所在地或者侵权行为地的管理专利工作的部门提出吗?',
      'Is it a dispute over infringement of a patent, and will you ask the department where the respondent resides or the act was done?',
    ),
    explains: words(
      '侵权行为地包括制造、使用、许诺销售、销售、进口的实施地和侵权结果发生地。',
      'The place of the act is where the product is made, used, offered, sold or imported, and where the effect occurs.',
    ),
    no: words(
      '其他纠纷,或者其他地方的部门,不能作为专利侵权纠纷受理',
      'Another dispute, or a department of another place, is not taken up as a dispute over infringement',
    ),
    instead: words(
      '请改选有管辖权的机关;商标、著作权等纠纷请向相应的主管部门提出',
      'Choose the agency that is competent; disputes over marks or copyright go to the departments in charge of them',
    ),
  },
  {
    id: 'no-other-route',
    guards: ['neitherHasSued', 'courtHasNotDocketed', 'noOtherRouteAgreed'],
    asks: words(
      '是否双方都没有就该纠纷向人民法院起诉,也没有约定仲裁等其他解决方式?',
      'Has neither side sued over this dispute, and is no other route such as arbitration agreed?',
    ),
    explains: words(
      '已经撤诉的,请选“是”,并附准许撤诉的裁定书。',
      'Where a suit was withdrawn, answer yes and attach the order.',
    ),
    no: words('已选择其他解决途径,不予立案', 'Another route was taken, so the case is not docketed'),
    instead: words(
      '请在已受理的人民法院继续诉讼,或者按约定申请仲裁、调解',
      'Go on before the court that has the case, or use the arbitration or mediation agreed',
    ),
  },
  {
    id: 'patent-in-force',
    guards: ['patentIsProved', 'patentIsProvedEitherWay'],
    asks: words(
      '专利权已授予且现在有效,并能取得专利登记簿副本吗?',
      'Is the patent granted and in force, and can you obtain a copy of the register?',
    ),
    explains: words('专利登记簿副本由国家知识产权局出具。', 'The copy is issued by the national office.'),
    no: words('不能证明专利权有效,不予立案', 'Without proof that the patent is in force the case is not docketed'),
    instead: words(
      '请先向国家知识产权局办理登记簿副本;尚未授权的,可在授权后就临时保护期使用费请求调解',
      'Obtain the copy from the national office first; before grant, only mediation over the fee for provisional protection comes later',
    ),
  },
  {
    id: 'warned',
    guards: ['reactionPeriodIsOver'],
    asks: words('权利人是否警告您侵犯其专利权?', 'Has the right holder warned you that you infringe its patent?'),
    explains: words(
      '例如律师函、侵权通知、向您的客户或者电商平台发出的投诉。',
      'By a letter of a lawyer, a notice, or a complaint to your customers or to a platform.',
    ),
    no: words('没有收到侵权警告的,不能请求咨询意见', 'Without a warning no opinion can be asked for'),
    instead: words(
      '您自己的专利权被侵犯的,可以请求行政裁决(普通程序)',
      'Where your own patent is infringed, ask for a ruling, under the ordinary procedure',
    ),
    procedure: 'ordinary-ruling',
  },
  {
    id: 'demanded',
    guards: ['reactionPeriodIsOver'],
    asks: words(
      '您是否已书面催告权利人请求裁决或者起诉,或者向其书面声明不侵权?',
      'Have you demanded in writing that it ask for a ruling or sue, or stated in writing that you do not infringe?',
    ),
    explains: words(
      '请保存发出的凭证,能证明权利人收到的,一并保存:期限由此起算。',
      'Keep the proof of dispatch, and that of its receipt if there is one: the periods count from them.',
    ),
    no: words('没有书面催告或者声明的,不予受理', 'Without a demand or a statement in writing it is not accepted'),
    instead: words(
      '请先书面催告权利人,或者书面声明不侵权,并保存凭证',
      'Send a demand or a statement in writing first, and keep the proof',
    ),
  },
  {
    id: 'unanswered',
    guards: ['reactionPeriodIsOver'],
    asks: words(
      '是否期限已满,而权利人既没有撤回警告,也没有请求裁决或者起诉?',
      'Is the period over, and has it neither withdrawn the warning nor asked for a ruling nor sued?',
    ),
    explains: words(
      '期限为权利人收到之日起一个月,或者发出之日起两个月,以先满的为准。',
      'The period is a month from its receipt or two from the dispatch, whichever ends first.',
    ),
    no: words(
      '期限未满,或者权利人已经处理的,不予受理',
      'Before that, or where it has acted, the request is not accepted',
    ),
    instead: words(
      '期限未满的,请待期满;权利人已请求裁决或者起诉的,请在该案中答辩',
      'Wait for the end of the period; where it has asked for a ruling or sued, answer in that case',
    ),
  },
];
