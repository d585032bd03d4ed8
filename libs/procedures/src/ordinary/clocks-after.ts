import type { GuardName } from '../guards/table.js';
import { PUBLIC_NOTICE_DAYS } from '../shared/notice-days.js';
import { days, months, setDays, SHORT, workingDays, type Clocks } from '../shared/clock-shape.js';
import { words } from '../shared/words.js';
import type { Law } from './law.js';

const notice = (law: Law, paper: string, zh: string, en: string) =>
  ({
    title: words(`公告送达${zh}期间`, `public notice of ${en}`),
    anchor: words('公告发布', 'issue of the notice'),
    term: { set: { unit: 'calendar-day', ...PUBLIC_NOTICE_DAYS } },
    duty: 'party',
    onExpiry: `${paper}-notice-ends`,
    ladder: SHORT,
    ...law.publicNoticePeriod,
  }) as const;

const noticeClocks = (law: Law) => ({
  'ruling-notice': notice(law, 'ruling', '裁决书', 'the ruling'),
  'end-paper-notice': notice(law, 'end-paper', '结案文书', 'the paper that ended the case'),
  'correction-notice': notice(law, 'correction', '更正决定', 'the correction'),
  'change-notice': notice(law, 'change', '变更裁决决定', 'the change of the ruling'),
  'revocation-notice': notice(law, 'revocation', '撤销裁决决定', 'the revocation of the ruling'),
  'demand-notice': notice(law, 'demand', '催告书', 'the demand'),
});

const changeService = (law: Law, zh: string, en: string) =>
  ({
    title: words(`送达${zh}`, `service of ${en}`),
    anchor: words('作出决定', 'the making of the decision'),
    term: workingDays(5),
    duty: 'authority',
    ladder: SHORT,
    ...law.changeService,
  }) as const;

const suitUnderGeneralLaw = (law: Law, zh: string, en: string) =>
  ({
    title: words(`起诉期限(${zh})`, `period to sue (${en})`),
    anchor: words('收到决定', 'receipt of the decision'),
    term: months(6),
    duty: 'party',
    onExpiry: 'challenge-period-expires',
    ...law.generalSuit,
  }) as const;

const timeForReconsideration = (law: Law, zh: string, en: string) =>
  ({
    title: words(`申请行政复议期限(${zh})`, `period to ask for reconsideration (${en})`),
    anchor: words('收到决定', 'receipt of the decision'),
    term: days(60),
    duty: 'party',
    onExpiry: 'challenge-period-expires',
    ...law.reconsideration,
  }) as const;

