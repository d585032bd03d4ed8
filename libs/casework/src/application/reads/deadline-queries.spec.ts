import type { StoredCase } from '../../domain/case.js';
import { keep, keepingOn, sampleCase, startOrder } from '../../testing/sample.js';
import { factsOf } from '../facts.js';
import { objectionTo, queriesOf } from './deadline-queries.js';
import { pendingOf } from './party-pending.js';

const PARTIES = {
  'party/1': { role: 'requester', name: '甲公司' },
  'party/2': { role: 'respondent', name: '乙公司' },
};
const ofRespondent = { ...startOrder('answer', '2026-03-02'), subject: '2' };
const [answer] = keep([], '2026-03-02', ofRespondent);
if (!answer) throw new Error('no clock was started');
const query = (byParty: string | null, more: object = {}) => ({
  ...{ matter: 'deadline-query', state: 'open', openedOn: '2026-03-05', byParty, clock: answer.id },
  ...{ toldOn: '2026-03-17', reason: '收到的日期登记早了一天', ...more },
});
const answered = {
  ...{ state: 'closed', closedOn: '2026-03-06', outcome: 'query-not-upheld' },
  ...{ reply: '回证无误', repliedDay: '2026-03-17' },
};
const caseWith = (file: StoredCase['file'], stage = 'answering'): StoredCase =>
  sampleCase({ stage, docketedOn: '2026-03-02', clocks: [answer], file: { ...PARTIES, ...file } });

function objection(stored: StoredCase, as: 'officer' | 'respondent' | 'requester') {
  const { calendar } = keepingOn('2026-03-06');
  const party = { officer: undefined, requester: '1', respondent: '2' }[as];
  const actor = { id: as, name: as, capacities: [as], ...(party ? { party } : {}) };
  return objectionTo(stored, answer!, factsOf({ stored, input: {}, actor, today: '2026-03-06', calendar }));
}

describe('objections to a deadline', () => {
  it('are told to the office all, and to a party its own with the answer', () => {
    const stored = caseWith({ 'matter/1': query('2', answered), 'matter/2': query(null) });
    expect(queriesOf(stored, null).map(({ by }) => by)).toEqual(['乙公司', null]);
    expect(queriesOf(stored, '1')).toEqual([]);
    expect(queriesOf(stored, '2')).toEqual([
      expect.objectContaining({
        ...{ toldOn: '2026-03-17', claimedOn: null },
        answer: { on: '2026-03-06', outcome: 'query-not-upheld', reply: '回证无误', dueOn: '2026-03-17' },
      }),
    ]);
  });

  it('are waited for at their period, which runs to its day', () => {
    expect(pendingOf(caseWith({ 'matter/1': query('2') }), '2')).toMatchObject([
      { words: { zh: expect.stringMatching(/待答复;更正之前.*仍于2026-03-17届满/) as string }, clocks: [answer.id] },
    ]);
  });

  it('can be raised by whoever the day concerns, once at a time, and the office sees what corrects it', () => {
    expect(objection(caseWith({}), 'respondent')).toMatchObject({ refused: null, corrections: [] });
    expect(objection(caseWith({}), 'requester').refused?.zh).toMatch('应当与该当事人有关');
    expect(objection(caseWith({ 'matter/1': query('2') }), 'respondent').refused?.zh).toMatch('尚待答复');
    expect(objection(caseWith({ 'matter/1': query('2') }), 'officer').refused).toBeNull();
    expect(objection(caseWith({}, 'cancelled'), 'respondent').refused?.zh).toMatch('案件处于“撤销案件”阶段');
  });
});
