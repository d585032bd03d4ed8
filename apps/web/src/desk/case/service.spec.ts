import { describe, expect, it } from '@jest/globals';
import type { CaseDetail } from '../../parts/types';
import { deliveriesOf } from './service';

const caseWith = (...services: Record<string, unknown>[]): CaseDetail =>
  ({ file: Object.fromEntries(services.map((fields, n) => [`service/${n + 1}`, fields])) }) as unknown as CaseDetail;
const days = (of: CaseDetail): string[] => deliveriesOf(of).map((d) => `${d.document} ${d.sentOn} ${d.receivedOn}`);
const ruling = { document: 'ruling', party: '2' };

describe('deliveries of a case', () => {
  it('are one line from sending to receipt, and to its correction', () => {
    const sent = { ...ruling, sentOn: '2026-04-09' };
    const got = { ...ruling, sentOn: '', receivedOn: '2026-04-10', about: null };
    expect(days(caseWith(sent))).toEqual(['ruling 2026-04-09 ']);
    expect(days(caseWith(sent, got))).toEqual(['ruling 2026-04-09 2026-04-10']);
    expect(days(caseWith(sent, got, { ...got, receivedOn: '2026-04-13' }))).toEqual(['ruling 2026-04-09 2026-04-13']);
  });

  it('are another line for a ruling made anew, or the notice of another hearing', () => {
    const first = { ...ruling, sentOn: '2026-04-09', receivedOn: '2026-04-10', about: null };
    expect(days(caseWith(first, { ...ruling, sentOn: '2026-09-02' }))).toEqual([
      'ruling 2026-04-09 2026-04-10',
      'ruling 2026-09-02 ',
    ]);
    const anew = { ...ruling, sentOn: '2026-09-02', receivedOn: '2026-09-03', about: '2' };
    expect(days(caseWith(first, { ...ruling, sentOn: '2026-09-02' }, anew))).toHaveLength(2);
    const notice = (day: string, on: string) => ({
      document: 'hearing-notice',
      party: '2',
      sentOn: on,
      receivedOn: on,
      about: day,
    });
    expect(days(caseWith(notice('2026-05-01', '2026-04-01'), notice('2026-06-01', '2026-05-02')))).toHaveLength(2);
  });

  it('tell why service failed, until it is tried again or the paper was received after all', () => {
    const sent = { ...ruling, sentOn: '2026-04-09', method: 'mail' };
    const returned = { ...sent, failed: '查无此人' };
    const got = { ...ruling, sentOn: '2026-04-12', receivedOn: '2026-04-12', method: 'direct' };
    const why = (...services: Record<string, unknown>[]) => deliveriesOf(caseWith(...services)).map((d) => d.failed);
    expect(why(sent)).toEqual(['']);
    expect(why(sent, { ...sent, failed: null })).toEqual(['']);
    expect(why(sent, returned)).toEqual(['查无此人']);
    expect(why({ document: 'other', party: '2', sentOn: '2026-04-09', failed: 'no-address' })).toEqual(['no-address']);
    expect(why(sent, returned, { ...sent, sentOn: '2026-04-11' })).toEqual(['']);
    expect(why(sent, returned, got)).toEqual(['']);
    expect(why(sent, got, returned)).toEqual(['']);
  });
});
