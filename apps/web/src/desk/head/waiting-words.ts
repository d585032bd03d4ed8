import { defineWords } from '../../i18n/words';

/** Apart from what the pages of the head say: this is on the first page of everybody who may decide. */
export const waiting = defineWords(
  'head-waiting',
  {
    count: '{{shown}} 件待审批',
    first: '最早到期',
  },
  {
    count: '{{shown}} awaiting approval',
    first: 'The first due',
  },
);
