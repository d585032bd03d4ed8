import { recordsOf, type CaseFile } from '#libs/procedures';
import type { CheckedComplaint } from '../../domain/complaint/check-complaint.js';

/** The records of a complaint as they enter the case file. */
export function recordsOfComplaint(checked: CheckedComplaint, receivedOn: string): CaseFile {
  const numbered = <T extends object>(kind: string, records: readonly T[]): [string, T][] =>
    records.map((record, i) => [`${kind}/${i + 1}`, record]);
  return Object.fromEntries([
    ['request/1', { ...checked.request, receivedOn }],
    ...numbered('party', checked.parties),
    ...numbered('agent', checked.agents),
    ...numbered('right', checked.rights),
    ...numbered('accused', checked.accused),
  ]);
}

/** Id of the party to which the receipt is given: the first requester. */
export function firstRequester(records: CaseFile): string {
  const requester = recordsOf(records, 'party').find((party) => party.role === 'requester');
  if (!requester) throw new Error('a complaint without a requester was let through');
  return requester.id;
}
