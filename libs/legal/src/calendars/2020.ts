import { yearOfNotices } from '../calendar-data.js';

// The second notice prolonged the Spring Festival to 2 February and so took back the make-up day of 1 February.
export const year2020 = yearOfNotices(
  2020,
  [
    {
      title: '国务院办公厅关于2020年部分节假日安排的通知',
      number: '国办发明电〔2019〕16号',
      issuedOn: '2019-11-21',
      url: 'http://www.gov.cn/zhengce/zhengceku/2019-11/21/content_5454164.htm',
    },
    {
      title: '国务院办公厅关于延长2020年春节假期的通知',
      number: '国办发明电〔2020〕1号',
      issuedOn: '2020-01-26',
      url: 'http://www.gov.cn/zhengce/zhengceku/2020-01/27/content_5472352.htm',
    },
  ],
  [
    { holiday: '元旦', from: '2020-01-01', to: '2020-01-01', work: [] },
    { holiday: '春节', from: '2020-01-24', to: '2020-01-30', work: ['2020-01-19'] },
    { holiday: '春节', from: '2020-01-31', to: '2020-02-02', work: [], notice: 1 },
    { holiday: '清明节', from: '2020-04-04', to: '2020-04-06', work: [] },
    { holiday: '劳动节', from: '2020-05-01', to: '2020-05-05', work: ['2020-04-26', '2020-05-09'] },
    { holiday: '端午节', from: '2020-06-25', to: '2020-06-27', work: ['2020-06-28'] },
    { holiday: '国庆节、中秋节', from: '2020-10-01', to: '2020-10-08', work: ['2020-09-27', '2020-10-10'] },
  ],
);
