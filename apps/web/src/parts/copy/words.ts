import { defineWords } from '../../i18n/words';

export const words = defineWords(
  'copy',
  {
    copied: '已复制',
    byHand: '浏览器未开放剪贴板,内容已选中,请按 Ctrl+C 或者长按复制',
    text: '供复制的内容',
  },
  {
    copied: 'Copied',
    byHand: 'The browser gives no clipboard; the text is selected: press Ctrl+C, or press long, to copy it',
    text: 'Text to copy',
  },
);
