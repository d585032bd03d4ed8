import { ENTITLEMENTS, MAJOR_GROUNDS, SPECIAL_POWERS, type Entitlement } from '#libs/procedures';
import { oneOf, orNull } from '../http/docs/shape.js';

const ARTICLE = '专利纠纷行政裁决和调解办法 第12条';
const INSTEAD = {
  zh: '请由专利权人提出,或者取得专利权人单独授权',
  en: 'Let the patentee ask, or obtain a separate authority',
};
const NO = { zh: '您不能以自己的名义单独提出请求', en: 'You may not make the request in your own name' };

const CONDITIONED: Entitlement = 'sole-licensee';

export const ELIGIBILITY = {
  procedure: 'ordinary-ruling',
  edition: '2025-02-01',
  questions: [
    {
      id: 'entitled',
      asks: {
        zh: '您是专利权人,或者有权单独提出请求的利害关系人吗?',
        en: 'Are you the patentee, or may you ask alone?',
      },
      explains: { zh: '独占实施许可的被许可人可以单独提出', en: 'An exclusive licensee may ask alone' },
      no: NO,
      instead: INSTEAD,
      article: ARTICLE,
    },
  ],
  checklist: [
    {
      kind: 'register-copy',
      title: { zh: '专利登记簿副本', en: 'Copy of the patent register' },
      note: { zh: '每件专利一份', en: 'One for each patent' },
      article: '专利纠纷行政裁决和调解办法 第15条',
      always: true,
      withAgent: false,
    },
  ],
  lacking: orNull({
    says: { zh: '现在也可以提交', en: 'It can be submitted all the same' },
    filed: { zh: '缺少的材料请尽快补交', en: 'Hand in what is lacking soon' },
    period: orNull({ zh: '要求补正的,期限另行计算', en: 'After a supplement the time counts anew' }),
    article: '专利纠纷行政裁决和调解办法 第16条',
  }),
  levels: [
    {
      level: oneOf('province'),
      says: { zh: '省级办理的,应当涉外、涉港澳台', en: 'The province handles what is foreign' },
      article: '专利纠纷行政裁决和调解办法 第7条',
    },
  ],
  entitlements: [
    {
      entitlement: oneOf(CONDITIONED, ...ENTITLEMENTS.filter((name) => name !== CONDITIONED)),
      condition: orNull(oneOf('patenteeDoesNotAct', 'licenceAllowsSuit')),
    },
  ],
  majorGrounds: [oneOf(...MAJOR_GROUNDS)],
  powers: [oneOf(...SPECIAL_POWERS)],
};

export const ELIGIBILITY_ANSWERED = {
  edition: '2025-02-01',
  outcome: oneOf('cannot', 'can', 'unsure', 'open'),
  says: { zh: '按您的回答,不符合受理条件', en: 'By your answers the conditions are not met' },
  articles: [ARTICLE],
  against: [
    {
      question: 'entitled',
      certain: true,
      says: NO,
      article: ARTICLE,
      instead: INSTEAD,
      procedure: orNull('infringement-opinion'),
    },
  ],
  unanswered: ['competence'],
};
