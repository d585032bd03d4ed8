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
    const received = asked('2026-03-10').do('enter-warning', 'requester', { ...sent, receivedOn: '2026-02-06' });
    expect(received.until('2026-03-10').refusal('accept', 'officer')).toEqual([]);
  });

  it('counts from the receipt once it is proved, and cannot be received before it went out', () => {
    const play = asked().do('enter-warning', 'officer', sent);
    expect(play.refusal('record-demand-receipt', 'officer', { receivedOn: '2026-01-19', proof: 'p1' })).toEqual([
      '/input/receivedOn',
    ]);
    play.do('record-demand-receipt', 'officer', { receivedOn: '2026-01-23', proof: 'p1' });
    expect(play.clock('reaction-from-receipt')?.dueOn).toBe('2026-02-24');
    expect(play.refusal('record-demand-receipt', 'officer', { receivedOn: '2026-01-23', proof: 'p1' })).toEqual([
      'demandReceiptNotYetProved',
    ]);
  });

  it('is not given where the right holder withdrew the warning, asked for a ruling or sued in time', () => {
    const play = asked().do('enter-warning', 'officer', sent);
    play.do('record-reaction', 'respondent', { outcome: 'sued', on: '2026-03-02' });
    expect(play.running()).toEqual([]);
    expect(play.until('2026-04-01').refusal('accept', 'officer')).toEqual(['reactionPeriodIsOver']);
    play.do('refuse-opinion', 'officer', { ground: 'right-holder-reacted', reasons: '已起诉' });
    expect(play.stage).toBe('refused');
  });

  it('is given by the head and served on whoever asked, and that is its end', () => {
    const play = asked().do('enter-warning', 'officer', sent).until('2026-03-23').do('accept', 'officer');
    play.do('give-opinion', 'head', { finding: 'no-infringement', reasons: '缺少技术特征' });
    play.do('record-opinion-receipt', 'officer', receipt('1', '2026-03-23'));
    expect(play.refusal('record-opinion-receipt', 'officer', receipt('1', '2026-03-23'))).toEqual([
      'opinionNotYetReceived',
    ]);
    expect([play.stage, play.running()]).toEqual(['given', []]);
  });
});
