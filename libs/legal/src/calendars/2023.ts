import { yearOfNotices } from '../calendar-data.js';

export const year2023 = yearOfNotices(
  2023,
  [
    {
      title: '国务院办公厅关于2023年部分节假日安排的通知',
      number: '国办发明电〔2022〕16号',
      issuedOn: '2022-12-08',
      url: 'http://www.gov.cn/zhengce/zhengceku/2022-12/08/content_5730844.htm',
    },
  ],
  [
    { holiday: '元旦', from: '2022-12-31', to: '2023-01-02', work: [] },
    { holiday: '春节', from: '2023-01-21', to: '2023-01-27', work: ['2023-01-28', '2023-01-29'] },
    { holiday: '清明节', from: '2023-04-05', to: '2023-04-05', work: [] },
    { holiday: '劳动节', from: '2023-04-29', to: '2023-05-03', work: ['2023-04-23', '2023-05-06'] },
    { holiday: '端午节', from: '2023-06-22', to: '2023-06-24', work: ['2023-06-25'] },
    { holiday: '中秋节、国庆节', from: '2023-09-29', to: '2023-10-06', work: ['2023-10-07', '2023-10-08'] },
  ],
);
