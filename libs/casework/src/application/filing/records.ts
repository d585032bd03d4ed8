import type { CaseFile } from '#libs/procedures';
import type { CheckedComplaint } from '../../domain/complaint/check-complaint.js';
import { followCode, type RandomBytes } from '../../domain/follow-code.js';

/** The records of a complaint as they enter the case file, each party with the code it follows its case by. */
export function recordsOfComplaint(checked: CheckedComplaint, receivedOn: string, random: RandomBytes): CaseFile {
  const numbered = <T extends object>(kind: string, records: readonly T[]): [string, T][] =>
    records.map((record, i) => [`${kind}/${i + 1}`, record]);
  return Object.fromEntries([
    ['request/1', { ...checked.request, receivedOn }],
    ...numbered(
      'party',
      checked.parties.map((party) => ({ ...party, followCode: followCode(random) })),
    ),
    ...numbered('agent', checked.agents),
    ...numbered('right', checked.rights),
    ...numbered('accused', checked.accused),
  ]);
}

/** The code on the receipt: the first requester's. */
export function receiptCodeOf(records: CaseFile): string {
  const requester = Object.entries(records).find(([key, r]) => key.startsWith('party/') && r['role'] === 'requester');
  const code = requester?.[1]['followCode'];
  if (typeof code !== 'string') throw new Error('a complaint without a requester was let through');
  return code;
}
