import type { Words } from '#libs/kernel';
import type { Facts, Guard } from '../engine/model.js';
import { openMatters, recordOf, recordsOf } from '../facts/file.js';
import {
  clockOf,
  guard,
  guardAbout,
  guardOneOf,
  guardOnInput,
  isOwed,
  isRunning,
  namesOf,
  partiesIn,
  receiptOf,
  textOf,
  unless,
} from './look.js';
import { words } from '../shared/words.js';

/** The window in which a respondent answers is over, by an answer or by the passing of its last day. */
function hasAnsweredOrMissed(facts: Facts, party: string): boolean {
  const answer = recordOf(facts.file, 'answer', party);
  if (!answer) return false;
  return answer.receivedOn !== null || !isRunning(facts, 'answer', party);
}

const silentRespondents = (facts: Facts) =>
  partiesIn(facts, 'respondent').filter((p) => !hasAnsweredOrMissed(facts, p.id));

/** Whether a paper received on a day is inside the answer window of a party; null when the window never opened. */
function inWindow(facts: Facts, party: string, on: string): boolean | null {
  const window = clockOf(facts, 'answer', party);
  if (!window) return null;
  return window.dueOn === null || on <= window.dueOn;
}

const lastDay = (facts: Facts, party: string): string => clockOf(facts, 'answer', party)?.dueOn ?? '—';

/** True where a paper was received within the answer period; else why it was not, and what to do instead. */
function withinAnswerPeriod(facts: Facts, [zh, en]: readonly [string?, string?] = []): boolean | Words {
  const party = textOf(facts, 'party');
  const inside = inWindow(facts, party, textOf(facts, 'receivedOn'));
  if (inside === null) return words('该被请求人的答辩期尚未开始', 'The answer period of this respondent has not begun');
  const end = lastDay(facts, party);
  return (
    inside ||
    words(`答辩期已于${end}届满${zh ? `,${zh}` : ''}`, `The answer period ended on ${end}${en ? `; ${en}` : ''}`)
  );
}

/** What runs until the papers of the case have gone to a party: of the ordinary and of the major procedure. */
const SENT_TO_WHO_JOINED: readonly string[] = ['service', 'sending'];

