import { defineWords } from '../../i18n/words';

export const words = defineWords(
  'notices',
  {
    bell: '通知',
    bellUnread: '通知,{{count}} 条未读',
    title: '通知',
    which: '显示哪些通知',
    unread: '未读',
    all: '全部',
    empty: '还没有通知。期限预警、当事人和负责人办理的事项会在这里提醒。',
    emptyUnread: '没有未读通知。',
    read: '标为已读',
    readOf: '标为已读:{{what}}',
    noNumber: '未编号',
  },
  {
    bell: 'Notices',
    bellUnread: 'Notices, {{count}} unread',
    title: 'Notices',
    which: 'Which notices are shown',
    unread: 'Unread',
    all: 'All',
    empty: 'There is no notice yet. Warnings of deadlines and what parties and heads have done are told here.',
    emptyUnread: 'There is no unread notice.',
    read: 'Mark as read',
    readOf: 'Mark as read: {{what}}',
    noNumber: 'no number yet',
  },
);
