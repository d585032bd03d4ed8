import { receipt } from '../testing/complaint.js';
import { ruled } from '../testing/given.js';

const notice = { party: '2', startedOn: '2026-04-13', days: 30, place: '官网', gist: '认定侵权,责令停止;可以起诉' };
const announced = () =>
  ruled()
    .until('2026-04-13')
    .do('record-ruling-receipt', 'officer', receipt('1', '2026-04-10', 'direct'))
    .do('announce-ruling', 'officer', notice);

describe('a ruling served by public notice', () => {
  it('counts as received on the last day of the notice, and the period to sue of that party runs from there', () => {
    const play = announced();
    expect([play.clock('ruling-service', '2')?.state, play.clock('ruling-notice', '2')?.dueOn, play.stage]).toEqual([
      'met',
      '2026-05-13',
      'ruled',
    ]);
    play.until('2026-05-14');
    expect(play.stage).toBe('ruling-served');
    expect(
      play.file[`service/${Object.keys(play.file).filter((key) => key.startsWith('service/')).length}`],
    ).toMatchObject({
      document: 'ruling',
      party: '2',
      method: 'public-notice',
      sentOn: '2026-04-13',
      receivedOn: '2026-05-13',
    });
    // Fifteen days from the last day of the notice; for the party that had it in hand, from that day.
    expect([play.clock('suit', '2'), play.clock('suit', '1')]).toMatchObject([
      { anchoredOn: '2026-05-13', dueOn: '2026-05-28', state: 'armed' },
      { anchoredOn: '2026-04-10', state: 'fired' },
    ]);
    expect(play.until('2026-06-01').stage).toBe('ruling-effective');
  });

  it('is over when the party comes for it, and serves nothing a second time', () => {
    const play = announced()
      .until('2026-04-20')
      .do('record-ruling-receipt', 'officer', receipt('2', '2026-04-20', 'direct'));
    expect([play.stage, play.clock('ruling-notice', '2')?.state]).toEqual(['ruling-served', 'met']);
    play.until('2026-05-14');
    expect(play.clocks.filter((c) => c.clock === 'suit' && c.subject === '2').map((c) => c.anchoredOn)).toEqual([
      '2026-04-20',
    ]);
  });

  it('taken back serves nobody, and service is owed again', () => {
    const play = announced()
      .until('2026-04-20')
      .do('end-ruling-notice', 'officer', { party: '2', on: '2026-04-20', reason: '公告有误' });
    expect([play.clock('ruling-notice', '2')?.state, play.clock('ruling-service', '2')?.state]).toEqual([
      'cancelled',
      'armed',
    ]);
    expect(play.until('2026-05-20').stage).toBe('ruled');
    expect(play.refusal('end-ruling-notice', 'officer', { party: '2', on: '2026-05-20', reason: '又' })).toEqual([
      'rulingIsAnnounced',
    ]);
    play.do('announce-ruling', 'officer', { ...notice, startedOn: '2026-05-20' });
    expect(play.clock('ruling-notice', '2')?.dueOn).toBe('2026-06-19');
  });

  it('runs once at a time, thirty days at least, not before the ruling, and not for who has the ruling', () => {
    const play = announced();
    expect(play.refusal('announce-ruling', 'officer', notice)).toEqual(['rulingIsNotAnnounced']);
    expect(play.refusal('announce-ruling', 'officer', { ...notice, party: '1' })).toEqual(['rulingNotYetReceived']);
    const early = ruled().until('2026-04-13');
    expect(early.refusal('announce-ruling', 'officer', { ...notice, days: 29 })).toEqual(['/input/days']);
    expect(early.refusal('announce-ruling', 'officer', { ...notice, startedOn: '2026-04-07' })).toEqual([
      '/input/startedOn',
    ]);
  });

  it('ends with the ruling it was of', () => {
    const play = announced()
      .until('2026-04-24')
      .do('sue', 'officer', { party: '1', filedOn: '2026-04-24', court: '测试法院' })
      .until('2026-05-06')
      .do('record-ruling-quashed', 'officer', {
        matter: '2',
        resultOn: '2026-05-06',
        judgment: '测试1号',
        ordersNewDecision: true,
        procedureOnly: false,
      });
    expect(play.clock('ruling-notice', '2')?.state).toBe('cancelled');
    expect(play.until('2026-05-20').clock('suit', '2')).toBeUndefined();
  });
});