export const answerGuards = {
  hasNoDomicileInChina: guard(
    '被请求人在中国境内没有固定住所',
    'The respondent has no fixed domicile in China',
    ({ file, input }) => file[`party/${String(input['subject'])}`]?.['domicileInChina'] === false,
  ),
  caseAwaitsService: guard('案件待送达', 'The case awaits service', ({ case: { stage } }) => stage === 'docketed'),
  actsForItself: guardAbout(
    ['party', 'byParty'],
    '当事人只能办理自己的事项',
    'A party can act only for itself',
    (facts) => {
      const { party } = facts.actor;
      return party === undefined || [textOf(facts, 'party'), textOf(facts, 'byParty')].includes(party);
    },
  ),
  electronicServiceIsAgreed: guardOnInput(
    '电子送达应当经受送达人同意',
    'Electronic service needs the recipient’s consent',
    (facts) =>
      textOf(facts, 'method') !== 'electronic' ||
      !!recordOf(facts.file, 'party', textOf(facts, 'party'))?.electronicService,
  ),
  rulingIsServedOnPaper: guardOnInput(
    '裁决书不得以电子方式送达',
    'A ruling is not served electronically',
    (facts) => textOf(facts, 'method') !== 'electronic',
  ),
  copyGoesToARespondent: guardOnInput(
    '请求书副本、答辩通知书的受送达人应当是尚未登记收到的被请求人',
    'The copy of the request goes to a respondent who has no receipt of it on record',
    (facts) => {
      if (textOf(facts, 'document') !== 'answer-notice') return true;
      const party = textOf(facts, 'party');
      const isRespondent = recordOf(facts.file, 'party', party)?.role === 'respondent';
      return isRespondent && receiptOf(facts, 'answer-notice', party) === null;
    },
  ),
  copyNotYetReceived: guardAbout(
    ['party'],
    '副本尚未送达该被请求人;已登记的收到日期请用“更正副本收到日期”',
    'The copy must not have been received before; a wrong date is corrected instead',
    (facts) => receiptOf(facts, 'answer-notice', textOf(facts, 'party')) === null,
  ),
  joinerAwaitsPapers: guardAbout(
    ['party'],
    '应当是后来参加且尚未登记收到通知的第三人、共同请求人',
    'It must be a third party or co-requester who joined and has no receipt on record',
    ({ file, clocks, input: { party } }) =>
      recordOf(file, 'party', String(party))?.role !== 'respondent' &&
      clocks.some((c) => SENT_TO_WHO_JOINED.includes(c.clock) && c.subject === party && c.state !== 'met'),
  ),
  copyWasReceived: guardAbout(
    ['party'],
    '该被请求人应当已收到请求书副本',
    'The respondent must have received the copy',
    (facts) => receiptOf(facts, 'answer-notice', textOf(facts, 'party')) !== null,
  ),
  receiptPrecedesTheAnswer: guardOnInput(
    '副本收到日期不得晚于答辩书收到日期',
    'The copy cannot have been received after the answer to it',
    (facts) => {
      const answered = recordOf(facts.file, 'answer', textOf(facts, 'party'))?.receivedOn;
      return (
        !answered ||
        textOf(facts, 'receivedOn') <= answered ||
        words(`答辩书已于${answered}收到`, `The answer came on ${answered}`)
      );
    },
  ),
  answerIsInTime: guardOnInput('答辩应当在答辩期内提出', 'The answer must come within the answer period', (facts) =>
    withinAnswerPeriod(facts, ['请按逾期答辩登记', 'enter a late answer']),
  ),
  answerSaysSomething: guardOneOf(
    ['gist', 'paper', 'papers'],
    ['gist', 'paper'],
    '应当写明答辩要点或者提交答辩书;空白的答辩不登记,以免用尽答辩的机会',
    'The answer needs its gist or a paper; an empty one would use up the chance to answer',
  ),
  notYetAnswered: guardAbout(
    ['party'],
    '该被请求人已提交答辩书;补充意见请用“提交补充答辩意见”',
    'This respondent has answered already; file a supplement to the answer',
    (facts) => !recordOf(facts.file, 'answer', textOf(facts, 'party'))?.receivedOn,
  ),
  hasAnswered: guardAbout(
    ['party'],
    '该被请求人应当已提交答辩书',
    'This respondent must have filed an answer',
    (facts) => !!recordOf(facts.file, 'answer', textOf(facts, 'party'))?.receivedOn,
  ),
  answerIsLate: guardOnInput(
    '答辩期应当已届满',
    'The answer period must have ended',
    (facts) => inWindow(facts, textOf(facts, 'party'), textOf(facts, 'receivedOn')) === false,
  ),
  answerPeriodRuns: guardAbout(
    ['party'],
    '该被请求人的答辩期应当在计算中',
    'The answer period of this respondent must be running',
    (facts) => isRunning(facts, 'answer', textOf(facts, 'party')),
  ),
  answerAwaitsForwarding: guardAbout(
    ['party'],
    '应当有待转送的答辩书',
    'An answer must wait to be forwarded',
    (facts) => {
      const answer = recordOf(facts.file, 'answer', textOf(facts, 'party'));
      return !!answer?.receivedOn && !answer.forwardedOn;
    },
  ),
  answersAreIn: guard(
    '全部被请求人已答辩或者答辩期已届满',
    'Every respondent must have answered or let the period pass',
    (facts) =>
      unless(silentRespondents(facts), (who) =>
        words(`${namesOf(who)}的答辩期尚未届满`, `The answer period of ${namesOf(who)} has not ended`),
      ),
  ),
  whoJoinedHasThePapers: guard(
    '后来参加的当事人应当已收到通知',
    'Whoever joined must have the papers of the case',
    (facts) =>
      unless(
        partiesIn(facts).filter(
          (p) => p.role !== 'respondent' && SENT_TO_WHO_JOINED.some((clock) => isOwed(facts, clock, p.id)),
        ),
        (who) => words(`${namesOf(who)}尚未收到参加案件的通知`, `${namesOf(who)} has not had the notice to take part`),
      ),
  ),
  answeringIsOver: guard(
    '答辩阶段结束',
    'The stage of answering is over',
    (facts) => ['docketed', 'answering'].includes(facts.case.stage) && silentRespondents(facts).length === 0,
  ),
  answeringEndedMeanwhile: guard(
    '案件停办期间,答辩阶段已经结束',
    'The stage of answering was over before the case went on',
    (facts) =>
      ['docketed', 'answering'].includes(facts.case.returnStage ?? '') && silentRespondents(facts).length === 0,
  ),
  caseRests: guard(
    '案件已中止,或者管辖权异议正在审查',
    'The case is suspended, or rests for an objection',
    ({ case: { stage } }) => ['suspended', 'objection-pending'].includes(stage),
  ),
  objectionAwaitsDecision: guard(
    '应当有待决定的管辖权异议',
    'An objection to competence must await its decision',
    ({ file }) => openMatters(file, 'jurisdiction-objection').length > 0,
  ),
  noObjectionAwaitsDecision: guard(
    '管辖权异议应当已作出决定',
    'No objection to competence may await its decision',
    ({ file }) => openMatters(file, 'jurisdiction-objection').length === 0,
  ),
  objectionNotYetDecided: guardAbout(
    ['party'],
    '该被请求人已提出管辖权异议,不得就同一案件再次提出',
    'This respondent has objected already; it cannot do so again in the case',
    (facts) =>
      !recordsOf(facts.file, 'matter').some(
        (m) =>
          m.matter === 'jurisdiction-objection' &&
          (m.state === 'open' || m.state === 'refused') &&
          m.byParty === textOf(facts, 'party'),
      ),
  ),
  objectionIsInWindow: {
    ...guardOnInput(
      '管辖权异议应当在答辩期内提出',
      'The objection must be raised within the answer period',
      (facts: Facts) => withinAnswerPeriod(facts),
    ),
    // The period to object runs to its end, also for a respondent who has answered already.
    within: {
      clocks: ['answer'],
      alsoDone: true,
      called: words('提出管辖权异议期限(同答辩期)', 'objecting to competence (the time to answer)'),
    },
  } satisfies Guard,
  timeBarWasRaised: guard(
    '请求时限抗辩须由被请求人提出,不得依职权适用',
    'The time bar applies only when a respondent raised it',
    (facts) => partiesIn(facts, 'respondent').some((p) => recordOf(facts.file, 'answer', p.id)?.timeBarRaised === true),
  ),
};
