import type { investigatorPapers } from './beside-papers.js';
import { list, optional, paper, pastDay, prose, reason, record, rostered } from '../shared/fields.js';
import type { Law } from './law.js';
import type { Transition } from '../engine/model.js';
import type { investigatorGuards } from '../guards/investigators.js';
import { fixed, given, OFFICE, PANEL, today, under } from '../shared/step-parts.js';
import { UNDECIDED, UNDECIDED_OR_HELD } from './stages.js';

const investigator = record('investigator')('技术调查官', 'Technical investigator');
const fields = list({ kind: 'text', max: 100 }, 10);

type Guards = keyof typeof investigatorGuards | 'actorIsNotPaused' | 'appraisalIsOpen';
type Papers = keyof ReturnType<typeof investigatorPapers>;

interface Parts<S extends string> {
  readonly law: Pick<Law, 'investigator' | 'recusal' | 'appraisal'>;
  /** From docketing until the ruling is made; with the stages in which the case rests. */
  readonly undecided: readonly S[];
  readonly undecidedOrHeld: readonly S[];
}

/** Technical investigators, and appraisal bodies from the roster (Order 81 arts. 5, 52, 53). */
export const investigatorSteps = <S extends string>(parts: Parts<S>): Transition<S, Guards, never, Papers>[] => {
  const { law, undecided, undecidedOrHeld } = parts;
  return [
    {
      id: 'appoint-investigator',
      title: { zh: '指派技术调查官', en: 'Assign a technical investigator' },
      from: undecidedOrHeld,
      to: 'same',
      by: OFFICE,
      guards: [
        ...under(law.investigator, 'investigatorIsOnRoster', 'investigatorNotYetAppointed', 'investigatorIsNotJudge'),
        ...under(law.recusal, 'investigatorHasNoConflict'),
      ],
      input: {
        person: rostered('技术调查官', 'Technical investigator', law.investigator),
        fields: optional(fields('技术领域', 'Fields')),
        reason,
      },
      writes: [
        {
          record: 'investigator',
          id: 'new',
          take: ['person', 'fields', 'reason'],
          set: {
            name: { personIn: 'person', its: 'name' },
            account: { personIn: 'person', its: 'account' },
            state: fixed('appointed'),
            appointedOn: today,
          },
        },
      ],
      documents: ['investigator-notice'],
      event: 'investigator.appointed',
      ...law.investigator,
      rank: 76,
    },
    {
      id: 'put-questions-to-investigator',
      title: { zh: '向技术调查官提出问题', en: 'Put questions to the investigator' },
      from: undecided,
      to: 'same',
      by: PANEL,
      guards: [
        ...under(law.investigator, 'investigatorIsAppointed'),
        ...under(law.recusal, 'investigatorIsFreeToAct', 'actorIsNotPaused'),
      ],
      input: { investigator, questions: prose('技术问题', 'Questions') },
      writes: [
        {
          record: 'inquiry',
          id: 'new',
          take: ['investigator', 'questions'],
          set: { state: fixed('asked'), askedOn: today },
        },
      ],
      documents: ['investigator-questions'],
      event: 'investigator.asked',
      ...law.investigator,
      rank: 77,
    },
    {
      id: 'receive-investigator-opinion',
      title: { zh: '收到技术调查意见', en: 'Receive the investigator’s opinion' },
      from: undecidedOrHeld,
      to: 'same',
      by: PANEL,
      guards: [
        ...under(law.investigator, 'investigatorIsAppointed', 'inquiryIsUnanswered'),
        ...under(law.recusal, 'investigatorIsFreeToAct'),
      ],
      input: {
        investigator,
        inquiry: record('inquiry')('所答问题', 'Questions answered'),
        receivedOn: pastDay('收到日期', 'Received on'),
        opinion: prose('意见要点(供合议组认定技术事实参考)', 'Opinion, a reference for the panel', law.investigator),
        paper: optional(paper('技术调查意见', 'The opinion')),
      },
      writes: [
        {
          record: 'inquiry',
          id: given('inquiry'),
          merge: true,
          take: ['receivedOn', 'opinion', 'paper'],
          set: { state: fixed('answered') },
        },
      ],
      documents: ['investigator-opinion'],
      event: 'investigator.answered',
      ...law.investigator,
      rank: 78,
    },
    {
      id: 'dismiss-investigator',
      title: { zh: '解除技术调查官指派', en: 'Dismiss the investigator' },
      from: undecidedOrHeld,
      to: 'same',
      by: OFFICE,
      guards: under(law.investigator, 'investigatorIsAppointed'),
      input: { investigator, reason },
      writes: [
        {
          record: 'investigator',
          id: given('investigator'),
          merge: true,
          set: { state: fixed('dismissed'), dismissedOn: today, dismissedFor: given('reason') },
        },
      ],
      event: 'investigator.dismissed',
      ...law.investigator,
      rank: 88,
    },
    {
      id: 'appoint-appraiser',
      title: { zh: '从名册指定检验鉴定机构', en: 'Appoint an appraisal body from the roster' },
      from: undecided,
      to: 'same',
      by: PANEL,
      guards: [
        ...under(law.appraisal, 'appraisalIsOpen', 'matterIsOpenAppraisal', 'appraiserIsOnRoster'),
        ...under(law.recusal, 'appraiserHasNoConflict', 'actorIsNotPaused'),
      ],
      input: {
        matter: record('matter')('检验鉴定', 'Appraisal'),
        body: rostered('检验鉴定机构', 'Appraisal body', law.appraisal),
        reason,
      },
      writes: [
        {
          record: 'matter',
          id: given('matter'),
          merge: true,
          take: ['body'],
          set: { appraiser: { personIn: 'body', its: 'name' }, appointedFor: given('reason') },
        },
      ],
      documents: ['appraiser-notice'],
      event: 'appraiser.appointed',
      ...law.appraisal,
      rank: 79,
    },
  ];
};

/** The same for the ordinary procedure. */
export const investigators = (law: Law) =>
  investigatorSteps({ law, undecided: UNDECIDED, undecidedOrHeld: UNDECIDED_OR_HELD });
