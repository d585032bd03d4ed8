import { defineWords } from '../../i18n/words';

/** What the list of tasks says otherwise where somebody who was warned asks for an opinion. */
export const opinionTasks = defineWords(
  'public-opinion',
  {
    title: '填写咨询意见请求书',
    requester: '请求人(被警告人)',
    respondents: '权利人(发出警告的人)',
    claims: '警告涉及的权利要求',
    accused: '被警告的产品和行为',
    matters: '请求事项、事实与理由',
    evidence: '侵权警告和书面催告',
  },
  {
    title: 'Write the request for an opinion',
    requester: 'Requester (who was warned)',
    respondents: 'Right holder (who gave the warning)',
    claims: 'Claims that the warning is about',
    accused: 'Products and acts of the warning',
    matters: 'Request, facts and reasons',
    evidence: 'Warning and demand',
  },
);

/** The same of the questions on its pages. */
export const opinionFields = defineWords(
  'public-opinion-fields',
  {
    agencyHint: '权利人所在地或者被警告的行为所在地的管理专利工作的部门',
    respondent: '权利人',
    claimsReliedOn: '警告涉及哪些权利要求',
    accused: '被警告的产品',
    product: '被警告侵权的产品或方法',
    acts: '被警告的行为',
    place: '行为地',
    mattersHint: '例如:请就某型折叠装置是否落入该专利的保护范围出具咨询意见',
    factsHint: '写明收到警告和发出催告的经过、您的产品或方法,以及您认为不侵权的理由',
    copiesMade: '请求书和证据的副本由办案机关按电子材料和权利人人数制作,不必填写份数,也不必另交纸质。',
    declaresNotSued: '双方均未就本纠纷请求裁决或者向人民法院起诉',
  },
  {
    agencyHint: 'The patent department where the right holder resides or the act was done',
    respondent: 'Right holder',
    claimsReliedOn: 'Claims that the warning is about',
    accused: 'Product of the warning',
    product: 'Product or method of the warning',
    acts: 'Acts of the warning',
    place: 'Place of the act',
    mattersHint: 'Such as: an opinion on whether the folding device falls within the patent',
    factsHint: 'How you were warned and sent the demand, your product or method, and why it does not infringe',
    copiesMade:
      'The agency makes the copies for the right holders from what is filed here; none need be counted or handed in on paper.',
    declaresNotSued: 'Neither side has asked for a ruling or sued over this dispute',
  },
);
