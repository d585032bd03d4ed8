import { defineWords } from '../../i18n/words';

export const words = defineWords(
  'public-receipt',
  {
    title: '请求书已提交',
    code: '查询码',
    keep: '请抄下或打印。查询码加联系电话后四位即可查进度、交材料;他人得到它就能看到案件,请妥善保管。',
    ended: '这份请求书先前发放的查询码已由办案机关停用或更换,请使用新的查询码,或与办案机关联系。',
    receivedOn: '收到日期',
    caseId: '受理流水号',
    next: '接下来',
    why: '这一天怎么算出来的,可在“查进度”中点开期限依据查看。',
    follow: '查进度',
    none: '此浏览器中没有回执',
    noneHint: '回执只在提交请求书的浏览器中显示。有查询码的,可直接查进度。',
  },
  {
    title: 'The request is submitted',
    code: 'Code to follow by',
    keep: 'Write it down or print it. With the last four digits of your telephone it opens the case; whoever has both can read it, so keep it safe.',
    ended:
      'The office has ended or replaced the code given for this request. Use the new code, or get in touch with the office.',
    receivedOn: 'Received on',
    caseId: 'Reference',
    next: 'What happens next',
    why: 'How this day is counted is shown under “Follow a case”.',
    follow: 'Follow the case',
    none: 'There is no receipt in this browser',
    noneHint:
      'A receipt is shown in the browser that submitted the request. With a code you can follow the case at once.',
  },
);
