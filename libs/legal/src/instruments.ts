import type { Instrument } from './citation.js';
import { parseLegalDate } from './legal-date.js';

function instrument(id: string, zh: string, en: string, from: string, number?: string): Instrument {
  return { id, title: { zh, en }, effectiveFrom: parseLegalDate(from), ...(number === undefined ? {} : { number }) };
}

export const patentLaw = instrument(
  'patent-law-2020',
  '专利法',
  'Patent Law (2020 amendment)',
  '2021-06-01',
  '主席令第五十五号',
);

export const order81 = instrument(
  'order-81',
  '专利纠纷行政裁决和调解办法',
  'Measures for Administrative Ruling and Mediation of Patent Disputes',
  '2025-02-01',
  '国家知识产权局令第81号',
);

export const notice426 = instrument(
  'notice-426',
  '重大专利侵权纠纷行政裁决办法',
  'Measures for Administrative Ruling of Major Patent Infringement Disputes',
  '2021-06-01',
  '国家知识产权局公告第426号',
);

export const enforcementMeasures2015 = instrument(
  'enforcement-measures-2015',
  '专利行政执法办法',
  'Measures for Administrative Enforcement of Patents (2015)',
  '2015-07-01',
  '国家知识产权局令第71号',
);

export const civilProcedureLaw = instrument(
  'civil-procedure-law-2023',
  '民事诉讼法',
  'Civil Procedure Law (2023 amendment)',
  '2024-01-01',
  '主席令第十一号',
);

export const administrativeCompulsionLaw = instrument(
  'administrative-compulsion-law',
  '行政强制法',
  'Administrative Compulsion Law',
  '2012-01-01',
  '主席令第四十九号',
);

export const administrativeLitigationLaw = instrument(
  'administrative-litigation-law-2017',
  '行政诉讼法',
  'Administrative Litigation Law (2017 amendment)',
  '2017-07-01',
  '主席令第七十一号',
);

export const administrativeReconsiderationLaw = instrument(
  'administrative-reconsideration-law-2023',
  '行政复议法',
  'Administrative Reconsideration Law (2023 revision)',
  '2024-01-01',
  '主席令第九号',
);

export const administrativeLitigationInterpretation = instrument(
  'administrative-litigation-interpretation-2018',
  '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释',
  'Interpretation of the Supreme People’s Court on the Application of the Administrative Litigation Law (2018)',
  '2018-02-08',
  '法释〔2018〕1号',
);

export const crimeReferralRules = instrument(
  'crime-referral-rules-2020',
  '行政执法机关移送涉嫌犯罪案件的规定',
  'Provisions on the Transfer of Suspected Criminal Cases by Administrative Agencies (2020 revision)',
  '2020-08-07',
  '国务院令第730号',
);

/** A guide ranks below every rule above; the day is the end of the year it bears, its day of issue not being at hand. */
export const rulingGuide2019 = instrument(
  'ruling-guide-2019',
  '专利侵权纠纷行政裁决办案指南（2019）',
  'Guide to Handling Administrative Rulings on Patent Infringement (2019)',
  '2019-12-31',
);

/** Not law: what an office has set itself 内部目标. Its rules have the standing `policy`. */
export const officePolicy = instrument('office-policy', '本机关内部目标', 'The office’s own targets', '1900-01-01');

/** Every instrument that a rule cites. */
export const INSTRUMENTS: readonly Instrument[] = [
  patentLaw,
  order81,
  notice426,
  enforcementMeasures2015,
  civilProcedureLaw,
  administrativeCompulsionLaw,
  administrativeLitigationLaw,
  administrativeReconsiderationLaw,
  administrativeLitigationInterpretation,
  crimeReferralRules,
  rulingGuide2019,
  officePolicy,
];
