import { yearOfNotices } from '../calendar-data.js';

export const year2026 = yearOfNotices(
  2026,
  [
    {
      title: '国务院办公厅关于2026年部分节假日安排的通知',
      number: '国办发明电〔2025〕7号',
      issuedOn: '2025-11-04',
      url: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    },
  ],
  [
    { holiday: '元旦', from: '2026-01-01', to: '2026-01-03', work: ['2026-01-04'] },
    { holiday: '春节', from: '2026-02-15', to: '2026-02-23', work: ['2026-02-14', '2026-02-28'] },
    { holiday: '清明节', from: '2026-04-04', to: '2026-04-06', work: [] },
    { holiday: '劳动节', from: '2026-05-01', to: '2026-05-05', work: ['2026-05-09'] },
    { holiday: '端午节', from: '2026-06-19', to: '2026-06-21', work: [] },
    { holiday: '中秋节', from: '2026-09-25', to: '2026-09-27', work: [] },
    { holiday: '国庆节', from: '2026-10-01', to: '2026-10-07', work: ['2026-09-20', '2026-10-10'] },
  ],
);
