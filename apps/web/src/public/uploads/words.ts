import { defineWords } from '../../i18n/words';

export const words = defineWords(
  'public-uploads',
  {
    add: '选择文件:{{name}}',
    limit: 'PDF、图片、Word、Excel、OFD、文本、录音、录像或 ZIP,单个不超过 {{size}}。中断后从断点继续。',
    sending: '正在上传 {{percent}}%',
    waiting: '网络中断,自动续传({{percent}}%)',
    stop: '取消上传',
    stopOf: '取消上传:{{name}}',
    retry: '继续上传',
    dropOf: '删除:{{name}}',
    drop: '删除',
    received: '已收到 {{at}} · {{size}}',
    hash: 'SHA-256:',
    empty: '文件是空的(0 字节),请重新选择',
    tooLarge: '文件 {{size}},超过上限 {{max}}',
    failed: '{{name}} 未上传。原因:{{reason}}',
  },
  {
    add: 'Choose a file: {{name}}',
    limit:
      'PDF, pictures, Word, Excel, OFD, text, sound, film or ZIP, {{size}} at most. After an interruption it goes on where it stopped.',
    sending: 'Sending {{percent}}%',
    waiting: 'The line is cut; it goes on by itself ({{percent}}%)',
    stop: 'Stop',
    stopOf: 'Stop sending {{name}}',
    retry: 'Go on',
    dropOf: 'Remove {{name}}',
    drop: 'Remove',
    received: 'Received {{at}} · {{size}}',
    hash: 'SHA-256: ',
    empty: 'The file is empty (0 bytes); choose another',
    tooLarge: 'The file has {{size}}; {{max}} are the most',
    failed: '{{name}} was not sent. Reason: {{reason}}',
  },
);
