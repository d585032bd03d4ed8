import type { Words } from '#libs/kernel';
import type { Facts, Guard } from '../engine/model.js';
import { openMatters, recordOf, recordsOf } from '../facts/file.js';
import { EVIDENCE_PERIODS, guard, guardAbout, isByParty, isRunning, lastEvidenceDay, textOf, unless } from './look.js';
import { words } from '../shared/words.js';

/** What a party may apply for, with what it is called (Order 81 arts. 22, 26, 27, 28, 37, 53, 54). */
export const APPLICATIONS = {
  'answer-extension': ['延长答辩期', 'more time to answer'],
  'evidence-extension': ['延长举证期限', 'more time for evidence'],
  settlement: ['和解期间', 'time to settle'],
  suspension: ['中止处理', 'suspension'],
  appraisal: ['检验鉴定', 'an appraisal'],
  'closed-hearing': ['不公开审理', 'a hearing in private'],
  postponement: ['延期口头审理', 'another hearing day'],
  confidentiality: ['保密', 'confidentiality'],
} as const;
export type ApplicationKind = keyof typeof APPLICATIONS;

/** The clocks that an application asks to lengthen: until it is granted they run to the day on which they end now. */
export const LENGTHENS: Readonly<Record<string, readonly string[]>> = {
  'answer-extension': ['answer'],
  'evidence-extension': EVIDENCE_PERIODS,
};

const partyOf = (facts: Facts): string => textOf(facts, 'party') || textOf(facts, 'byParty');

/** A grant or refusal that names an application answers an open one of its kind, and of the party it speaks of. */
const answers = (kind: ApplicationKind) =>
  guardAbout(
    ['application', 'party', 'byParty'],
    `所选申请应当是该当事人待处理的${APPLICATIONS[kind][0]}申请`,
    `The application must be an open one of that party for ${APPLICATIONS[kind][1]}`,
    (facts) => {
      if (textOf(facts, 'application') === '') return true;
      const found = recordOf(facts.file, 'matter', textOf(facts, 'application'));
      const ofParty = partyOf(facts) === '' || found?.byParty === partyOf(facts);
      return found?.matter === 'application' && found.state === 'open' && found.ground === kind && ofParty;
    },
  );

const nothingRuns = (zh: string, en: string): Words =>
  words(`${zh}未在进行,延长应当在其届满前申请`, `${en} is not running; more of it is asked for before it ends`);

/**
 * A period that is over cannot be lengthened, and a hearing that nobody scheduled cannot be moved. The office still enters
 * what came before the end, once the day on which it came is typed.
 */
function hasOccasion(facts: Facts): boolean | Words {
  const party = textOf(facts, 'party');
  switch (textOf(facts, 'kind')) {
    case 'answer-extension':
      return isRunning(facts, 'answer', party) || nothingRuns('答辩期', 'The time to answer');
    case 'evidence-extension': {
      const end = lastEvidenceDay(facts, party);
      const cameOn = textOf(facts, 'receivedOn') || (isByParty(facts) ? facts.today : '');
      return (!!end && cameOn <= end) || nothingRuns('举证期限', 'The time for evidence');
    }
    case 'postponement':
      return (
        recordsOf(facts.file, 'hearing').some((h) => h.state === 'scheduled') ||
        words('尚未安排口头审理', 'No hearing is scheduled')
      );
    default:
      return true;
  }
}

export const applicationGuards = {
  applicationHasItsOccasion: {
    ...guardAbout(
      ['kind', 'party'],
      '申请延长期限的,应当在该期限届满前提出;申请延期审理的,应当已安排口头审理',
      'More time is asked for before the period ends, and a hearing asked to be moved must be scheduled',
      hasOccasion,
    ),
    within: { clocks: Object.values(LENGTHENS).flat() },
  } satisfies Guard,
  notYetAppliedFor: guardAbout(
    ['kind', 'party'],
    '该当事人不得有待处理的同类申请',
    'No application of this kind by this party may be open',
    (facts) =>
      !openMatters(facts.file, 'application').some(
        (m) => m.ground === textOf(facts, 'kind') && m.byParty === textOf(facts, 'party'),
      ) || words('该当事人的同类申请尚待处理', 'Such an application of this party awaits its decision'),
  ),
  applicationIsOpen: guardAbout(
    ['matter'],
    '所选事项应当是待处理的申请',
    'The matter must be an open application',
    (facts) => {
      const found = recordOf(facts.file, 'matter', textOf(facts, 'matter'));
      return found?.matter === 'application' && found.state === 'open';
    },
  ),
  // What must suspend a case is not turned down in free words: the refusal names a ground that the file bears out.
  suspensionIsAnsweredOnItsGrounds: guardAbout(
    ['matter'],
    '中止申请不在此处驳回:应当中止,或者按照可以不中止的情形“不予中止”',
    'A suspension applied for is not turned down here: the case is suspended, or the suspension refused on a ground for it',
    (facts) => recordOf(facts.file, 'matter', textOf(facts, 'matter'))?.ground !== 'suspension',
  ),
  noSuspensionIsAsked: guard('中止申请应当均已答复', 'No application to suspend may be undecided', ({ file }) =>
    unless(
      openMatters(file, 'application').filter((m) => m.ground === 'suspension'),
      (open) =>
        words(
          `尚有${open.length}件中止申请未决定,应当先中止或者不予中止`,
          `${open.length} application(s) to suspend await a decision: suspend, or refuse to`,
        ),
    ),
  ),
  answersAnswerExtension: answers('answer-extension'),
  answersEvidenceExtension: answers('evidence-extension'),
  answersSettlement: answers('settlement'),
  answersSuspension: answers('suspension'),
  answersAppraisal: answers('appraisal'),
  answersClosedHearing: answers('closed-hearing'),
  answersPostponement: answers('postponement'),
  answersConfidentiality: answers('confidentiality'),
};
