import { yearOfNotices } from '../calendar-data.js';

export const year2022 = yearOfNotices(
  2022,
  [
    {
      title: '国务院办公厅关于2022年部分节假日安排的通知',
      number: '国办发明电〔2021〕11号',
      issuedOn: '2021-10-25',
      url: 'http://www.gov.cn/zhengce/zhengceku/2021-10/25/content_5644835.htm',
    },
  ],
  [
    { holiday: '元旦', from: '2022-01-01', to: '2022-01-03', work: [] },
    { holiday: '春节', from: '2022-01-31', to: '2022-02-06', work: ['2022-01-29', '2022-01-30'] },
    { holiday: '清明节', from: '2022-04-03', to: '2022-04-05', work: ['2022-04-02'] },
    { holiday: '劳动节', from: '2022-04-30', to: '2022-05-04', work: ['2022-04-24', '2022-05-07'] },
    { holiday: '端午节', from: '2022-06-03', to: '2022-06-05', work: [] },
    { holiday: '中秋节', from: '2022-09-10', to: '2022-09-12', work: [] },
    { holiday: '国庆节', from: '2022-10-01', to: '2022-10-07', work: ['2022-10-08', '2022-10-09'] },
  ],
);
