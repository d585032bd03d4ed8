import { preparing, ruled } from '../testing/given.js';
import { answering, examined, rule } from '../testing/major.js';
import { openOf } from '../testing/complaint.js';

const recused = () => {
  const ask = { party: '2', person: 'a', ground: 'interest-in-patent', reason: '持股' };
  const play = preparing().do('request-recusal', 'respondent', {
    ...ask,
    ...{ knewOn: '2026-03-06', receivedOn: '2026-03-06' },
  });
  const matter = openOf(play.file, 'recusal');
  play.do('reject-recusal', 'head', { matter, reason: '不成立' });
  return play.do('request-recusal-review', 'respondent', {
    party: '2',
    matter,
    receivedOn: '2026-03-06',
    reason: '不服',
  });
};

describe('what was still to be done when the ruling was made', () => {
  it('an answer is forwarded after it, which ends its time', () => {
    const play = ruled();
    expect(play.clock('forward-answer', '2')).toMatchObject({ state: 'fired', settledOn: null });
    play.do('forward-answer', 'officer', { party: '2', forwardedOn: '2026-04-08' });
    expect([play.stage, play.clock('forward-answer', '2')?.settledOn]).toEqual(['ruled', '2026-04-08']);
  });

  it('a review of a decision on recusal is decided after it', () => {
    const play = recused();
    play.stage = 'ruled';
    play.do('decide-recusal-review', 'head', { matter: '1', outcome: 'refused', reason: '维持' });
    expect([play.stage, play.clock('recusal-review', '1')?.state]).toEqual(['ruled', 'met']);
  });

  it('in major an answer that was not forwarded is not shown as forwarded in time', () => {
    const late = answering()
      .until('2026-04-13')
      .do('answer-late', 'officer', { party: '2', receivedOn: '2026-04-13' })
      .do('begin-examination', 'officer')
      .do('announce-written-review', 'officer', { days: 3, reason: '事实' });
    for (const party of ['1', '2'])
      late.do('record-review-notice', 'officer', {
        ...{ party, method: 'mail', sentOn: '2026-04-13', receivedOn: '2026-04-13', days: 3 },
      });
    expect(rule(late, '2026-04-17').clock('forwarding', '2')?.state).toBe('cancelled');
    expect(examined().clock('forwarding', '2')?.state).toBe('met');
  });
});
