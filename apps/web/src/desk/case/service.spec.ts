import { describe, expect, it } from '@jest/globals';
import type { CaseDetail } from '../../parts/types';
import { deliveriesOf, provenBy } from './service';

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

  it('keep an attempt that failed, with its day and why, beside the one that came after it', () => {
    const sent = { ...ruling, sentOn: '2026-04-09', method: 'mail' };
    const returned = { ...sent, failed: '查无此人' };
    const again = { ...ruling, sentOn: '2026-04-12', method: 'direct' };
    const got = { ...again, sentOn: '2026-04-13', receivedOn: '2026-04-13' };
    const told = (...services: Record<string, unknown>[]) =>
      deliveriesOf(caseWith(...services)).map((d) => `${d.sentOn} ${d.receivedOn || d.failed || '—'} ${d.open}`);
    expect(told(sent)).toEqual(['2026-04-09 — true']);
    expect(told(sent, returned)).toEqual(['2026-04-09 查无此人 true']);
    expect(told({ ...ruling, sentOn: '2026-04-09', failed: 'no-address' })).toEqual(['2026-04-09 no-address true']);
    expect(told(sent, returned, again)).toEqual(['2026-04-09 查无此人 false', '2026-04-12 — true']);
    expect(told(sent, returned, again, got)).toEqual(['2026-04-09 查无此人 false', '2026-04-12 2026-04-13 false']);
    expect(told(sent, returned, got)).toEqual(['2026-04-09 查无此人 false', '2026-04-13 2026-04-13 false']);
    expect(told(sent, got, returned)).toEqual(['2026-04-09 2026-04-13 false', '2026-04-09 查无此人 false']);
  });

  it('that run side by side are each failed or received by their day and way', () => {
    const mail = { ...ruling, sentOn: '2026-04-09', method: 'mail' };
    const electronic = { ...ruling, sentOn: '2026-04-10', method: 'electronic' };
    const told = (...services: Record<string, unknown>[]) =>
      deliveriesOf(caseWith(...services)).map((d) => `${d.method} ${d.receivedOn || d.failed || '—'} ${d.open}`);
    expect(told(mail, electronic)).toEqual(['mail — true', 'electronic — true']);
    expect(told(mail, electronic, { ...mail, failed: '拒收' })).toEqual(['mail 拒收 true', 'electronic — true']);
    expect(told(mail, electronic, { ...mail, receivedOn: '2026-04-11' })).toEqual([
      'mail 2026-04-11 false',
      'electronic — false',
    ]);
  });

  it('are told by their records of service, which name the document themselves or by day and way', () => {
    const of = caseWith(
      { ...ruling, receivedOn: '2026-04-10', method: 'mail' },
      { document: 'answer-notice', party: '2', receivedOn: '2026-03-05', method: 'mail' },
    );
    expect(provenBy(of, { document: 'ruling' })).toBe('ruling');
    expect(provenBy(of, { party: '2', receivedOn: '2026-03-05', method: 'mail' })).toBe('answer-notice');
    expect(provenBy(of, { party: '2', receivedOn: '2026-03-06', method: 'mail' })).toBe('');
  });
});