/** Clocks that run once the ruling is made: service, publication, suit, performance. */
export const clocksAfterRuling = (law: Law) =>
  ({
    'ruling-service': {
      title: words('送达裁决书', 'service of the ruling'),
      anchor: words('作出裁决', 'the making of the ruling'),
      term: workingDays(5),
      duty: 'authority',
      ladder: SHORT,
      ...law.serveRuling,
    },
    ...noticeClocks(law),
    publication: {
      title: words('公开裁决书', 'publication of the ruling'),
      anchor: words('作出裁决', 'the making of the ruling'),
      term: workingDays(20),
      duty: 'authority',
      ...law.publish,
    },
    'publication-of-change': {
      title: words('公开裁决变更、撤销', 'publication of the change'),
      anchor: words('因诉讼变更、撤销', 'the change in litigation'),
      term: workingDays(20),
      duty: 'authority',
      ...law.publish,
    },
    suit: {
      title: words('起诉期限', 'period to sue'),
      anchor: words('收到裁决书', 'receipt of the ruling'),
      term: days(15),
      duty: 'party',
      onExpiry: 'suit-period-expires',
      ...law.suit,
    },
    demand: {
      title: words('催告期', 'time given by the demand'),
      anchor: words('收到催告书', 'receipt of the demand'),
      term: workingDays(10),
      duty: 'respondent',
      ...law.demand,
    },
    enforcement: {
      title: words(
        '机关申请强制执行期限(自起诉期限届满)',
        'agency’s application for enforcement, from the end of the period to sue',
      ),
      anchor: words('起诉期限届满', 'end of the period to sue'),
      term: months(3),
      duty: 'authority',
      onExpiry: 'agency-enforcement-lapses',
      ...law.enforcementAfterSuit,
    },
    'enforcement-after-performance': {
      title: words(
        '机关申请强制执行期限(自履行期限届满)',
        'agency’s application for enforcement, from the end of the period of performance',
      ),
      anchor: words('履行期限届满', 'end of the period of performance'),
      term: months(3),
      duty: 'authority',
      onExpiry: 'agency-enforcement-lapses',
      ...law.enforcement,
    },
    'right-holder-enforcement': {
      title: words('权利人申请强制执行期限', 'right holder’s application for enforcement'),
      anchor: words('机关申请期限届满', 'end of the agency’s time'),
      term: months(6),
      duty: 'requester',
      ...law.rightHolder,
    },
    'refusal-notice': {
      title: words('通知不予立案', 'notice of the refusal'),
      anchor: words('收到请求书', 'receipt of the request'),
      term: workingDays(5),
      duty: 'authority',
      ladder: SHORT,
      ...law.docket,
    },
    'refusal-notice-anew': {
      title: words('重新审查后通知不予立案', 'notice of a refusal after docketing was examined anew'),
      anchor: words('撤销不予立案的裁判、决定生效', 'the judgment or decision that undid the former refusal'),
      term: workingDays(5),
      duty: 'authority',
      ladder: SHORT,
      ...law.newDecision,
    },
    'end-paper-service': {
      title: words('送达结案文书', 'service of the paper that ended the case'),
      anchor: words('作出结案文书', 'the making of the paper'),
      term: workingDays(5),
      duty: 'authority',
      ladder: SHORT,
      ...law.endService,
    },
    'reopening-service': {
      title: words('送达重新处理通知书', 'service of the notice that the case goes on'),
      anchor: words('恢复处理', 'the case being taken up again'),
      term: workingDays(5),
      duty: 'authority',
      ladder: SHORT,
      ...law.reopeningService,
    },
    'correction-service': changeService(law, '更正决定', 'the correction'),
    'change-service': changeService(law, '变更裁决决定', 'the change of the ruling'),
    'revocation-service': changeService(law, '撤销裁决决定', 'the revocation of the ruling'),
    'publication-of-own-change': {
      title: words('公开本机关的变更、撤销', 'publication of the agency’s own change'),
      anchor: words('作出变更、撤销决定', 'the making of the decision'),
      term: workingDays(20),
      duty: 'authority',
      ...law.publishOwnChange,
    },
    'general-suit': suitUnderGeneralLaw(law, '结案决定', 'the decision that ended the case'),
    reconsideration: timeForReconsideration(law, '结案决定', 'the decision that ended the case'),
    'change-suit': suitUnderGeneralLaw(law, '裁决的变更、撤销', 'a change or revocation of the ruling'),
    'change-reconsideration': timeForReconsideration(law, '裁决的变更、撤销', 'a change or revocation of the ruling'),
    'suit-after-reconsideration': {
      title: words('复议后的起诉期限', 'period to sue after a reconsideration'),
      anchor: words('收到复议决定', 'receipt of the decision on the reconsideration'),
      term: days(15),
      duty: 'party',
      onExpiry: 'challenge-period-expires',
      ...law.afterReconsideration,
    },
    'docketing-anew': {
      title: words('重新审查立案', 'docketing examined anew'),
      anchor: words('撤销不予立案的裁判、决定生效', 'the judgment or decision that undid the refusal'),
      term: workingDays(5),
      duty: 'authority',
      ladder: SHORT,
      ...law.newDecision,
    },
    'new-decision': {
      title: words('重新作出决定', 'the new decision'),
      anchor: words(
        '原决定被撤销,或者决定重新处理',
        'the end of the former decision, or the decision to take the case up again',
      ),
      term: months(3),
      duty: 'authority',
      ladder: [30, 20, 10, 5, 3, 1, 0],
      ...law.newDecision,
    },
    'new-decision-by-court': {
      title: words('判决指定的重作期限', 'the new decision, in the time the court set'),
      anchor: words('判决生效', 'the judgment in effect'),
      term: setDays(1, 365),
      duty: 'authority',
      ladder: [30, 20, 10, 5, 3, 1, 0],
      ...law.judgment,
    },
  }) as const satisfies Clocks<GuardName>;
