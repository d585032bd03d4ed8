import { defineWords } from '../../i18n/words';

/** Apart from what the pages of the head say: this is on the first page of everybody who may decide. */
export const waiting = defineWords(
  'head-waiting',
  {
    count: '{{shown}} 件待审批',
    line: '{{shown}} 件待审批,最早到期 {{date}}',
  },
  {
    count: '{{shown}} awaiting approval',
    line: '{{shown}} awaiting approval, the first due {{date}}',
  },
);
