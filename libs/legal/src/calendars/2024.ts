import { yearOfNotices } from '../calendar-data.js';

export const year2024 = yearOfNotices(
  2024,
  [
    {
      title: '国务院办公厅关于2024年部分节假日安排的通知',
      number: '国办发明电〔2023〕7号',
      issuedOn: '2023-10-25',
      url: 'https://www.gov.cn/zhengce/zhengceku/202310/content_6911528.htm',
    },
  ],
  [
    { holiday: '元旦', from: '2024-01-01', to: '2024-01-01', work: [] },
    { holiday: '春节', from: '2024-02-10', to: '2024-02-17', work: ['2024-02-04', '2024-02-18'] },
    { holiday: '清明节', from: '2024-04-04', to: '2024-04-06', work: ['2024-04-07'] },
    { holiday: '劳动节', from: '2024-05-01', to: '2024-05-05', work: ['2024-04-28', '2024-05-11'] },
    { holiday: '端午节', from: '2024-06-10', to: '2024-06-10', work: [] },
    { holiday: '中秋节', from: '2024-09-15', to: '2024-09-17', work: ['2024-09-14'] },
    { holiday: '国庆节', from: '2024-10-01', to: '2024-10-07', work: ['2024-09-29', '2024-10-12'] },
  ],
);
