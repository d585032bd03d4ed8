import { isPaperOf } from './party-papers.js';

const paper = (id: string, byParty: string | null, kind = 'evidence', at = '2026-03-03T02:00:00.000Z') => ({
  id,
  byParty,
  kind,
  at,
});
const requester = { id: '1', role: 'requester' };
const respondent = { id: '2', role: 'respondent' };
const record = (kind: string, fields: object) => ({ [kind]: { ...fields } });
const stored = (...records: object[]) => ({
  docketedOn: '2026-03-05',
  file: Object.assign({ 'party/1': { role: 'requester' }, 'party/2': { role: 'respondent' } }, ...records) as Record<
    string,
    Record<string, unknown>
  >,
});
const copyReceived = record('service/1', {
  document: 'answer-notice',
  party: '2',
  receivedOn: '2026-03-06',
  proof: 'r',
});

describe('which papers a party reads', () => {
  it('its own, at any time', () => {
    expect(isPaperOf(paper('a', '2'), respondent, stored())).toBe(true);
  });

  it('not what the agency keeps for itself', () => {
    expect(isPaperOf(paper('a', null, 'deliberation'), requester, stored(copyReceived))).toBe(false);
  });

  it('what was attached to the request, once it received the copy and not before', () => {
    expect(isPaperOf(paper('a', '1'), respondent, stored())).toBe(false);
    expect(isPaperOf(paper('a', '1'), respondent, stored(copyReceived))).toBe(true);
  });

  it('not what the other side handed in later and nobody passed on, nor its proof of status', () => {
    expect(isPaperOf(paper('a', '1', 'evidence', '2026-04-01T02:00:00.000Z'), respondent, stored(copyReceived))).toBe(
      false,
    );
    expect(isPaperOf(paper('a', '1', 'status-proof'), respondent, stored(copyReceived))).toBe(false);
  });

  it('an answer once it was forwarded', () => {
    const answer = (forwardedOn: string | null) => record('answer/2', { party: '2', papers: ['a'], forwardedOn });
    expect(isPaperOf(paper('a', '2'), requester, stored(answer(null)))).toBe(false);
    expect(isPaperOf(paper('a', '2'), requester, stored(answer('2026-03-09')))).toBe(true);
  });

  it('the receipt that it signed, and not the other side’s', () => {
    expect(isPaperOf(paper('r', null, 'service-receipt'), respondent, stored(copyReceived))).toBe(true);
    expect(isPaperOf(paper('r', null, 'service-receipt'), requester, stored(copyReceived))).toBe(false);
  });
});
