import { defineWords } from '../../i18n/words';

export const words = defineWords(
  'day',
  { rest: '休', work: '班', hint: '年-月-日', time: '时:分', off: '{{date}},休息日', on: '{{date}},工作日' },
  {
    rest: 'off',
    work: 'work',
    hint: 'yyyy-mm-dd',
    time: 'hh:mm',
    off: '{{date}}, day of rest',
    on: '{{date}}, working day',
  },
);
