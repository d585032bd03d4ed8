import { preparing } from '../testing/given.js';

const appraisal = { byParty: '2', appliedOn: '2026-03-06', costAgreed: true, appraiser: '测试鉴定所', items: '特征' };
const opinion = { outcome: 'opinion', paper: 'p1' };
const settling = { party: '1', days: 30, appliedOn: '2026-03-06' };

describe('time that is not counted runs by the days on which things happened', () => {
  it('an appraisal runs from its order to its opinion, however late both are entered', () => {
    const play = preparing()
      .until('2026-03-16')
      .do('order-appraisal', 'panel', { ...appraisal, on: '2026-03-09' });
    play.until('2026-04-08').do('end-appraisal', 'panel', { ...opinion, on: '2026-03-29' });
    // Twenty days, 9 to 28 March: neither the week before the entry is lost nor are the ten days after the opinion given.
    expect(play.clock('closing')?.dueOn).toBe('2026-06-22');
    expect(play.file['matter/1']).toMatchObject({ openedOn: '2026-03-09', closedOn: '2026-03-29' });
  });

  it('time to settle runs from its grant and ends on the day somebody said so', () => {
    const play = preparing()
      .until('2026-03-16')
      .do('grant-settlement-time', 'officer', { ...settling, on: '2026-03-09' });
    expect(play.clock('settlement')?.dueOn).toBe('2026-04-08');
    play.until('2026-04-03').do('end-settlement-time', 'officer', { on: '2026-03-29' });
    expect(play.clock('closing')?.dueOn).toBe('2026-06-22');
  });

  it('keeps the days in their order, and none of them in the future', () => {
    const play = preparing().until('2026-03-16');
    const early = { ...appraisal, appliedOn: '2026-03-10', on: '2026-03-09' };
    expect(play.refusal('order-appraisal', 'panel', early)).toEqual(['/input/on']);
    expect(play.refusal('grant-settlement-time', 'officer', { ...settling, on: '2026-03-17' })).toEqual(['/input/on']);
    play.do('order-appraisal', 'panel', { ...appraisal, on: '2026-03-09' });
    expect(play.refusal('end-appraisal', 'panel', { ...opinion, on: '2026-03-08' })).toEqual(['/input/on']);
    play.do('grant-settlement-time', 'officer', { ...settling, on: '2026-03-10' });
    expect(play.refusal('end-settlement-time', 'officer', { on: '2026-03-09' })).toEqual(['/input/on']);
  });
});
