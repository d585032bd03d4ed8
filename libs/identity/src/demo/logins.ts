import type { Words } from '#libs/kernel';

/** A login that `npm start` names, and what it is there to try. */
export interface ShownLogin {
  readonly login: string;
  readonly purpose: Words;
}

/** Enough to take a case through every step: one agency in full, and those above and below it. README lists the rest. */
export const shownLogins: readonly ShownLogin[] = [
  { login: 'gd-officer1', purpose: { zh: '承办案件', en: 'handles cases' } },
  { login: 'gd-officer2', purpose: { zh: '合议组成员', en: 'sits in panels' } },
  { login: 'gd-officer3', purpose: { zh: '合议组成员', en: 'sits in panels' } },
  {
    login: 'gd-head',
    purpose: { zh: '批准;广州、深圳案件的上一级', en: 'approves; next-higher agency of Guangzhou and Shenzhen' },
  },
  { login: 'gd-clerk', purpose: { zh: '查阅案件、录入材料', en: 'reads cases, enters papers' } },
  { login: 'gd-admin', purpose: { zh: '人员、规则确认、运行状况', en: 'people, confirmation of rules, health' } },
  { login: 'gd-auditor', purpose: { zh: '监督查阅,不办案', en: 'reads everything, handles nothing' } },
  {
    login: 'cnipa-head',
    purpose: {
      zh: '广东案件的上一级:第二次延长、指定管辖;批准重大案件',
      en: 'next-higher agency of Guangdong: second extension, designation; approves major cases',
    },
  },
  { login: 'cnipa-officer1', purpose: { zh: '承办重大案件', en: 'handles major cases' } },
  {
    login: 'gz-head',
    purpose: { zh: '地级市机关负责人,其上一级为 gd-head', en: 'head of a prefecture, below gd-head' },
  },
];
