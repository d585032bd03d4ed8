import { days, SHORT, w, workingDays, type Clock } from './clock-shape.js';
import type { Law } from './law.js';

/** Clocks that run once the ruling is made: service, publication, suit, performance. */
export const clocksAfterRuling = (law: Law) =>
  ({
    'ruling-service': {
      title: w('送达裁决书', 'service of the ruling'),
      anchor: w('作出裁决', 'the making of the ruling'),
      term: workingDays(5),
      duty: 'authority',
      ladder: SHORT,
      ...law.serveRuling,
    },
    publication: {
      title: w('公开裁决书', 'publication of the ruling'),
      anchor: w('作出裁决', 'the making of the ruling'),
      term: workingDays(20),
      duty: 'authority',
      ...law.publish,
    },
    'publication-of-change': {
      title: w('公开裁决变更、撤销', 'publication of the change'),
      anchor: w('因诉讼变更、撤销', 'the change in litigation'),
      term: workingDays(20),
      duty: 'authority',
      ...law.publish,
    },
    suit: {
      title: w('起诉期限', 'period to sue'),
      anchor: w('收到裁决书', 'receipt of the ruling'),
      term: days(15),
      duty: 'party',
      onExpiry: 'suit-period-expires',
      ...law.suit,
    },
    demand: {
      title: w('催告期', 'time given by the demand'),
      anchor: w('收到催告书', 'receipt of the demand'),
      term: workingDays(10),
      duty: 'respondent',
      ...law.demand,
    },
    enforcement: {
      title: w(
        '机关申请强制执行期限(自起诉期限届满)',
        'agency’s application for enforcement, from the end of the period to sue',
      ),
      anchor: w('起诉期限届满', 'end of the period to sue'),
      term: { count: 3, unit: 'month', roll: 'next-working-day' },
      duty: 'authority',
      onExpiry: 'agency-enforcement-lapses',
      ...law.enforcementAfterSuit,
    },
    'enforcement-after-performance': {
      title: w(
        '机关申请强制执行期限(自履行期限届满)',
        'agency’s application for enforcement, from the end of the period of performance',
      ),
      anchor: w('履行期限届满', 'end of the period of performance'),
      term: { count: 3, unit: 'month', roll: 'next-working-day' },
      duty: 'authority',
      onExpiry: 'agency-enforcement-lapses',
      ...law.enforcement,
    },
    'right-holder-enforcement': {
      title: w('权利人申请强制执行期限', 'right holder’s application for enforcement'),
      anchor: w('机关申请期限届满', 'end of the agency’s time'),
      term: { count: 6, unit: 'month', roll: 'next-working-day' },
      duty: 'requester',
      ...law.rightHolder,
    },
  }) as const satisfies Readonly<Record<string, Clock>>;
