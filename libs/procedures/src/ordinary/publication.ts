import type { Fields } from '../engine/fields.js';
import { changeReceipts, servesTheChange, WHERE_A_CHANGE_CAN_BE } from './change-papers.js';
import { undecidedSince } from './challenges.js';
import { COUNTED_FOR_A_STOP } from './enforcement.js';
import { choice, line, pastDay, prose, yesNo } from '../shared/fields.js';
import type { Law } from './law.js';
import { fixed, given, OFFICE, OFFICER, today, under } from '../shared/step-parts.js';
import type { Effect, Step } from './parts.js';
import { AFTER_RULING } from './stages.js';

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
    reason: choice('patent-wholly-invalidated', 'patent-partly-invalidated', 'other-need')(
      '事由',
      'Ground',
      law.change,
    ),
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
      clocks: servesTheChange('correction-service', today),
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
      input: {
        ...fields,
        finding: choice('infringement', 'no-infringement')('变更后的认定', 'Finding as changed', law.change),
        order: prose('变更后的裁决内容', 'Order as changed'),
      },
      writes: [
        {
          record: 'decision',
          id: 'sole',
          merge: true,
          take: ['finding', 'order', 'scope', 'changedOn'],
          set: { state: fixed('changed'), changedBecause: given('reason') },
        },
      ],
      clocks: [
        ...COUNTED_FOR_A_STOP.map((stop): Effect => ({ stop, outcome: 'cancelled', when: 'noStopIsOrdered' })),
        ...servesTheChange('change-service', given('changedOn')),
        { start: 'publication-of-own-change', on: given('changedOn') },
      ],
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
      ],
      clocks: [
        {
          stop: 'all',
          outcome: 'cancelled',
          except: ['publication', 'publication-of-change'],
          on: given('changedOn'),
        },
        ...servesTheChange('revocation-service', given('changedOn')),
        { start: 'publication-of-own-change', on: given('changedOn') },
        // The request is undecided again; where the patent fell there is nothing left to decide on.
        { ...undecidedSince, on: given('changedOn') },
      ],
      documents: ['revocation-decision'],
      event: 'ruling.revoked',
      ...law.change,
      rank: 93,
    },
    ...changeReceipts(law),
  ];
};
