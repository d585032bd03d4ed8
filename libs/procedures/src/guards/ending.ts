import type { Facts } from '../engine/model.js';
import { openMatters, recordOf, recordsOf } from '../facts/file.js';
import { END_PAPERS } from '../shared/end-papers.js';
import {
  guard,
  guardAbout,
  guardOnInput,
  isOwed,
  isTrue,
  namesOf,
  partiesIn,
  receiptOf,
  textOf,
  unless,
} from './look.js';
import { words } from '../shared/words.js';

const PAPER_OF: Readonly<Record<string, string>> = END_PAPERS;

/** Receipts of a decision that has since been set aside do not count for the one in its place. */
export function receivedThisRound(facts: Facts, document: string, party: string): boolean {
  const round = recordOf(facts.file, 'decision')?.round ?? null;
  return recordsOf(facts.file, 'service').some(
    (s) => s.document === document && s.party === party && !!s.receivedOn && (s.about ?? null) === round,
  );
}

const subjectOf = (facts: Facts) => recordOf(facts.file, 'party', textOf(facts, 'subject'));
const hasCopy = (facts: Facts, party: string): boolean => receiptOf(facts, 'answer-notice', party) !== null;
const copyIsWithAll = (facts: Facts): boolean => partiesIn(facts, 'respondent').every((p) => hasCopy(facts, p.id));
/** After the end of a case: its last paper, the ways against it, and the case taken up again. */
export const afterEndGuards = {
  subjectKnowsOfTheCase: guard(
    '该当事人已知悉本案',
    'This party knows of the case',
    (facts) => subjectOf(facts)?.role !== 'respondent' || hasCopy(facts, textOf(facts, 'subject')),
  ),
  endPaperNotYetReceived: guardAbout(
    ['party'],
    '该当事人应当尚未收到结案文书',
    'This party must not have had the paper that ended the case',
    (facts) => !receivedThisRound(facts, PAPER_OF[facts.case.stage] ?? '', textOf(facts, 'party')),
  ),
  agreementNotYetReceived: guardAbout(
    ['byParty'],
    '该当事人应当尚未签收调解协议书',
    'This party must not have signed for the agreement',
    (facts) => !receivedThisRound(facts, PAPER_OF['mediated'] ?? '', textOf(facts, 'byParty')),
  ),
  onlyRequesterLeft: guardAbout(
    ['party'],
    '另有请求人在案的,案件继续审理,不因其中一人死亡或者注销撤销',
    'While another requester is in the case it goes on, and is not cancelled for one who is gone',
    (facts) => partiesIn(facts, 'requester').every((p) => p.id === textOf(facts, 'party')),
  ),
  onlyRespondentLeft: guardAbout(
    ['party'],
    '另有被请求人在案的,案件继续审理,不因其中一人死亡或者注销撤销',
    'While another respondent is in the case it goes on, and is not cancelled for one who is gone',
    (facts) => partiesIn(facts, 'respondent').every((p) => p.id === textOf(facts, 'party')),
  ),
  nobodyFollows: guardOnInput(
    '请求人死亡或者注销的,应当没有承受其权利义务的人,或者承受人放弃权利;有承受人的,登记权利义务承受',
    'Nobody may follow a requester who is gone, or whoever would gives the right up; otherwise enter the succession',
    (facts) => isTrue(facts, 'nobodyFollows'),
  ),
  nobodyIsBound: guardOnInput(
    '被请求人死亡或者注销的,应当没有遗产,也没有应当承担义务的人;有的,登记权利义务承受',
    'A respondent who is gone must leave no estate and nobody who has to answer; otherwise enter the succession',
    (facts) => isTrue(facts, 'nobodyIsBound'),
  ),
  agreementIsHandedOver: guardOnInput(
    '调解协议书应当由当事人本人或者其指定的代收人签收,不得留置或者电子送达',
    'The agreement is handed to the party or its named receiver, not left or sent electronically',
    (facts) => !['electronic', 'leaving'].includes(textOf(facts, 'method')),
  ),
  agreementAcceptsEnforcement: guard(
    '调解协议应当载明愿意接受强制执行',
    'The agreement must say that the parties accept enforcement',
    ({ file }) => recordOf(file, 'decision')?.acceptsEnforcement === true,
  ),
  reopeningNoticeIsOwed: guardAbout(
    ['party'],
    '该当事人应当尚未收到重新处理通知书',
    'This party must not have had the notice that the case goes on',
    // Who comes for it while its notice runs has it from that day.
    (facts) =>
      isOwed(facts, 'reopening-service', textOf(facts, 'party')) ||
      openMatters(facts.file, 'public-notice').some(
        (m) => m.document === 'reopening-notice' && m.byParty === textOf(facts, 'party'),
      ),
  ),
  everybodyKnowsItGoesOn: guard(
    '重新处理通知书应当已送达知悉本案的当事人',
    'Whoever knows of the case must have the notice that it goes on',
    (facts) =>
      unless(
        partiesIn(facts).filter((p) => isOwed(facts, 'reopening-service', p.id)),
        (who) =>
          words(`${namesOf(who)}尚未收到重新处理通知书`, `${namesOf(who)} has not had the notice that it goes on`),
      ),
  ),
  copyIsWithEverybody: guard('请求书副本已送达全部被请求人', 'Every respondent has the copy', copyIsWithAll),
  subjectLacksTheCopy: guard(
    '该被请求人尚未收到请求书副本',
    'This respondent has not had the copy',
    (facts) => !hasCopy(facts, textOf(facts, 'subject')),
  ),
  subjectHasNotAnswered: guard(
    '该被请求人已收到副本而尚未答辩',
    'This respondent has the copy and has not answered',
    // Whoever let the window pass has had it; only one that the end cut off is opened again.
    (facts) =>
      subjectOf(facts)?.role === 'respondent' &&
      hasCopy(facts, textOf(facts, 'subject')) &&
      !recordOf(facts.file, 'answer', textOf(facts, 'subject')),
  ),
  rulingStands: guard(
    '裁决应当有效存在',
    'There must be a ruling that stands',
    ({ file }) => recordOf(file, 'decision')?.form === 'ruling' && recordOf(file, 'decision')?.state !== 'revoked',
  ),
  rulingIsUndone: guard(
    '裁决应当已被撤销',
    'The ruling must have been quashed or revoked',
    ({ file }) => recordOf(file, 'decision')?.form === 'ruling' && recordOf(file, 'decision')?.state === 'revoked',
  ),
  noLitigationIsOpen: guard(
    '不得有未结的诉讼或者复议',
    'No suit or reconsideration may be pending',
    ({ file }) => openMatters(file, 'litigation').length === 0,
  ),
  undoneRulingIsPublished: guard(
    '已公开的裁决被撤销的,应当先公开撤销情况',
    'Where the ruling was published, what undid it must be published first',
    (facts) =>
      !recordOf(facts.file, 'decision')?.publishedOn ||
      (!isOwed(facts, 'publication-of-change') && !isOwed(facts, 'publication-of-own-change')),
  ),
  originalOrderIsNamed: guardOnInput(
    '恢复的内容应当与变更前的裁决一致',
    'What binds again must be the order before the change',
    (facts) => recordOf(facts.file, 'decision')?.state === 'changed' && isTrue(facts, 'confirmed'),
  ),
};
