import type { Law } from '../ordinary/law.js';
import { ends, OF_A_CHANGE, ROUND, TIME_TO_DECIDE } from '../ordinary/parts.js';
import { repeats, rulings } from '../ordinary/ruling.js';
import { choose } from '../shared/choose.js';
import {
  anyDay,
  choice,
  day,
  field,
  guide,
  is,
  major,
  needs,
  optional,
  reason,
  text,
  today,
  typed,
  words,
  yes,
} from './law.js';
import type { Step } from './step.js';

const EVERYBODY = ['requester', 'respondent', 'third-party'] as const;
const vote = {
  person: field({ kind: 'person' }, '成员', 'Member'),
  opinion: text('意见', 'Opinion'),
  agrees: yes('同意结论', 'Agrees'),
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
      needs('actorIsNotPaused', major(9)),
      needs('noRecusalIsOpen', major(9)),
      needs('sittingPanelIsLawful', major(6)),
      needs('nothingRests', major(22)),
      needs('noObjectionAwaitsDecision', law.objection.citation),
      needs('noSuspensionIsAsked', law.suspend.citation),
      needs('answersAreIn', major(10)),
      needs('whoJoinedHasThePapers', law.addParty.citation),
      needs('everybodyKnowsItGoesOn', law.reopeningService.citation),
      needs('evidencePeriodsAreOver', law.evidencePeriod.citation),
      needs('requestStillStands', major(19)),
      needs('heardOrReviewed', guide),
      needs('everyoneCouldReply', guide),
      needs('allMembersVoted', law.deliberation.citation),
      needs('majorityAgrees', law.deliberation.citation),
      needs('deliberationIsSigned', law.deliberation.citation),
      needs('investigatorsDoNotVote', major(15)),
      needs('recusedInvestigatorsAreGone', major(15)),
    ],
    input: {
      on: day('合议日期', 'Deliberated on'),
      votes: field({ kind: 'list', max: 11, of: vote }, '各成员意见', 'Opinions'),
      conclusion: choice(['infringement', 'no-infringement', 'cancel'], '结论', 'Conclusion'),
      signed: yes('全体签名', 'Signed by all'),
    },
    writes: [
      { record: 'deliberation', id: 'new', take: 'all', set: { from: { the: 'stage' } } },
      ends('written-review', 'closed', { outcome: is('deliberated') }),
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
    title: words('拟写裁决书并报批', 'Draft the ruling and submit it'),
    from: ['deliberated'],
    to: 'in-approval',
    by: ['officer', 'panel'],
    guards: [
      needs('findingFitsDeliberation', law.ruling.citation),
      needs('newRulingDiffers', law.noRepetition.citation),
      needs('sittingPanelDeliberated', law.deliberation.citation),
      needs('actorIsNotPaused', major(9)),
    ],
    input: {
      parties: text('当事人情况', 'Parties', 20000),
      statements: text('请求与答辩', 'What the parties say', 50000),
      reasons: text('认定的事实和理由', 'Facts and reasons', 100000),
      order: text(
        '裁决主文:停止侵权的类型、对象和范围,或者驳回请求',
        'Order: type, object and scope, or rejection',
        20000,
      ),
      remedy: text('起诉途径和期限', 'Way and time to sue', 2000),
      finding: choice(['infringement', 'no-infringement'], '侵权认定', 'Finding'),
      differsFromQuashed: optional(
        yes(
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
        set: { form: is('ruling'), state: is('submitted'), submittedOn: today, round: ROUND },
      },
    ],
    event: 'ruling.drafted',
    citation: guide,
    standing: 'guide',
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
      { record: 'decision', id: 'sole', merge: true, set: { state: is('returned'), returnedBecause: typed('reason') } },
    ],
    event: 'ruling.returned',
    citation: guide,
    standing: 'guide',
  },
  {
    id: 'make-ruling',
    title: words('作出裁决', 'Make the ruling'),
    from: ['in-approval'],
    to: 'ruled',
    by: ['head'],
    guards: [
      needs('rulingIsDrafted', major(23)),
      needs('sealIsAffixed', major(23)),
      needs('requestStillStands', major(19)),
      needs('sittingPanelIsLawful', major(6)),
      needs('sittingPanelDeliberated', law.deliberation.citation),
      needs('noRecusalIsOpen', major(9)),
      needs('nothingRests', major(22)),
      needs('noSuspensionIsAsked', law.suspend.citation),
    ],
    input: { madeOn: day('作出日期', 'Made on'), sealed: yes('已加盖公章', 'Sealed') },
    writes: [{ record: 'decision', id: 'sole', merge: true, take: ['madeOn'], set: { state: is('made') } }],
    clocks: [
      // What was not done before the ruling was not done by it; what it does not answer is still owed.
      {
        stop: 'all',
        outcome: 'cancelled',
        met: TIME_TO_DECIDE,
        except: [...OF_A_CHANGE, 'forwarding', 'recusal-review'],
        on: typed('madeOn'),
      },
      ...EVERYBODY.map((forEach) => ({ start: 'ruling-service', on: typed('madeOn'), forEach }) as const),
      { start: 'publication', on: typed('madeOn') },
    ],
    documents: ['ruling'],
    event: 'ruling.made',
    citation: major(23),
    standing: 'statute',
    rank: 12,
  },
];
