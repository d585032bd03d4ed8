import { defineWords } from '../../i18n/words';

export const words = defineWords(
  'papers',
  {
    upload: '上传材料',
    sending: '正在上传 {{name}}……',
    done: '已收到 {{name}},{{size}},SHA-256 {{hash}}',
    failed: '没有上传成功。原因:{{reason}}',
    empty: '文件是空的',
  },
  {
    upload: 'Upload a paper',
    sending: 'Sending {{name}} …',
    done: 'Received {{name}}, {{size}}, SHA-256 {{hash}}',
    failed: 'Not uploaded. Reason: {{reason}}',
    empty: 'The file is empty',
  },
);
