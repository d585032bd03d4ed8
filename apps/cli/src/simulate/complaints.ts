import type { ComplaintForm } from '#libs/casework';
import { Random } from './random.js';

const PRODUCTS = ['便携式充电装置(推演)', '折叠支架(推演)', '保温杯盖(推演)', '散热模组(推演)', '儿童滑板车(推演)'];
const ACTS = ['make', 'sell', 'offer'];
const PLACES = ['广东省深圳市', '广东省广州市', '上海市', '江苏省苏州市'];
const WEIGHTS = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A made-up patent number with a right check digit; the fifth digit tells its type. */
function patentNumber(random: Random): { number: string; design: boolean } {
  const type = random.of([1, 1, 2, 2, 3]);
  const digits = [...`${random.int(2010, 2023)}${type}${String(random.int(0, 9_999_999)).padStart(7, '0')}`].map(
    Number,
  );
  const sum = digits.reduce((total, digit, i) => total + digit * (WEIGHTS[i] ?? 0), 0) % 11;
  return { number: `ZL${digits.join('')}.${sum === 10 ? 'X' : String(sum)}`, design: type === 3 };
}

/** A made-up credit code with a right check character. */
function creditCode(random: Random): string {
  const body = `91440300${'MA'}${Array.from({ length: 7 }, () => USCC.charAt(random.int(0, 30))).join('')}`;
  const sum = [...body].reduce((total, c, i) => total + USCC.indexOf(c) * (USCC_WEIGHTS[i] ?? 0), 0);
  return body + USCC.charAt((31 - (sum % 31)) % 31);
}

const company = (random: Random, name: string) => ({
  kind: 'legal',
  name,
  creditCode: creditCode(random),
  address: `${random.of(PLACES)}推演路${random.int(1, 999)}号`,
  phone: `1380000${String(random.int(0, 9999)).padStart(4, '0')}`,
  representative: '推演人',
  representativePost: '法定代表人',
});

/** Some of the complaints of one time are about one patent: what was copied once is copied by many. */
const seriesOf = (n: number, major: boolean): Random =>
  new Random(major ? 1_000_000 + Math.floor(n / 80) : Math.floor(n / 40));

/** A complaint such as a simulated right holder files: all that the conditions ask, about made-up companies. */
export function makeComplaint(random: Random, n: number, major: boolean): ComplaintForm {
  const patent = patentNumber(random.chance(major ? 0.6 : 0.4) ? seriesOf(n, major) : random);
  const respondents = random.chance(0.8) ? 1 : 2;
  return {
    matters: '请求责令停止侵权行为(推演)',
    factsAndReasons: '被请求人未经许可制造、销售被控侵权产品(推演)',
    claimsReliedOn: patent.design ? [] : [1],
    signed: true,
    declaresNotSued: true,
    declaresNoOtherRoute: true,
    copies: respondents,
    ...(random.chance(0.25) ? { repeatOf: '推演裁决〔2025〕1号' } : {}),
    ...(major ? { majorGround: 'public-interest', provincialCertificate: '推演证明〔2026〕1号' } : {}),
    parties: [
      {
        role: 'requester',
        ...company(random, `推演权利人第${n}有限公司`),
        domicileInChina: true,
        entitlement: 'patentee',
      },
      ...Array.from({ length: respondents }, (_, i) => ({
        role: 'respondent',
        ...company(random, `推演被请求人第${n}之${i + 1}有限公司`),
        domicileInChina: random.chance(0.9),
      })),
    ],
    rights: [
      {
        patentNumber: patent.number,
        title: random.of(PRODUCTS),
        patentee: `推演权利人第${n}有限公司`,
        claimsTotal: patent.design ? 1 : random.int(2, 12),
      },
    ],
    accused: [{ product: random.of(PRODUCTS), acts: [random.of(ACTS)], place: random.of(PLACES) }],
  };
}
