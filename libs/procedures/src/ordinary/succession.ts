import { aboutParty, choice, contact, optional, paper, pastDay, text, yesNo } from '../shared/fields.js';
import type { Law } from './law.js';
import { fixed, given, OFFICE, opens, today, under } from '../shared/step-parts.js';
import type { Step } from './parts.js';
import { NUMBERED } from './stages.js';

/** How a party came to have a successor. */
export const SUCCESSION_CAUSES = ['died', 'merged', 'divided', 'deregistered', 'restructured'] as const;

const IDENTITY = ['name', 'kind', 'address', 'domicileInChina', 'statusProof'] as const;

/**
 * Somebody takes the place of a party that died or ended (Order 81 arts. 28, 36; 民诉法解释 55). The place stays what it was:
 * what the former party did binds, what it received was received, and every period of it runs on. What hung on the person
 * alone ends: its agents, its consent to electronic service, its codes.
 */
export const succession = (law: Law): Step => ({
  id: 'record-succession',
  title: { zh: '变更当事人(权利义务承继)', en: 'Enter the successor of a party' },
  // The right holder's six months to apply for enforcement are its successor's too (行诉解释 158).
  from: [...NUMBERED, 'concluded'],
  to: 'same',
  afterEnd: 'keeps',
  by: OFFICE,
  guards: under(law.suspend, 'causeFitsTheParty', 'heirTakesPart', 'successorIsNoPartyYet'),
  input: {
    party: aboutParty,
    cause: choice(...SUCCESSION_CAUSES)('承继原因', 'Cause', law.suspend),
    succeededOn: pastDay('承继发生日期', 'Happened on'),
    takesPart: optional(yesNo('继承人表示参加处理', 'The heir declares to take part', law.suspend)),
    name: text(300)('承继人姓名或者名称', 'Name of the successor', law.request),
    kind: choice('natural', 'legal', 'body')('承继人类型', 'Kind'),
    address: text(500)('地址', 'Address', law.request),
    domicileInChina: yesNo('在中国境内有固定住所', 'Has a fixed domicile in China'),
    phone: optional(contact(50)),
    representative: optional(text(200)('法定代表人或者负责人', 'Representative')),
    statusProof: paper('承继关系和主体资格证明', 'Proof of the succession and of identity', law.identity),
  },
  writes: [
    opens(
      'succession',
      {
        state: fixed('closed'),
        openedOn: given('succeededOn'),
        closedOn: today,
        byParty: given('party'),
        ground: given('cause'),
        formerName: { field: 'name', of: 'party', id: given('party') },
        paper: given('statusProof'),
      },
      [],
    ),
    {
      record: 'party',
      id: given('party'),
      merge: true,
      take: IDENTITY,
      set: {
        formerName: { field: 'name', of: 'party', id: given('party') },
        // What is not said of the successor is not what was said of the former party.
        phone: given('phone'),
        representative: given('representative'),
        representativePost: fixed(null),
        creditCode: fixed(null),
        idNumber: fixed(null),
        email: fixed(null),
        electronicService: fixed(null),
      },
    },
    {
      record: 'agent',
      id: { each: 'agent', where: { partyId: given('party'), endedOn: fixed(null) } },
      merge: true,
      set: { endedOn: given('succeededOn') },
    },
  ],
  documents: ['succession-notice'],
  event: 'party.succeeded',
  ...law.suspend,
  rank: 86,
});
