import { yearOfNotices } from '../calendar-data.js';

export const year2025 = yearOfNotices(
  2025,
  [
    {
      title: '国务院办公厅关于2025年部分节假日安排的通知',
      number: '国办发明电〔2024〕12号',
      issuedOn: '2024-11-12',
      url: 'https://www.gov.cn/zhengce/zhengceku/202411/content_6986383.htm',
    },
  ],
  [
    { holiday: '元旦', from: '2025-01-01', to: '2025-01-01', work: [] },
    { holiday: '春节', from: '2025-01-28', to: '2025-02-04', work: ['2025-01-26', '2025-02-08'] },
    { holiday: '清明节', from: '2025-04-04', to: '2025-04-06', work: [] },
    { holiday: '劳动节', from: '2025-05-01', to: '2025-05-05', work: ['2025-04-27'] },
    { holiday: '端午节', from: '2025-05-31', to: '2025-06-02', work: [] },
    { holiday: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08', work: ['2025-09-28', '2025-10-11'] },
  ],
);
