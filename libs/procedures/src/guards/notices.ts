import type { Words } from '#libs/kernel';
import type { Facts, Guard } from '../engine/model.js';
import { openMatters, recordsOf, type MatterKind } from '../facts/file.js';
import { words } from '../shared/words.js';
import { clockOf, guard, guardAbout, isByParty, isOwed, isRunning, textOf } from './look.js';

const lacksReceipt = ({ file }: Facts, kind: MatterKind, party?: string): boolean =>
  openMatters(file, kind).some((m) => !m.receivedOn && (party === undefined || m.byParty === party));

/** What the requester is asked for with a time, by its matter and its clock, which are named alike. */
type OfRequester = 'supplement' | 'evaluation-report' | 'claims-clarification' | 'identity-papers';

/** A time that counts already has its receipt: cases of before kept the day with the clock alone. */
const awaitsReceipt = (facts: Facts, kind: OfRequester, party?: string): boolean =>
  lacksReceipt(facts, kind, party) && !isOwed(facts, kind);

/** Nobody's time is over before it has begun: a notice that lies here or is on its way gave none yet. */
export const timeIsOver = (facts: Facts, kind: OfRequester): true | Words => {
  if (awaitsReceipt(facts, kind))
    return words(
      '通知的收到日期尚未登记,期限尚未开始',
      'The receipt of the notice is not on record: the time has not begun',
    );
  const due = clockOf(facts, kind)?.dueOn ?? '—';
  return !isRunning(facts, kind) || words(`期限至${due}`, `The period runs until ${due}`);
};

const awaiting = (kind: OfRequester, zh: string, en: string): Guard =>
  guard(
    `应当已制作${zh},且其收到日期尚未登记;日期登记错误的,请更正`,
    `The notice ${en} must have been made and its receipt not be on record; a wrong date is corrected instead`,
    (facts) => awaitsReceipt(facts, kind),
  );

/** Notices that set a time: made, sent, and received by proof; the time counts from the receipt. */
export const noticeGuards = {
  supplementNoticeIsSent: guard('补正通知书已发出', 'The notice to supplement has gone out', ({ file }) =>
    recordsOf(file, 'service').some((s) => s.document === 'supplement-notice'),
  ),
  // There is one chance to supplement: nobody is let to use it up on a notice that was not received.
  supplementPeriodHasBegun: guard(
    '请求人应当已收到补正通知书;当事人本人在补正期限开始后办理',
    'The requester must have the notice to supplement; the party itself acts once its time has begun',
    (facts) => !isByParty(facts) || clockOf(facts, 'supplement') !== undefined,
  ),
  supplementNoticeAwaitsReceipt: awaiting('supplement', '补正通知书', 'to supplement'),
  reportNoticeAwaitsReceipt: awaiting('evaluation-report', '提交评价报告通知', 'to produce the report'),
  claimsNoticeAwaitsReceipt: awaiting('claims-clarification', '明确权利要求通知', 'to name the claims'),
  identityNoticeAwaitsReceipt: guardAbout(
    ['party'],
    '对该请求人应当已制作补充主体资格材料通知,且其收到日期尚未登记;日期登记错误的,请更正',
    'The notice to prove identity must have been made to this requester and its receipt not be on record; a wrong date is corrected instead',
    (facts) => awaitsReceipt(facts, 'identity-papers', textOf(facts, 'party')),
  ),
  evidenceNoticeAwaitsReceipt: guardAbout(
    ['party'],
    '对该当事人应当已制作举证通知书,且其收到日期尚未登记;日期登记错误的,请更正',
    'The evidence notice to this party must have been made and its receipt not be on record; a wrong date is corrected instead',
    (facts) => lacksReceipt(facts, 'evidence-notice', textOf(facts, 'party')),
  ),
};
