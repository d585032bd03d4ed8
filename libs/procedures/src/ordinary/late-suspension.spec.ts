import { preparing, suspendFor } from '../testing/given.js';
import { examined, majorEdition } from '../testing/major.js';
import type { Play } from '../testing/play.js';

const appraisal = { publicInterest: true, costAgreed: true, appraiser: '测试鉴定所', items: '技术特征' };

/** The present is the day after the closing limit, and its expiry has been written. */
const late = (play: Play): Play => {
  const due = play.clock('closing')?.dueOn ?? '';
  const next = new Date(Date.parse(due) + 86_400_000).toISOString().slice(0, 10);
  return play.until(next);
};
const closing = ({ clocks }: Play) => {
  const run = clocks.find((c) => c.clock === 'closing');
  return { state: run?.state, dueOn: run?.dueOn, pauses: run?.pauses };
};
const back = (play: Play, as: 'officer' | 'head' = 'officer'): Play =>
  play.do('resume', as, { on: play.today, reason: 'obstacle-gone' });

describe('a case that is late', () => {
  it('must still be suspended where the law says so, gains no time by it, and goes on afterwards', () => {
    const play = late(preparing());
    const before = closing(play);
    expect(before).toMatchObject({ state: 'fired', pauses: [] });
    play.do('suspend', 'officer', { ...suspendFor('force-majeure'), from: play.today });
    expect([play.stage, closing(play)]).toEqual(['suspended', before]);
    expect([back(play.until('2026-07-20')).stage, closing(play)]).toEqual(['preparing', before]);
  });

  it('is left out of the limit only from a day on which the limit still ran', () => {
    const play = late(preparing());
    const due = play.clock('closing')?.dueOn ?? '';
    play.do('suspend', 'officer', { ...suspendFor('force-majeure'), from: due });
    expect(closing(play)).toMatchObject({ state: 'paused', pauses: [{ kind: 'suspension', from: due, to: null }] });
  });

  it('can still need an appraisal', () => {
    const play = late(preparing());
    const before = closing(play);
    play.do('order-appraisal', 'panel', { ...appraisal, on: play.today });
    play.do('end-appraisal', 'panel', { on: play.today, outcome: 'opinion', paper: 'p1' });
    expect(closing(play)).toEqual(before);
  });

  it('can still give the parties time to settle', () => {
    const play = late(preparing());
    const before = closing(play);
    const day = play.today;
    play.do('grant-settlement-time', 'officer', { party: '1', days: 10, appliedOn: day, on: day });
    expect(play.clock('settlement')?.state).toBe('armed');
    play.do('end-settlement-time', 'officer', { on: day });
    expect(closing(play)).toEqual(before);
  });

  it.each(['2021-06-01', '2025-02-01'])('is suspended and appraised in the major procedure too (%s)', (edition) => {
    const play = late(examined(majorEdition(edition)));
    const before = closing(play);
    play.do('begin-appraisal', 'officer', { from: play.today, byParty: '2', reason: '测试鉴定所,技术特征' });
    play.do('end-appraisal', 'officer', { on: play.today });
    play.do('suspend', 'officer', { ground: 'force-majeure', from: play.today });
    expect([play.stage, back(play).stage, closing(play)]).toEqual(['suspended', 'preparing', before]);
  });
});
