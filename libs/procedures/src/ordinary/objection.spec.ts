import { receipt } from '../testing/complaint.js';
import { addition, answering, suspendFor } from '../testing/given.js';
import { answering as majorAnswering } from '../testing/major.js';

const objection = { party: '2', receivedOn: '2026-03-10', reason: '管辖' };
const rejection = { reason: '侵权行为地在本地', on: '2026-03-13' };
const objected = () => answering().until('2026-03-10').do('file-jurisdiction-objection', 'respondent', objection);
const answer = { party: '2', gist: '不侵权', receivedOn: '2026-03-11' };

describe('an objection to competence', () => {
  it('rejected after the last answer came leads on to preparation, and before it back to answering', () => {
    const play = objected().until('2026-03-13').do('file-answer', 'respondent', answer);
    expect(play.stage).toBe('objection-pending');
    expect(play.do('reject-jurisdiction-objection', 'officer', rejection).stage).toBe('preparing');
    const open = objected().until('2026-03-13').do('reject-jurisdiction-objection', 'officer', rejection);
    expect(open.stage).toBe('answering');
  });

  it('rejected after the last answer period ran out leads on to preparation', () => {
    const play = objected().until('2026-03-25');
    expect(play.do('reject-jurisdiction-objection', 'officer', rejection).stage).toBe('preparing');
  });

  it('stops the closing limit until the day of its decision, not of the entry', () => {
    const play = objected().until('2026-03-20');
    expect(play.refusal('reject-jurisdiction-objection', 'officer', { ...rejection, on: '2026-03-09' })).toEqual([
      '/input/on',
    ]);
    play.do('reject-jurisdiction-objection', 'officer', rejection);
    expect(play.clock('closing')?.dueOn).toBe('2026-06-05');
  });

  it('is raised once by each respondent', () => {
    const play = answering().do('add-respondent', 'officer', addition);
    play.until('2026-03-10').do('record-receipt', 'officer', receipt('3', '2026-03-09'));
    play.do('file-jurisdiction-objection', 'respondent', objection).until('2026-03-13');
    play.do('reject-jurisdiction-objection', 'officer', rejection);
    const again = { ...objection, receivedOn: '2026-03-13' };
    expect(play.refusal('file-jurisdiction-objection', 'officer', again)).toEqual(['objectionNotYetDecided']);
    expect(play.refusal('file-jurisdiction-objection', 'officer', { ...again, party: '3' })).toEqual([]);
  });

  it('is raised once in a major case too, which goes back to answering until the examination is begun', () => {
    const play = majorAnswering().until('2026-03-13');
    play.do('file-jurisdiction-objection', 'officer', objection).do('answer', 'officer', answer);
    play.do('reject-jurisdiction-objection', 'officer', rejection);
    expect([play.stage, play.refusal('begin-examination', 'officer')]).toEqual(['answering', []]);
    expect(play.refusal('file-jurisdiction-objection', 'officer', objection)).toEqual(['objectionNotYetDecided']);
  });
});

