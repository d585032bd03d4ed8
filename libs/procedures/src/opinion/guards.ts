import type { Facts, Guard } from '../engine/model.js';
import { openMatters } from '../facts/file.js';
import { guard, guardAbout, isRunning, receiptOf, textOf } from '../guards/look.js';
import { makeGuards } from '../guards/table.js';

/** The two periods in which the right holder may react; either suffices (Order 81 art. 13). */
const PERIODS = ['reaction-from-receipt', 'reaction-from-dispatch'] as const;

const isOver = (facts: Facts, clock: string): boolean =>
  facts.clocks.some((c) => c.clock === clock && (c.state === 'armed' || c.state === 'fired')) &&
  !isRunning(facts, clock);

const hasPeriod = (facts: Facts, clock: string): boolean => facts.clocks.some((c) => c.clock === clock);
const isWarned = ({ file }: Facts): boolean => openMatters(file, 'warning').length > 0;

/** Either period has ended, and the right holder has done nothing. */
const isUnanswered = (facts: Facts): boolean => isWarned(facts) && PERIODS.some((clock) => isOver(facts, clock));

/** The second of the two periods begins nothing anew. */
const examinationBegins = (facts: Facts): boolean => isUnanswered(facts) && !hasPeriod(facts, 'opinion-examination');

/** The period whose end is being written ended before the office had the warning. */
const hadEnded = ({ file, expiring }: Facts): boolean =>
  (expiring?.dueOn ?? '') < (openMatters(file, 'warning')[0]?.openedOn ?? '');

const notYetReceived = (document: string): Guard =>
  guardAbout(
    ['party'],
    '该请求人应当尚未收到文书',
    'This requester must not have had the paper',
    (facts) => receiptOf(facts, document, textOf(facts, 'party')) === null,
  );

/** What only the opinion on infringement asks; the hearing and recusal numbers of the shared guards are not used by it. */
const own = {
  warningNotYetEntered: guard(
    '侵权警告和书面催告只登记一次',
    'The warning and the demand are entered once',
    (facts) => !isWarned(facts) && !PERIODS.some((clock) => hasPeriod(facts, clock)),
  ),
  warningIsOnFile: guard(
    '应当已收到侵权警告,并已书面催告权利人或者书面声明不侵权',
    'There must be a warning, answered by a written demand or statement of non-infringement',
    isWarned,
  ),
  receiptOfDemandIsProved: guard(
    '已证明权利人收到催告或者声明',
    'The right holder’s receipt of the demand or statement is proved',
    (facts) => textOf(facts, 'reachedOn') !== '',
  ),
  demandReceiptNotYetProved: guard(
    '权利人收到催告或者声明的日期应当尚未登记',
    'The day of the right holder’s receipt must not be on record',
    (facts) => !hasPeriod(facts, 'reaction-from-receipt'),
  ),
  opinionNotYetReceived: notYetReceived('opinion'),
  opinionRefusalNotYetReceived: notYetReceived('opinion-refusal'),
  periodEndsWithTheOfficeWaiting: guard(
    '登记侵权警告时期限尚未届满',
    'The period had not ended when the warning was entered',
    (facts) => examinationBegins(facts) && !hadEnded(facts),
  ),
  periodHadEndedWhenEntered: guard(
    '登记侵权警告时期限已经届满',
    'The period had ended when the warning was entered',
    (facts) => examinationBegins(facts) && hadEnded(facts),
  ),
  reactionPeriodIsOver: guard(
    '权利人自收到之日起一个月内或者自发出之日起两个月内,应当未撤回警告、未请求裁决也未起诉',
    'A month from receipt or two from dispatch must have passed without withdrawal, request or suit',
    isUnanswered,
  ),
};

export const guards = { ...makeGuards({ hearingNotice: 3, recusal: 3, editions: [] }), ...own };
export type GuardName = keyof typeof guards;
