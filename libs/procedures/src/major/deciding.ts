import type { Law } from '../ordinary/law.js';
import { OF_A_CHANGE, TIME_TO_DECIDE } from '../ordinary/parts.js';
import { repeats, rulings } from '../ordinary/ruling.js';
import { choose } from '../shared/choose.js';
import { guide } from '../shared/basis.js';
import {
  anyDay,
  choice,
  list,
  optional,
  passage,
  pastDay,
  person,
  prose,
  suggesting,
  text,
  yesNo,
} from '../shared/fields.js';
import { ends, fixed, given, ROUND, today, under } from '../shared/step-parts.js';
import { words } from '../shared/words.js';
import { reason } from './fields.js';
import { major } from './law.js';
import type { Step } from './step.js';

const EVERYBODY = ['requester', 'respondent', 'third-party'] as const;
const vote = {
  person: person('成员', 'Member'),
  opinion: passage('意见', 'Opinion'),
  agrees: yesNo('同意结论', 'Agrees'),
};

/** The panel deliberates, drafts and submits; the head makes the ruling (art. 23; deliberation by what fills the gap). */
export const deciding = (law: Law): Step[] => [
  {
    id: 'deliberate',
    title: words('合议', 'Deliberate'),
    // Straight from the examination only on repeated infringement, or anew after a judgment: the guards say which.
    from: ['heard', 'written-review', 'answering', 'preparing'],
    to: 'deliberated',
    by: ['panel'],
    guards: [
      ...under(major(9), 'actorIsNotPaused', 'noRecusalIsOpen'),
      ...under(major(6), 'sittingPanelIsLawful'),
      ...under(major(22), 'nothingRests'),
      ...under(law.objection, 'noObjectionAwaitsDecision'),
      ...under(law.suspend, 'noSuspensionIsAsked'),
      ...under(major(10), 'answersAreIn'),
      ...under(law.addParty, 'whoJoinedHasThePapers'),
      ...under(law.reopeningService, 'everybodyKnowsItGoesOn'),
      ...under(law.evidencePeriod, 'evidencePeriodsAreOver'),
      ...under(major(19), 'requestStillStands'),
      ...under(guide, 'heardOrReviewed', 'everyoneCouldReply'),
      ...under(law.deliberation, 'allMembersVoted', 'majorityAgrees', 'deliberationIsSigned'),
      ...under(major(15), 'investigatorsDoNotVote', 'recusedInvestigatorsAreGone'),
    ],
    input: {
      on: pastDay('合议日期', 'Deliberated on'),
      conclusion: choice('infringement', 'no-infringement', 'cancel')('结论', 'Conclusion'),
      votes: list(vote, 11)('各成员意见', 'Opinions'),
      signed: yesNo('全体签名', 'Signed by all'),
    },
    writes: [
      { record: 'deliberation', id: 'new', take: 'all', set: { from: { the: 'stage' } } },
      ends('written-review', 'closed', { outcome: fixed('deliberated') }),
    ],
    documents: ['deliberation-record'],
    event: 'case.deliberated',
    ...law.deliberation,
    rank: 10,
  },
  ...choose<Step>(rulings(law), ['deliberate-again']),
  repeats(law),
  {
    id: 'draft-ruling',
    beside: 'drafting',
    title: words('拟写裁决书并报批', 'Draft the ruling and submit it'),
    from: ['deliberated'],
    to: 'in-approval',
    by: ['officer', 'panel'],
    guards: [
      ...under(law.ruling, 'findingFitsDeliberation'),
      ...under(law.noRepetition, 'newRulingDiffers'),
      ...under(law.deliberation, 'sittingPanelDeliberated'),
      ...under(major(9), 'actorIsNotPaused'),
    ],
    input: {
      parties: suggesting({ from: 'parties' }, prose('当事人情况', 'Parties')),
      statements: suggesting({ from: 'statements' }, text(50000)('请求与答辩', 'What the parties say')),
      reasons: text(100000)('认定的事实和理由', 'Facts and reasons'),
      order: prose('裁决主文:停止侵权的类型、对象和范围,或者驳回请求', 'Order: type, object and scope, or rejection'),
      remedy: suggesting({ wayToSueAfter: 'ruling' }, passage('起诉途径和期限', 'Way and time to sue')),
      finding: choice('infringement', 'no-infringement')('侵权认定', 'Finding'),
      differsFromQuashed: optional(
        yesNo(
          '不是以同一事实和理由作出的基本相同的裁决',
          'It does not repeat the quashed ruling on the same facts and reasons',
        ),
      ),
      performBy: optional(anyDay('履行期限届满日', 'To be performed by')),
    },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        take: 'all',
        set: { form: fixed('ruling'), state: fixed('submitted'), submittedOn: today, round: ROUND },
      },
    ],
    event: 'ruling.drafted',
    draft: 'submits',
    ...guide,
    rank: 11,
  },
  {
    id: 'return-draft',
    title: words('退回修改', 'Return the draft'),
    from: ['in-approval'],
    to: 'deliberated',
    by: ['head'],
    input: { reason },
    writes: [
      {
        record: 'decision',
        id: 'sole',
        merge: true,
        set: { state: fixed('returned'), returnedBecause: given('reason') },
      },
    ],
    event: 'ruling.returned',
    draft: 'returns',
    ...guide,
  },
  {
    id: 'make-ruling',
    beside: 'draft',
    title: words('作出裁决', 'Make the ruling'),
    from: ['in-approval'],
    to: 'ruled',
    by: ['head'],
    guards: [
      ...under(major(23), 'rulingIsDrafted', 'sealIsAffixed'),
      ...under(major(19), 'requestStillStands'),
      ...under(major(6), 'sittingPanelIsLawful'),
      ...under(law.deliberation, 'sittingPanelDeliberated'),
      ...under(major(9), 'noRecusalIsOpen'),
      ...under(major(22), 'nothingRests'),
      ...under(law.suspend, 'noSuspensionIsAsked'),
    ],
    input: { madeOn: pastDay('作出日期', 'Made on'), sealed: yesNo('已加盖公章', 'Sealed') },
    writes: [{ record: 'decision', id: 'sole', merge: true, take: ['madeOn'], set: { state: fixed('made') } }],
    clocks: [
      // What was not done before the ruling was not done by it; what it does not answer is still owed.
      {
        stop: 'all',
        outcome: 'cancelled',
        met: TIME_TO_DECIDE,
        except: [...OF_A_CHANGE, 'forwarding', 'recusal-review'],
        on: given('madeOn'),
      },
      ...EVERYBODY.map((forEach) => ({ start: 'ruling-service', on: given('madeOn'), forEach }) as const),
      { start: 'publication', on: given('madeOn') },
    ],
    documents: ['ruling'],
    event: 'ruling.made',
    draft: 'approves',
    ...major(23),
    rank: 12,
  },
];
