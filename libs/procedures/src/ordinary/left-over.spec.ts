import { cancel, preparing, ready, ruled } from '../testing/given.js';
import { answering, examined, rule } from '../testing/major.js';
import { docketInput, openOf, receipt } from '../testing/complaint.js';
import type { Play } from '../testing/play.js';

const stateOf = (play: Play, clock: string) => play.clocks.filter((c) => c.clock === clock).at(-1)?.state;

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

  it('in major an answer that was not forwarded still is', () => {
    const late = answering()
      .until('2026-04-13')
      .do('answer-late', 'officer', { party: '2', receivedOn: '2026-04-13', gist: '不侵权' })
      .do('begin-examination', 'officer')
      .do('announce-written-review', 'officer', { days: 3, reason: '事实' });
    for (const party of ['1', '2'])
      late.do('record-written-review-receipt', 'officer', {
        matter: openOf(late.file, 'written-review'),
        ...receipt(party, '2026-04-13'),
      });
    const ruled = rule(late, '2026-04-17');
    expect(ruled.clock('forwarding', '2')?.state).toBe('armed');
    ruled.do('forward-answer', 'officer', { party: '2', forwardedOn: '2026-04-17' });
    expect([ruled.stage, ruled.clock('forwarding', '2')?.state]).toEqual(['ruled', 'met']);
    expect(examined().clock('forwarding', '2')?.state).toBe('met');
  });
});

describe('what was still to be done when the case ended without a ruling', () => {
  const agreement = { signedOn: '2026-03-06', paper: 'p1', signedByAll: true, sealed: true };

  it('is left without an object, and not shown as done; the time for the case is met', () => {
    const play = preparing().do('request-recusal', 'respondent', {
      ...{ party: '2', person: 'a', ground: 'interest-in-patent', reason: '持股' },
      ...{ knewOn: '2026-03-06', receivedOn: '2026-03-06' },
    });
    const states = () => ['closing', 'forward-answer', 'recusal-decision'].map((name) => stateOf(play, name));
    expect(states()).toEqual(['armed', 'armed', 'armed']);
    play.do('close-by-agreement', 'officer', agreement);
    expect(states()).toEqual(['met', 'cancelled', 'cancelled']);
  });

  it('is not done either where its time had run out before', () => {
    const play = preparing().until('2026-03-20');
    expect(play.clock('forward-answer', '2')).toMatchObject({ state: 'fired', settledOn: null });
    play.do('close-by-agreement', 'officer', { ...agreement, signedOn: '2026-03-20' });
    expect(play.clock('forward-answer', '2')).toMatchObject({ state: 'cancelled', settledOn: '2026-03-20' });
  });

  it('an internal target is met by any end within it', () => {
    const rapid = { track: 'rapid', urgency: 'season', reason: '季节性商品' };
    const play = preparing().do('choose-track', 'officer', rapid);
    expect(play.clock('rapid-target')?.state).toBe('armed');
    expect(play.do('close-by-agreement', 'officer', agreement).clock('rapid-target')?.state).toBe('met');
  });

  it('docketing and its refusal meet the time for docketing alone', () => {
    const asked = () => ready().do('extend-docketing', 'head', { reason: 'especially-complex' });
    expect(asked().do('docket', 'head', docketInput).clock('docketing')?.state).toBe('met');
    const refused = asked().do('refuse', 'officer', { ground: 'not-concrete', ...cancel });
    expect(refused.clock('docketing')?.state).toBe('met');
  });

  it('registered evidence is decided on in its time all the same', () => {
    const play = preparing().do('register-evidence', 'head', {
      ...{ items: '样机一台', on: '2026-03-06', mayBeLost: true, samplingImpossible: true },
    });
    play.do('close-by-agreement', 'officer', agreement);
    expect(play.clock('registration')).toMatchObject({ state: 'armed', dueOn: '2026-03-13' });
    play.do('decide-registered-evidence', 'officer', { outcome: 'released', on: '2026-03-06' });
    expect([play.stage, play.clock('registration')?.state]).toEqual(['mediated', 'met']);
  });
});
