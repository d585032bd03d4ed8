import { aboutParty, choice, paper, pastDay, yesNo } from './fields.js';
import type { Law } from './law.js';
import { PARTY, whoFields } from './objections.js';
import { fixed, given, OFFICE, opens, under, type Step } from './parts.js';
import { NUMBERED } from './stages.js';

/** Why somebody else stands where a party stood. */
const CAUSES = ['party-died', 'merged', 'divided', 'dissolved'] as const;

/**
 * A successor takes a party's place (Order 81 arts. 28 (2) and (4), 36 (3) and (4)). The place stays the same, with its role,
 * its receipts and its periods: what the former party did or let pass holds for the successor (民诉法解释 第55条). What was the
 * former party's own does not: identity, consent to electronic service, proofs.
 */
export const succession = (law: Law): Step => ({
  id: 'record-succession',
  title: { zh: '登记承继当事人', en: 'Record who succeeds a party' },
  from: NUMBERED,
  to: 'same',
  by: OFFICE,
  guards: under(law.suspend, 'successorTakesPart'),
  input: {
    party: aboutParty,
    cause: choice(...CAUSES)('承继原因', 'Cause', law.suspend),
    on: pastDay('表明参加处理的日期', 'Declared on'),
    takesPart: yesNo('已表明参加处理', 'Declares to take part', law.suspend),
    ...whoFields(law),
    paper: paper('承继关系证明', 'Proof of the succession', law.papers),
  },
  writes: [
    opens(
      'succession',
      {
        state: fixed('granted'),
        openedOn: given('on'),
        byParty: given('party'),
        ground: given('cause'),
        name: { field: 'name', of: 'party', id: given('party') },
      },
      ['paper'],
    ),
    {
      record: 'party',
      id: given('party'),
      merge: true,
      take: PARTY,
      set: {
        phone: given('phone'),
        representative: given('representative'),
        statusProof: given('paper'),
        ...nothing('creditCode', 'idNumber', 'email', 'representativePost'),
        ...nothing('electronicService', 'origin', 'formality'),
      },
    },
  ],
  event: 'party.succeeded',
  ...law.suspend,
  rank: 68,
});

const nothing = (...fields: readonly string[]) => Object.fromEntries(fields.map((field) => [field, fixed(null)]));
