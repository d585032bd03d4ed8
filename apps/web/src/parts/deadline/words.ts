import { defineWords } from '../../i18n/words';

export const words = defineWords(
  'deadline',
  {
    none: '没有进行中的期限',
    due: '{{date}} 届满',
    why: '{{words}},{{date}}。查看期限依据',
    target: '内部目标 {{date}}',
    provisional: '暂按临时历',
    provisionalHint: '届满日在尚未公布放假安排的年份,公布后重新计算',
    unverified: '待法制审核',
    waiting: '起算日未定',
  },
  {
    none: 'No deadline is running',
    due: 'due {{date}}',
    why: '{{words}}, {{date}}. Show the basis',
    target: 'own target {{date}}',
    provisional: 'provisional',
    provisionalHint: 'The day lies in a year whose holidays are not announced yet; it is counted anew then',
    unverified: 'awaits legal review',
    waiting: 'not started',
  },
);
