import { oneOf, orNull } from '../http/docs/shape.js';

const SIGN = {
  ok: true,
  ageSeconds: orNull(12.5),
  reason: orNull({ zh: '通知没有发出;请检查工作进程', en: 'Notices do not leave; check the worker' }),
};

export const HEALTHY = {
  ready: true,
  stopping: false,
  database: oneOf('up', 'down'),
  queueStore: oneOf('up', 'down'),
  canary: SIGN,
  bells: SIGN,
  outbox: SIGN,
  clock: {
    ok: true,
    aheadSeconds: orNull(0.002),
    reason: orNull({
      zh: '本进程时钟比数据库时钟快3600秒',
      en: 'This process’s clock is 3600 s ahead of the database’s',
    }),
  },
};
