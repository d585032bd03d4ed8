import { agentGuards } from './agents.js';
import { dispatchGuards } from './dispatch.js';
import { applicationGuards } from './applications.js';
import { atHandGuards } from './at-hand.js';
import { announcingGuards } from './announcing.js';
import { answerGuards } from './answers.js';
import { afterEndGuards } from './ending.js';
import { hearingGuards, noticeFitsIn } from './hearing.js';
import { besideGuards } from './beside.js';
import { challengeGuards } from './challenges.js';
import { correctionGuards, filingDayKeepsTheEdition } from './corrections.js';
import { deadlineQueryGuards } from './deadline-queries.js';
import { competenceGuards, inquiryGuards } from './inquiry.js';
import { intakeGuards } from './intake.js';
import { investigatorGuards } from './investigators.js';
import { successionGuards } from './succession.js';
import { suitGuards } from './litigation.js';
import { joinderGuards } from './joinder.js';
import { noticeGuards } from './notices.js';
import { papersMadeGuards } from './papers-made.js';
import { closingGuards, evidenceGuards, suspensionGuards } from './matters.js';
import { panelGuards } from './panel.js';
import { publicNoticeGuards } from './public-notice.js';
import { recusalGuards, recusalInTime } from './recusal.js';
import { afterRulingGuards, endingGuards, rulingGuards } from './ruling.js';

/** What the guards must know from the clock table of an edition. */
export interface GuardTerms {
  /** Clear working days between the receipt of a hearing notice and the hearing. */
  readonly hearingNotice: number;
  /** Working days from learning who handles the case within which recusal is asked for. */
  readonly recusal: number;
  /** Days on which the editions of the procedure took effect. */
  readonly editions: readonly string[];
}

/** All guards of the ruling procedures, for one edition. */
export const makeGuards = (terms: GuardTerms) => ({
  ...intakeGuards,
  ...agentGuards,
  ...panelGuards,
  ...recusalGuards,
  recusalIsInTime: recusalInTime(terms.recusal),
  ...applicationGuards,
  ...deadlineQueryGuards,
  ...answerGuards,
  ...announcingGuards,
  ...publicNoticeGuards,
  ...dispatchGuards,
  ...papersMadeGuards,
  ...atHandGuards,
  ...noticeGuards,
  ...correctionGuards,
  filingDayKeepsTheEdition: filingDayKeepsTheEdition(terms.editions),
  ...besideGuards,
  ...evidenceGuards,
  ...suspensionGuards,
  ...closingGuards,
  ...hearingGuards,
  noticeFitsIn: noticeFitsIn(terms.hearingNotice),
  ...rulingGuards,
  ...afterRulingGuards,
  ...suitGuards,
  ...successionGuards,
  ...endingGuards,
  ...afterEndGuards,
  ...challengeGuards,
  ...inquiryGuards,
  ...competenceGuards,
  ...joinderGuards,
  ...investigatorGuards,
});

export type GuardName = keyof ReturnType<typeof makeGuards>;
