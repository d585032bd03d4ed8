import { describe, expect, it } from '@jest/globals';
import { unreviewed, waitingFor } from './unreviewed';
import type { Proposal } from './use-procedures';

const ARTICLE = '行政诉讼法#第45条';
const own = [{ value: 'gd-ip' }, { value: 'sz-ip' }];
const confirmed = (agency: string, citation = ARTICLE) => ({
  agency,
  citation,
  documentNumber: '主席令第71号',
  confirmedAt: '2026-03-02T01:00:00.000Z',
});
const proposal = (change: Partial<Proposal>): Proposal => ({
  id: 'p',
  agency: 'gd-ip',
  procedure: 'ordinary-ruling',
  edition: '2025-02-01',
  citation: ARTICLE,
  documentNumber: '主席令第71号',
  proposedBy: '郑示一',
  proposedAt: '2026-03-02T01:00:00.000Z',
  confirmedBy: null,
  confirmedAt: null,
  own: false,
  ...change,
});
const edition = (...confirmations: ReturnType<typeof confirmed>[]) => ({
  procedure: 'ordinary-ruling',
  edition: '2025-02-01',
  confirmations,
});
const left = (...args: [ReturnType<typeof edition>, Proposal[]]): string[] =>
  unreviewed(args[0], ARTICLE, args[1], own).map(({ value }) => value);

describe('agencies that have not yet said that an article agrees with the gazette', () => {
  it('are those without a confirmation and without a proposal of their own', () => {
    expect(left(edition(), [])).toEqual(['gd-ip', 'sz-ip']);
    expect(left(edition(confirmed('gd-ip')), [])).toEqual(['sz-ip']);
    expect(left(edition(confirmed('bj-ip')), [])).toEqual(['gd-ip', 'sz-ip']);
    expect(left(edition(confirmed('gd-ip')), [proposal({ agency: 'sz-ip' })])).toEqual([]);
  });

  it('what was proposed about another article, procedure or edition says nothing', () => {
    const others = [{ citation: '其他' }, { procedure: 'major-ruling' }, { edition: '2015-07-01' }].map(proposal);
    expect(left(edition(confirmed('gd-ip', '其他')), others)).toEqual(['gd-ip', 'sz-ip']);
    expect(waitingFor(edition(), ARTICLE, [...others, proposal({ confirmedAt: '2026-03-02T02:00:00.000Z' })])).toEqual(
      [],
    );
  });
});
