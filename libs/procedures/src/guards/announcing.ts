import { addDays, parseLegalDate } from '#libs/legal';
import { recordOf } from '../facts/file.js';
import { PUBLIC_NOTICE_DAYS } from '../shared/notice-days.js';
import { AGENCY_TIMES } from './litigation.js';
import { clocksOf, guardAbout, guardOnInput, isOwed, isRunning, textOf } from './look.js';
import { words } from '../shared/words.js';

const announced = (clock: string, zh: string, en: string) =>
  guardAbout(
    ['party'],
    `应当有正在进行的对该当事人的${zh}公告`,
    `A public notice of ${en} must be running for this party`,
    (facts) => isRunning(facts, clock, textOf(facts, 'party')),
  );
const notAnnounced = (clock: string, zh: string, en: string) =>
  guardAbout(
    ['party'],
    `对该当事人的${zh}公告应当尚未进行`,
    `No public notice of ${en} may be running for this party`,
    (facts) => !isRunning(facts, clock, textOf(facts, 'party')),
  );
/** Still to be served, or under a notice: who comes for it meanwhile has it from that day. */
const awaits = (paper: string, zh: string, en: string) =>
  guardAbout(
    ['party'],
    `应当有待送达该当事人的${zh}`,
    `There must be ${en} to be served on this party`,
    (facts) =>
      isOwed(facts, `${paper}-service`, textOf(facts, 'party')) ||
      isRunning(facts, `${paper}-notice`, textOf(facts, 'party')),
  );

/** Papers that are served by public notice after the decision, one notice at a time for a party and a paper. */
export const announcingGuards = {
  rulingIsAnnounced: announced('ruling-notice', '裁决书', 'the ruling'),
  rulingIsNotAnnounced: notAnnounced('ruling-notice', '裁决书', 'the ruling'),
  endPaperIsAnnounced: announced('end-paper-notice', '结案文书', 'the paper that ended the case'),
  endPaperIsNotAnnounced: notAnnounced('end-paper-notice', '结案文书', 'the paper that ended the case'),
  correctionIsAnnounced: announced('correction-notice', '更正决定', 'the correction'),
  correctionIsNotAnnounced: notAnnounced('correction-notice', '更正决定', 'the correction'),
  changeIsAnnounced: announced('change-notice', '变更裁决决定', 'the change of the ruling'),
  changeIsNotAnnounced: notAnnounced('change-notice', '变更裁决决定', 'the change of the ruling'),
  revocationIsAnnounced: announced('revocation-notice', '撤销裁决决定', 'the revocation of the ruling'),
  revocationIsNotAnnounced: notAnnounced('revocation-notice', '撤销裁决决定', 'the revocation of the ruling'),
  demandIsAnnounced: announced('demand-notice', '催告书', 'the demand'),
  demandIsNotAnnounced: notAnnounced('demand-notice', '催告书', 'the demand'),
  correctionAwaitsService: awaits('correction', '更正决定', 'a correction'),
  changeAwaitsService: awaits('change', '变更裁决决定', 'a change of the ruling'),
  revocationAwaitsService: awaits('revocation', '撤销裁决决定', 'a revocation of the ruling'),
  noticeIsLongEnough: guardOnInput(
    `受送达人在中国境内没有住所的,公告期不得少于${PUBLIC_NOTICE_DAYS.abroad}日`,
    `A notice to somebody without domicile in China runs ${PUBLIC_NOTICE_DAYS.abroad} days at least`,
    (facts) => {
      const party = recordOf(facts.file, 'party', textOf(facts, 'party') || textOf(facts, 'byParty'));
      return party?.domicileInChina !== false || Number(facts.input['days']) >= PUBLIC_NOTICE_DAYS.abroad;
    },
  ),
  demandLeavesTimeToApply: guardOnInput(
    '公告期加催告期应当在本机关申请强制执行的期限内届满',
    'The notice and the time given by the demand must end within the time of the agency to apply',
    (facts) => {
      const days = Number(facts.input['days']);
      const last = AGENCY_TIMES.flatMap((clock) => clocksOf(facts, clock, textOf(facts, 'party')))
        .flatMap((c) => (c.state === 'armed' && c.dueOn ? [c.dueOn] : []))
        .sort()
        .at(-1);
      // The shortest notice there is cannot be made shorter.
      if (!last || days <= PUBLIC_NOTICE_DAYS.min) return true;
      const noticed = addDays(parseLegalDate(textOf(facts, 'startedOn')), days);
      const ends = facts.calendar.addWorkingDays(noticed, 10);
      return (
        ends < last ||
        words(
          `催告期将于${ends}届满,而申请期限至${last};请缩短公告期`,
          `The time given would end on ${ends}, the time to apply on ${last}: shorten the notice`,
        )
      );
    },
  ),
};
