import { recordsOf } from '../facts/file.js';
import { guard, guardAbout, isRunning, textOf } from './look.js';

/** Decisions that change nothing of what was ordered cannot be challenged by themselves. */
const CORRECTION = 'correction-decision';

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

/** Papers that are served by public notice after the decision, one notice at a time for a party and a paper. */
export const announcingGuards = {
  rulingIsAnnounced: announced('ruling-notice', '裁决书', 'the ruling'),
  rulingIsNotAnnounced: notAnnounced('ruling-notice', '裁决书', 'the ruling'),
  endPaperIsAnnounced: announced('end-paper-notice', '结案文书', 'the paper that ended the case'),
  endPaperIsNotAnnounced: notAnnounced('end-paper-notice', '结案文书', 'the paper that ended the case'),
  changeIsAnnounced: announced('change-notice', '更正、变更、撤销决定', 'a correction, change or revocation'),
  changeIsNotAnnounced: notAnnounced('change-notice', '更正、变更、撤销决定', 'a correction, change or revocation'),
  demandIsAnnounced: announced('demand-notice', '催告书', 'the demand'),
  demandIsNotAnnounced: notAnnounced('demand-notice', '催告书', 'the demand'),
  announcedDecisionChangesTheOrder: guard(
    '所公告的决定变更或者撤销裁决',
    'The decision that was announced changes or revokes the ruling',
    (facts) => {
      const notice = recordsOf(facts.file, 'matter')
        .filter((m) => m.matter === 'change-notice' && m.byParty === textOf(facts, 'subject'))
        .at(-1);
      return notice !== undefined && notice.document !== CORRECTION;
    },
  ),
};
