import { defineWords } from '../../i18n/words';

export const words = defineWords(
  'letter',
  {
    to: '{{names}}：',
    case: '案件:{{title}}',
    law: '依据:{{article}}',
    noNumber: '未编号',
    and: '{{one}}、{{other}}',
    copy: '此处为电子阅读文本;以盖章送达的文书为准。',
    draft: '草稿,尚未批准。',
    save: '保存为文件',
    print: '打印',
  },
  {
    to: 'To {{names}}:',
    case: 'Case: {{title}}',
    law: 'Basis: {{article}}',
    noNumber: 'no number yet',
    and: '{{one}}, {{other}}',
    copy: 'This is a copy to read; the sealed paper that was served prevails.',
    draft: 'A draft that is not approved yet.',
    save: 'Save as a file',
    print: 'Print',
  },
);
