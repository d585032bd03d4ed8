import { complaint, receipt } from '../testing/complaint.js';
import { Play } from '../testing/play.js';
import { infringementOpinion } from './opinion.procedure.js';

const [edition] = infringementOpinion.editions;
const asked = (on = '2026-03-02'): Play =>
  new Play(edition!, complaint(), on).do('file', 'requester', { receivedOn: on });
const sent = { kind: 'demand-to-ask', warning: 'p1', demand: 'p2', dispatchedOn: '2026-01-20' };

describe('an opinion on infringement', () => {
  it('is open two months after the demand went out, or one after it arrived, whichever is first', () => {
    const play = asked().do('enter-warning', 'requester', sent);
    expect(play.clock('reaction-from-dispatch')?.dueOn).toBe('2026-03-20');
    expect(play.refusal('accept', 'officer')).toEqual(['reactionPeriodIsOver']);
    expect(play.until('2026-03-20').refusal('accept', 'officer')).toEqual(['reactionPeriodIsOver']);
    expect(play.until('2026-03-21').refusal('accept', 'officer')).toEqual([]);
    expect(play.clock('opinion-examination')).toMatchObject({ anchoredOn: '2026-03-20', dueOn: '2026-03-27' });
    const received = asked('2026-03-10').do('enter-warning', 'requester', { ...sent, reachedOn: '2026-02-06' });
    expect(received.until('2026-03-10').refusal('accept', 'officer')).toEqual([]);
  });

  it('counts from the receipt once it is proved, and cannot be received before it went out', () => {
    const play = asked().do('enter-warning', 'officer', sent);
    expect(play.refusal('record-demand-receipt', 'officer', { reachedOn: '2026-01-19', proof: 'p1' })).toEqual([
      '/input/reachedOn',
    ]);
    play.do('record-demand-receipt', 'officer', { reachedOn: '2026-01-23', proof: 'p1' });
    expect(play.clock('reaction-from-receipt')?.dueOn).toBe('2026-02-24');
    expect(play.refusal('record-demand-receipt', 'officer', { reachedOn: '2026-01-23', proof: 'p1' })).toEqual([
      'demandReceiptNotYetProved',
    ]);
  });

  it('is not given where the right holder withdrew the warning, asked for a ruling or sued in time', () => {
    const play = asked().do('enter-warning', 'officer', sent);
    play.do('record-reaction', 'respondent', { outcome: 'sued', on: '2026-03-02' });
    expect(play.running()).toEqual([]);
    expect(play.until('2026-04-01').refusal('accept', 'officer')).toEqual(['reactionPeriodIsOver']);
    play.do('refuse-opinion', 'officer', { ground: 'right-holder-reacted', reasons: '已起诉' });
    expect([play.stage, play.running()]).toEqual(['refused', ['opinion-service/1']]);
  });

  it('is given by the head and served on whoever asked, and that is its end', () => {
    const play = asked().do('enter-warning', 'officer', sent).until('2026-03-23').do('accept', 'officer');
    expect(play.clock('opinion-examination')?.state).toBe('met');
    play.do('give-opinion', 'head', { finding: 'no-infringement', reasons: '缺少技术特征' });
    expect(play.running()).toEqual(['opinion-service/1']);
    play.do('record-opinion-receipt', 'officer', receipt('1', '2026-03-23'));
    expect(play.refusal('record-opinion-receipt', 'officer', receipt('1', '2026-03-23'))).toEqual([
      'opinionNotYetReceived',
    ]);
    expect([play.stage, play.running()]).toEqual(['given', []]);
  });

  it('counts the office’s own time from the warning where the right holder’s time had run out before, and once', () => {
    const play = asked('2026-05-06').do('enter-warning', 'requester', { ...sent, reachedOn: '2026-01-23' });
    play.until('2026-05-07');
    const begun = play.clocks.filter((c) => c.clock === 'opinion-examination');
    expect(begun).toMatchObject([{ anchoredOn: '2026-05-06', dueOn: '2026-05-12' }]);
    const waited = asked('2026-02-10').do('enter-warning', 'officer', { ...sent, reachedOn: '2026-01-23' });
    waited.until('2026-03-23');
    expect(waited.clocks.filter((c) => c.clock === 'opinion-examination')).toMatchObject([
      { anchoredOn: '2026-02-24' },
    ]);
  });

  it('does not say that the right holder acted in time where the request was refused before its time was over', () => {
    const play = asked().do('enter-warning', 'officer', sent);
    play.do('refuse-opinion', 'officer', { ground: 'too-early', reasons: '期限未满' });
    expect(play.clock('reaction-from-dispatch')?.state).toBe('cancelled');
  });

  it('records the receipt of the paper that there is: a refusal is no opinion', () => {
    const play = asked().do('refuse-opinion', 'officer', { ground: 'no-warning', reasons: '没有侵权警告' });
    expect(play.refusal('record-opinion-receipt', 'officer', receipt('1', '2026-03-02'))).toEqual(['stage']);
    play.do('record-opinion-refusal-receipt', 'officer', receipt('1', '2026-03-02'));
    expect(play.file['service/1']).toMatchObject({ document: 'opinion-refusal', party: '1' });
    expect(play.refusal('record-opinion-refusal-receipt', 'officer', receipt('1', '2026-03-02'))).toEqual([
      'opinionRefusalNotYetReceived',
    ]);
  });
});
