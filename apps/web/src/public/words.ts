import { defineWords } from '../i18n/words';

export const words = defineWords(
  'public',
  {
    title: '专利侵权纠纷行政裁决',
    lead: '不用登录。请选择要办理的事项。',
    ask: '我要请求裁决',
    askHint: '专利权被侵犯,请求管理专利工作的部门裁决。先用五个以内的问题看看是否符合条件。',
    warned: '我被警告侵权',
    warnedHint: '有人称您侵犯其专利权,经您书面催告仍不请求裁决也不起诉:可以请求出具是否侵权的咨询意见。',
    goOn: '继续填写请求书',
    goOnHint: '您有一份尚未提交的请求书,保存在本机和服务器上。',
    follow: '查进度',
    followHint: '凭查询码和电话后四位,查看进展、文书和您要办的事。',
    answer: '我被请求了',
    answerHint: '收到了请求书副本:凭随文书送达的查询码阅读材料、答辩、举证、提出管辖权异议或者回避申请。',
    checklist: '材料清单(可打印)',
    resume: '在另一台设备上开始的?输入续写码继续',
    direct: '已经了解条件,直接填写请求书',
  },
  {
    title: 'Rulings on patent infringement',
    lead: 'No account is needed. Choose what you came for.',
    ask: 'Ask for a ruling',
    askHint:
      'Your patent is infringed and you ask the patent department for a ruling. At most five questions tell whether you can.',
    warned: 'I was warned of an infringement',
    warnedHint:
      'Somebody says that you infringe a patent and, though you demanded it in writing, neither asks for a ruling nor sues: ask for an opinion on whether you do.',
    goOn: 'Go on with the request',
    goOnHint: 'You have a request that is not submitted yet, kept on this device and on the server.',
    follow: 'Follow a case',
    followHint: 'With the code and the last four digits of your telephone: progress, papers, and what you have to do.',
    answer: 'A request was made against me',
    answerHint:
      'You received a copy of a request: with the code served with it, read it, answer, give evidence, object to jurisdiction or ask for recusal.',
    checklist: 'List of papers (to print)',
    resume: 'Begun on another device? Enter the code to go on',
    direct: 'I know the conditions: write the request now',
  },
);
