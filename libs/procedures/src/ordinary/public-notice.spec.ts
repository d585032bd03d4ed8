import { receipt } from '../testing/complaint.js';
import { docketed, preparing, tried } from '../testing/given.js';

const notice = {
  ...{ document: 'answer-notice', party: '2', startedOn: '2026-03-05', days: 30, place: '官网' },
  ...tried,
};
const begun = () => docketed().until('2026-03-05').do('start-public-notice', 'officer', notice);

describe('service by public notice', () => {
  it('stops the closing limit, and by its end serves the paper, opens the answer period and lets the limit run', () => {
    const play = begun();
    expect([play.clock('public-notice', '2')?.dueOn, play.clock('closing')?.state]).toEqual(['2026-04-04', 'paused']);
    play.until('2026-04-10');
    expect(play.file['service/1']).toMatchObject({
      document: 'answer-notice',
      party: '2',
      method: 'public-notice',
      sentOn: '2026-03-05',
      receivedOn: '2026-04-04',
    });
    expect(play.file['matter/1']).toMatchObject({ state: 'closed', closedOn: '2026-04-04', outcome: 'deemed-served' });
    expect([play.stage, play.clock('closing')?.dueOn, play.clock('answer', '2')?.dueOn]).toEqual([
      'answering',
      '2026-07-02',
      '2026-04-20',
    ]);
  });

  it('runs thirty days at least, from docketing at the earliest', () => {
    expect(
      docketed().refusal('start-public-notice', 'officer', { ...notice, startedOn: '2026-03-02', days: 29 }),
    ).toEqual(['/input/days']);
    expect(docketed().refusal('start-public-notice', 'officer', { ...notice, startedOn: '2026-03-01' })).toEqual([
      '/input/startedOn',
    ]);
  });

  it('ended early serves nothing and starts no period', () => {
    const play = begun()
      .until('2026-03-20')
      .do('end-public-notice', 'officer', { party: '2', on: '2026-03-20' })
      .until('2026-04-10');
    expect(play.clock('answer', '2')).toBeUndefined();
    expect([play.stage, play.clock('closing')?.dueOn]).toEqual(['docketed', '2026-06-17']);
    // The copy is owed again, from the day on which the notice was taken back.
    expect(play.clock('service', '2')).toMatchObject({ anchoredOn: '2026-03-20', dueOn: '2026-03-27', state: 'fired' });
    play.do('record-receipt', 'officer', receipt('2', '2026-04-10'));
    expect([play.stage, play.clock('service', '2')?.settledOn]).toEqual(['answering', '2026-04-10']);
  });

  it('of another paper leaves the copy owed in its five days', () => {
    const other = { ...notice, document: 'acceptance-notice' };
    const play = docketed().until('2026-03-05').do('start-public-notice', 'officer', other);
    expect(play.clock('service', '2')?.state).toBe('armed');
    const early = play.do('end-public-notice', 'officer', { party: '2', on: '2026-03-05' });
    expect(early.clocks.filter((c) => c.clock === 'service' && c.subject === '2')).toHaveLength(1);
  });

  it('opens no second answer period for whoever had the copy in hand meanwhile', () => {
    const play = begun()
      .until('2026-03-09')
      .do('record-receipt', 'officer', receipt('2', '2026-03-09'))
      .until('2026-04-10');
    expect(play.clocks.filter((c) => c.clock === 'answer').map((c) => c.anchoredOn)).toEqual(['2026-03-09']);
    expect(play.refusal('start-public-notice', 'officer', { ...notice, startedOn: '2026-04-10' })).toEqual([
      'announcedPaperIsOutstanding',
    ]);
  });

  it('to several parties runs side by side, and the limit goes on with the last', () => {
    const other = { ...notice, document: 'acceptance-notice', party: '1', startedOn: '2026-03-15', days: 60 };
    const play = begun().until('2026-03-15');
    expect(play.refusal('start-public-notice', 'officer', { ...notice, startedOn: '2026-03-15' })).toEqual([
      'noPublicNoticeRunsForParty',
    ]);
    play.do('start-public-notice', 'officer', other).until('2026-04-10');
    expect([play.stage, play.clock('answer', '2')?.dueOn, play.clock('closing')?.state]).toEqual([
      'answering',
      '2026-04-20',
      'paused',
    ]);
    play.until('2026-05-08').do('end-public-notice', 'officer', { party: '1', on: '2026-04-14' });
    // 5 March to 13 April, the days of both notices once.
    expect(play.clock('closing')?.dueOn).toBe('2026-07-13');
    expect(play.refusal('end-public-notice', 'officer', { party: '2', on: '2026-05-08' })).toContain(
      'publicNoticeRunsForParty',
    );
  });

  it('opens the time to reply where the notice was of the written review', () => {
    const review = { facts: '事实', reasons: '理由', basis: '依据', evidence: '证据', days: 10 };
    const play = preparing()
      .do('notify-written-review', 'panel', review)
      .do('start-public-notice', 'officer', { ...notice, document: 'written-review-notice', startedOn: '2026-03-06' });
    play.until('2026-04-08');
    expect(play.clock('written-reply', '2')).toMatchObject({ anchoredOn: '2026-04-05', state: 'armed' });
  });

  describe('of a hearing', () => {
    const far = { on: '2026-05-08', time: '09:00', place: '一庭', online: false };
    const announce = { ...notice, document: 'hearing-notice', startedOn: '2026-03-06' };
    const announced = () =>
      preparing().do('schedule-hearing', 'panel', far).do('start-public-notice', 'officer', announce);

    it('has told the party of it by its end, in time and for that party alone', () => {
      const play = announced().until('2026-04-08');
      expect([play.clock('hearing-notice', '2')?.state, play.clock('hearing-notice', '1')?.state]).toEqual([
        'met',
        'armed',
      ]);
    });

    it('tells of no other day: put off meanwhile, the new one must be notified anew', () => {
      const play = announced().until('2026-03-09');
      play.do('postpone-hearing', 'panel', { hearing: '1', ...far, on: '2026-05-11', reason: '正当理由' });
      expect(play.until('2026-04-08').clock('hearing-notice', '2')?.state).toBe('armed');
    });
  });
});
