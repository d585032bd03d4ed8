import type { Words } from '#libs/kernel';
import type { GuardName } from '../guards/table.js';
import { AGAINST_A_CHANGE } from '../shared/challenge-clocks.js';
import { challengedFrom } from './after-end.js';
import type { ClockName } from './clocks.js';
import { receipt } from '../shared/fields.js';
import type { Law } from './law.js';
import { given, OFFICER, ROUND, under } from '../shared/step-parts.js';
import { received, type Effect, type Step } from './parts.js';
import { ENDED_AFTER_DOCKETING, NUMBERED } from './stages.js';
import type { Source } from '../engine/model.js';

/** A change of the ruling is served, published and challenged wherever the case is by then. */
export const WHERE_A_CHANGE_CAN_BE = [...NUMBERED, ...ENDED_AFTER_DOCKETING] as const;

/** What is served after a ruling, each with times of its own: the receipt of one says nothing of another. */
export interface ChangePaper {
  readonly name: 'correction' | 'change' | 'revocation';
  readonly document: 'correction-decision' | 'change-decision' | 'revocation-decision';
  readonly what: Words;
  readonly service: ClockName;
  readonly notice: ClockName;
  readonly awaits: GuardName;
  /** A correction changes nothing of what was ordered, so nobody can challenge it by itself. */
  readonly challengeable: boolean;
}

export const CHANGE_PAPERS: readonly ChangePaper[] = [
  {
    name: 'correction',
    document: 'correction-decision',
    what: { zh: '更正决定', en: 'the correction' },
    service: 'correction-service',
    notice: 'correction-notice',
    awaits: 'correctionAwaitsService',
    challengeable: false,
  },
  {
    name: 'change',
    document: 'change-decision',
    what: { zh: '变更裁决决定', en: 'the change of the ruling' },
    service: 'change-service',
    notice: 'change-notice',
    awaits: 'changeAwaitsService',
    challengeable: true,
  },
  {
    name: 'revocation',
    document: 'revocation-decision',
    what: { zh: '撤销裁决决定', en: 'the revocation of the ruling' },
    service: 'revocation-service',
    notice: 'revocation-notice',
    awaits: 'revocationAwaitsService',
    challengeable: true,
  },
];

/** Everybody is served with it. */
export const servesTheChange = (service: ClockName, on: Source): Effect[] =>
  (['requester', 'respondent', 'third-party'] as const).map((forEach) => ({ start: service, on, forEach }));

/** What corrects, changes or revokes a ruling is served like the ruling, and can be challenged like any decision. */
export const changeReceipts = (law: Law): Step[] =>
  CHANGE_PAPERS.map((paper) => ({
    id: `record-${paper.name}-receipt`,
    title: { zh: `登记${paper.what.zh}收到`, en: `Record receipt of ${paper.what.en}` },
    from: WHERE_A_CHANGE_CAN_BE,
    to: 'same',
    afterEnd: 'keeps',
    by: OFFICER,
    guards: [...under(law.methods, 'electronicServiceIsAgreed'), ...under(law.changeService, paper.awaits)],
    input: receipt,
    writes: [received(paper.document, { about: ROUND })],
    clocks: [
      { stop: paper.service, outcome: 'met', subject: given('party'), on: given('receivedOn') },
      // In hand before the notice of it has run.
      { stop: paper.notice, outcome: 'met', subject: given('party'), on: given('receivedOn') },
      ...(paper.challengeable
        ? challengedFrom(AGAINST_A_CHANGE, { on: given('receivedOn'), subject: given('party'), proof: given('proof') })
        : []),
    ],
    documents: ['service-record'],
    event: `service.${paper.name}-received`,
    ...law.methods,
    rank: 6,
  }));