describe('an objection that comes while the case rests', () => {
  const suspended = () =>
    answering().until('2026-03-09').do('suspend', 'officer', suspendFor('invalidity', 'p1')).until('2026-03-10');
  const over = { on: '2026-03-23', reason: 'invalidity-withdrawn' };

  it('is received in a suspension, its days running from the receipt, and rejected without ending it', () => {
    expect(suspended().refusal('reject-jurisdiction-objection', 'officer', { ...rejection, on: '2026-03-10' })).toEqual(
      ['objectionAwaitsDecision'],
    );
    const play = suspended().do('file-jurisdiction-objection', 'respondent', objection);
    expect([play.stage, play.clock('objection-decision')?.dueOn]).toEqual(['suspended', '2026-03-17']);
    play.until('2026-03-13').do('reject-jurisdiction-objection', 'officer', rejection);
    expect([play.stage, play.clock('objection-decision')?.state]).toEqual(['suspended', 'met']);
    expect(
      play.refusal('uphold-jurisdiction-objection', 'officer', { competentAgency: '某局', reason: '管辖' }),
    ).toEqual(['objectionAwaitsDecision']);
    expect(play.until('2026-03-24').do('resume', 'officer', { ...over, on: '2026-03-24' }).stage).toBe('preparing');
  });

  it('does not keep a case from being suspended, which goes back to where it was before both', () => {
    const play = objected().until('2026-03-11').do('suspend', 'officer', suspendFor('force-majeure'));
    expect([play.stage, play.clock('objection-decision')?.state]).toEqual(['suspended', 'armed']);
    const paused = () => play.clock('closing')?.pauses?.map(({ kind, to }) => [kind, to]);
    expect(paused()).toEqual([
      ['jurisdiction_objection', null],
      ['suspension', null],
    ]);
    play.until('2026-03-13').do('reject-jurisdiction-objection', 'officer', rejection);
    expect([play.stage, play.clock('closing')?.state]).toEqual(['suspended', 'paused']);
    play.until('2026-03-16').do('resume', 'officer', { on: '2026-03-16', reason: 'obstacle-gone' });
    expect([play.stage, play.clock('closing')?.state]).toEqual(['answering', 'armed']);
    expect(paused()).toEqual([
      ['jurisdiction_objection', '2026-03-13'],
      ['suspension', '2026-03-16'],
    ]);
  });

  it('lets the case that was suspended meanwhile rest on when it is not decided at the end of the suspension', () => {
    const play = objected().until('2026-03-11').do('suspend', 'officer', suspendFor('force-majeure'));
    play.until('2026-03-13').do('resume', 'officer', { on: '2026-03-13', reason: 'obstacle-gone' });
    expect(play.stage).toBe('objection-pending');
    expect(play.do('reject-jurisdiction-objection', 'officer', rejection).stage).toBe('answering');
  });

  it('suspends a major case all the same', () => {
    const play = majorAnswering().until('2026-03-13').do('file-jurisdiction-objection', 'officer', objection);
    play.do('suspend', 'officer', { ground: 'force-majeure', from: play.today });
    expect(play.stage).toBe('suspended');
    play.do('reject-jurisdiction-objection', 'officer', rejection);
    expect(play.do('resume', 'officer', { on: play.today, reason: 'obstacle-gone' }).stage).toBe('answering');
  });

  it('transfers the case from there when it is right', () => {
    const play = suspended().do('file-jurisdiction-objection', 'respondent', objection);
    play.do('uphold-jurisdiction-objection', 'officer', { competentAgency: '某局', reason: '管辖' });
    expect(play.stage).toBe('transferred');
  });

  it('and is not decided before the suspension ends lets the case rest on until it is', () => {
    const play = suspended().do('file-jurisdiction-objection', 'respondent', objection).until('2026-03-23');
    play.do('resume', 'officer', over);
    expect([play.stage, play.clock('closing')?.state]).toEqual(['objection-pending', 'paused']);
    play.do('reject-jurisdiction-objection', 'officer', { ...rejection, on: '2026-03-23' });
    expect([play.stage, play.clock('closing')?.state]).toEqual(['answering', 'armed']);
  });

  it('of another respondent is received beside the first, and both are decided together', () => {
    const play = answering().do('add-respondent', 'officer', addition);
    play.until('2026-03-10').do('record-receipt', 'officer', receipt('3', '2026-03-09'));
    play.do('file-jurisdiction-objection', 'respondent', objection);
    expect(play.refusal('file-jurisdiction-objection', 'respondent', objection)).toEqual(['objectionNotYetDecided']);
    play.do('file-jurisdiction-objection', 'officer', { ...objection, party: '3' });
    expect(play.stage).toBe('objection-pending');
    play.until('2026-03-13').do('reject-jurisdiction-objection', 'officer', rejection);
    expect([play.stage, play.running().includes('objection-decision')]).toEqual(['answering', false]);
  });

  it('is received in a suspended major case too', () => {
    const play = majorAnswering().do('suspend', 'officer', { ground: 'other', from: '2026-03-09', reason: '其他' });
    play.until('2026-03-13').do('file-jurisdiction-objection', 'officer', objection);
    play.do('resume', 'officer', { on: '2026-03-13', reason: 'other', causeGone: true, note: '已消除' });
    expect(play.stage).toBe('objection-pending');
    expect(play.do('reject-jurisdiction-objection', 'officer', rejection).stage).toBe('answering');
  });
});

it('a suspension during which the last answer came leads on to preparation', () => {
  const play = answering().do('suspend', 'officer', suspendFor('invalidity', 'p1')).until('2026-03-13');
  play.do('file-answer', 'respondent', answer);
  const over = { on: '2026-03-13', reason: 'invalidity-withdrawn' };
  expect(play.do('resume', 'officer', over).stage).toBe('preparing');
});
