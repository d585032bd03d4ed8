import type { Fields } from '../engine/fields.js';
import { challengedFrom } from './after-end.js';
import { choice, line, pastDay, prose, receipt, yesNo } from './fields.js';
import type { Law } from './law.js';
import type { Source } from '../engine/model.js';
import { ends, fixed, given, OFFICE, OFFICER, received, ROUND, today, under, type Effect, type Step } from './parts.js';
import { AFTER_RULING, ENDED_AFTER_DOCKETING, NUMBERED } from './stages.js';

/** A change of the ruling is served, published and challenged wherever the case is by then. */
export const WHERE_A_CHANGE_CAN_BE = [...NUMBERED, ...ENDED_AFTER_DOCKETING] as const;

/** Which of them reaches a party. */
export const changeFields: Fields = {
  decision: choice('correction-decision', 'change-decision', 'revocation-decision')('决定', 'Decision'),
};

const servesTheChange = (on: Source): Effect[] =>
  (['requester', 'respondent', 'third-party'] as const).map((forEach) => ({ start: 'change-service', on, forEach }));

/** Publication of every ruling and of what litigation made of it (Order 81 art. 83). */
export const publication = (law: Law): Step[] => {
  const fields: Fields = {
    on: pastDay('公开日期', 'Published on'),
    where: line('公开载体', 'Where'),
    redacted: yesNo('已作删除处理', 'Redacted', law.publish),
  };
  return [
    {
      id: 'publish-ruling',
      title: { zh: '公开裁决书', en: 'Publish the ruling' },
      from: AFTER_RULING,
      to: 'same',
      by: OFFICER,
      guards: under(law.publish, 'rulingNotYetPublished', 'redactionIsConfirmed'),
      input: fields,
      writes: [
        { record: 'decision', id: 'sole', merge: true, set: { publishedOn: given('on'), publishedAt: given('where') } },
      ],
      clocks: [{ stop: 'publication', outcome: 'met', on: given('on') }],
      documents: ['redaction-sheet', 'publication'],
      event: 'ruling.published',
      ...law.publish,
      rank: 9,
    },
    {
      id: 'publish-change',
      title: { zh: '公开裁决变更、撤销', en: 'Publish the change of the ruling' },
      from: WHERE_A_CHANGE_CAN_BE,
      to: 'same',
      afterEnd: 'keeps',
      by: OFFICER,
      guards: under(law.publish, 'changeAwaitsPublication', 'redactionIsConfirmed'),
      input: fields,
      writes: [{ record: 'decision', id: 'sole', merge: true, set: { changePublishedOn: given('on') } }],
      clocks: [
        { stop: 'publication-of-change', outcome: 'met', on: given('on') },
        { stop: 'publication-of-own-change', outcome: 'met', on: given('on') },
      ],
      documents: ['redaction-sheet', 'publication'],
      event: 'ruling.change-published',
      ...law.publish,
      rank: 10,
    },
  ];
};

