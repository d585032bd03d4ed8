import { concerns } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import { partyConcerned, partyOfClock, whoseClock } from './whose-clock.js';

const PERSON = '0199aa00-0000-7000-8000-00000000000a';
const stored = {
  procedure: 'ordinary-ruling',
  edition: '2025-02-01',
  file: { 'party/1': { role: 'requester', name: '请求人甲' }, 'party/2': { role: 'respondent', name: '被请求人乙' } },
} as unknown as StoredCase;
const whose = (clock: string, subject: string): Promise<string | null> =>
  whoseClock(stored, { clock, subject }, (id) => Promise.resolve(new Map(id === PERSON ? [[PERSON, '郑示一']] : [])));

describe('for whom a clock runs', () => {
  it.each([
    ['for a party, by its name', 'answer', '2', '被请求人乙'],
    ['for one of the office, by that name', 'recusal-decision', PERSON, '郑示一'],
    ['for all', 'closing', '', null],
    ['about a matter, though a party has the same number', 'referral-decision', '1', null],
    ['about a review, though a party has the same number', 'recusal-review', '1', null],
  ])('%s', async (_, clock, subject, name) => {
    expect(await whose(clock, subject)).toBe(name);
    expect(partyOfClock(stored, { clock, subject })).toBe(subject === PERSON ? null : name);
  });

  it('a clock about a matter concerns the party whose matter it is, not the one of that number', () => {
    const review = { clock: 'recusal-review', duty: 'authority', subject: '1' };
    const asked = {
      ...stored,
      file: { ...stored.file, 'matter/1': { matter: 'recusal', byParty: '2' } },
    } as StoredCase;
    const isOf = (clock: typeof review, id: string, role: string): boolean =>
      concerns({ duty: clock.duty, about: partyConcerned(asked, clock) }, { id, role });
    expect(isOf(review, '1', 'requester')).toBe(false);
    expect(isOf(review, '2', 'respondent')).toBe(true);
    expect(isOf({ ...review, clock: 'referral-decision' }, '1', 'requester')).toBe(false);
  });
});
