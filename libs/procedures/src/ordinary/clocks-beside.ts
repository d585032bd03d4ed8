import type { GuardName } from '../guards/table.js';
import { days, months, SHORT, type Clocks } from '../shared/clock-shape.js';
import { words } from '../shared/words.js';
import type { Law } from './law.js';

/** The office's own targets for its shorter tracks, and the time for what goes to another authority. */
export const clocksBeside = (law: Law) =>
  ({
    'simplified-target': {
      title: words('简易办理内部目标', 'target of the simplified track'),
      anchor: words('立案之日', 'docketing'),
      term: months(1),
      duty: 'authority',
      ...law.tracks,
    },
    'rapid-target': {
      title: words('快速办理、绿色通道内部目标', 'target of the rapid track and the green channel'),
      anchor: words('立案之日', 'docketing'),
      term: days(30),
      duty: 'authority',
      ...law.tracks,
    },
    'referral-decision': {
      title: words('移送决定', 'decision on a referral'),
      anchor: words('收到涉嫌犯罪线索报告', 'the report of a suspected crime'),
      term: days(3),
      duty: 'authority',
      ladder: SHORT,
      ...law.referralTime,
    },
    'referral-sending': {
      title: words('移送涉嫌犯罪案件', 'sending a suspected crime on'),
      anchor: words('批准移送的时刻', 'the moment of the approval'),
      term: { count: 24, unit: 'hour' },
      duty: 'authority',
      ladder: [0],
      ...law.referralTime,
    },
  }) as const satisfies Clocks<GuardName>;