/** Correction of slips, change and revocation by the agency itself (Order 81 art. 33). */
export const changes = (law: Law): Step[] => {
  const fields: Fields = {
    reason: choice('patent-invalidated', 'other-need')('事由', 'Ground', law.change),
    explanation: prose('说明', 'Explanation'),
    scope: prose('变更或者撤销的范围', 'Scope'),
    changedOn: pastDay('决定日期', 'Decided on'),
    leavesPerformedParts: yesNo('不涉及已履行或者强制执行的部分', 'What was performed stays untouched', law.change),
  };
  return [
    {
      id: 'correct-ruling',
      title: { zh: '更正裁决书笔误', en: 'Correct a slip in the ruling' },
      from: [...AFTER_RULING, 'concluded'],
      to: 'same',
      afterEnd: 'keeps',
      by: OFFICE,
      guards: under(law.change, 'rulingStands'),
      input: { errors: prose('笔误', 'Slips', law.change), corrected: prose('更正后内容', 'As corrected') },
      writes: [
        {
          record: 'decision',
          id: 'new',
          take: ['errors', 'corrected'],
          set: { form: fixed('ruling'), state: fixed('corrected'), madeOn: today },
        },
      ],
      clocks: servesTheChange(today),
      documents: ['correction-decision'],
      event: 'ruling.corrected',
      ...law.change,
      rank: 90,
    },
    {
      id: 'change-ruling',
      title: { zh: '变更裁决', en: 'Change the ruling' },
      from: [...AFTER_RULING, 'concluded'],
      except: ['ruling-revoked'],
      to: 'same',
      afterEnd: 'keeps',
      by: ['head'],
      guards: under(law.change, 'performedPartsAreLeft', 'rulingStands'),
      input: { ...fields, order: prose('变更后的裁决内容', 'Order as changed') },
      writes: [
        {
          record: 'decision',
          id: 'sole',
          merge: true,
          take: ['order', 'scope', 'changedOn'],
          set: { state: fixed('changed'), changedBecause: given('reason') },
        },
      ],
      clocks: [...servesTheChange(given('changedOn')), { start: 'publication-of-own-change', on: given('changedOn') }],
      documents: ['change-decision'],
      event: 'ruling.changed',
      ...law.change,
      rank: 92,
    },
    {
      id: 'revoke-ruling',
      title: { zh: '撤销裁决', en: 'Revoke the ruling' },
      from: [...AFTER_RULING, 'concluded'],
      except: ['ruling-revoked'],
      to: 'ruling-revoked',
      afterEnd: 'reopens',
      by: ['head'],
      guards: under(law.change, 'performedPartsAreLeft', 'rulingStands'),
      input: fields,
      writes: [
        {
          record: 'decision',
          id: 'sole',
          merge: true,
          take: ['scope', 'changedOn'],
          set: { state: fixed('revoked'), changedBecause: given('reason') },
        },
        ends('change-notice'),
      ],
      clocks: [
        { stop: 'all', outcome: 'cancelled', except: ['publication', 'publication-of-change'] },
        ...servesTheChange(given('changedOn')),
        { start: 'publication-of-own-change', on: given('changedOn') },
        // The request is undecided again; where the patent fell there is nothing left to decide on.
        { start: 'new-decision', on: given('changedOn'), when: 'requestIsUndecidedAgain' },
      ],
      documents: ['revocation-decision'],
      event: 'ruling.revoked',
      ...law.change,
      rank: 93,
    },
    changeReceipt(law),
  ];
};

/** What corrects, changes or revokes a ruling is served like the ruling, and can be challenged like any decision. */
const changeReceipt = (law: Law): Step => ({
  id: 'record-change-receipt',
  title: { zh: '登记更正、变更、撤销决定收到', en: 'Record receipt of a correction, change or revocation' },
  from: WHERE_A_CHANGE_CAN_BE,
  to: 'same',
  afterEnd: 'keeps',
  by: OFFICER,
  guards: [
    ...under(law.methods, 'electronicServiceIsAgreed'),
    ...under(law.changeService, 'aChangeAwaitsService', 'changeAwaitsService'),
  ],
  input: { ...receipt, ...changeFields },
  writes: [
    received('change-decision', { document: given('decision'), about: ROUND }),
    {
      record: 'matter',
      id: { openMatter: 'change-notice', byParty: given('party') },
      merge: true,
      set: { state: fixed('closed'), closedOn: given('receivedOn') },
    },
  ],
  clocks: [
    { stop: 'change-service', outcome: 'met', subject: given('party'), on: given('receivedOn') },
    // In hand before the notice of it has run.
    { stop: 'change-notice', outcome: 'met', subject: given('party'), on: given('receivedOn') },
    ...challengedFrom({
      on: given('receivedOn'),
      subject: given('party'),
      proof: given('proof'),
      when: 'decisionChangesTheOrder',
    }),
  ],
  documents: ['service-record'],
  event: 'service.change-received',
  ...law.methods,
  rank: 6,
});
