import { defineWords } from '../../i18n/words';

export const words = defineWords(
  'deadline',
  {
    none: '没有进行中的期限',
    why: '查看期限依据',
    own: '内部目标',
    others: '等待当事人',
    target: '内部目标 {{date}}',
    provisional: '暂定',
    provisionalHint: '届满日在尚未公布放假安排的年份,公布后重新计算',
  },
  {
    none: 'No deadline is running',
    why: 'Show the basis',
    own: 'Own target',
    others: 'Waiting for a party',
    target: 'own target {{date}}',
    provisional: 'provisional',
    provisionalHint: 'The day lies in a year whose holidays are not announced yet; it is counted anew then',
  },
);
