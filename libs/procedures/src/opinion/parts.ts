import { order81 } from '#libs/legal';
import type { DocumentDefinition } from '../engine/document.js';
import type { Stage } from '../engine/model.js';
import { policy, statute } from '../shared/basis.js';
import { months, SHORT, workingDays, type Clocks } from '../shared/clock-shape.js';
import { words } from '../shared/words.js';
import { inner, out, party } from '../shared/document-shape.js';
import type { GuardName } from './guards.js';

export const opinionOf = statute(order81, 13);

export const stages = {
  draft: { title: words('待收件', 'being filed') },
  received: { title: words('已收件待受理', 'received') },
  examining: { title: words('审查中', 'being examined') },
  given: { title: words('已出具咨询意见', 'opinion given'), final: true },
  refused: { title: words('不予受理', 'not accepted'), final: true },
  withdrawn: { title: words('已撤回', 'taken back'), final: true },
} as const satisfies Readonly<Record<string, Stage>>;

const reaction = (count: number, zh: string, en: string, anchorZh: string, anchorEn: string) =>
  ({
    title: words(zh, en),
    anchor: words(anchorZh, anchorEn),
    term: months(count),
    duty: 'respondent',
    onExpiry: 'reaction-period-ends',
    ladder: SHORT,
    ...opinionOf,
  }) as const;

/** The article names no time for the opinion itself. */
export const clocks = {
  'reaction-from-receipt': reaction(
    1,
    '权利人处理期限(自收到)',
    'the right holder’s time to react, from receipt',
    '权利人收到书面催告或者声明',
    'the right holder’s receipt of the demand or statement',
  ),
  'reaction-from-dispatch': reaction(
    2,
    '权利人处理期限(自发出)',
    'the right holder’s time to react, from dispatch',
    '发出书面催告或者声明',
    'dispatch of the demand or statement',
  ),
  'opinion-examination': {
    title: words('受理审查', 'examination of the request'),
    anchor: words(
      '权利人处理期限届满,或者此后登记侵权警告',
      'the end of the right holder’s time, or the entry of the warning after it',
    ),
    term: workingDays(5),
    duty: 'authority',
    ladder: SHORT,
    ...policy,
  },
  // Without it the case would leave every list, and its file be closed, before anybody has the paper.
  'opinion-service': {
    title: words('送达咨询意见或者不予受理通知书', 'service of the opinion or of the refusal'),
    anchor: words('出具咨询意见或者不予受理', 'the giving of the opinion or the refusal'),
    term: workingDays(5),
    duty: 'authority',
    ladder: SHORT,
    ...policy,
  },
} as const satisfies Clocks<GuardName>;

export const documents = {
  'opinion-request': party('咨询意见请求书', 'request for an opinion', opinionOf, ['requesters', 'facts', 'signed']),
  'demand-letter': party('书面催告或者声明', 'demand or statement', opinionOf, ['kind', 'dispatchedOn', 'reachedOn']),
  'opinion-acceptance': out('受理通知书', 'notice of acceptance', opinionOf, ['requester'], ['requestedOn', 'handler']),
  'opinion-refusal': out('不予受理通知书', 'notice of refusal', opinionOf, ['requester'], ['ground', 'reasons']),
  opinion: out('专利侵权咨询意见', 'opinion', opinionOf, ['requester'], ['facts', 'finding', 'reasons']),
  'withdrawal-request': party('撤回请求书', 'request to take back', opinionOf, ['reason', 'receivedOn']),
  'service-record': inner('送达回证', 'record of service', opinionOf, [
    'document',
    'addressee',
    'method',
    'receivedOn',
  ]),
} as const satisfies Readonly<Record<string, DocumentDefinition>>;

export type StageName = keyof typeof stages;
export type ClockName = keyof typeof clocks;
export type DocumentName = keyof typeof documents;
