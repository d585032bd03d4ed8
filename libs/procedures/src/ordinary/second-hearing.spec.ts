import { addition, decided, hearingOn, preparing, written } from '../testing/given.js';
import { heard as majorHeard } from '../testing/major.js';
import { receipt } from '../testing/complaint.js';

const held = { recordSigned: true, waivedNotice: ['1', '2'] };
const heard = () =>
  preparing()
    .do('schedule-hearing', 'panel', hearingOn)
    .until('2026-03-16')
    .do('hold-hearing', 'panel', { hearing: '1', ...held });
const again = { ...hearingOn, on: '2026-04-01' };

describe('after a hearing', () => {
  it('another is set and held, for an appraiser who must be heard on a disputed opinion', () => {
    const play = heard().do('schedule-hearing', 'panel', again);
    expect(play.stage).toBe('hearing-scheduled');
    play.do('record-hearing-notice-receipt', 'officer', { hearing: '2', ...receipt('2', '2026-03-16') });
    expect(play.clock('hearing-notice', '2')?.state).toBe('met');
    play.until('2026-04-01').do('hold-hearing', 'panel', { hearing: '2', ...held });
    expect([play.stage, play.file['hearing/1']?.['state'], play.file['hearing/2']?.['state']]).toEqual([
      'heard',
      'held',
      'held',
    ]);
  });

  it('another that is called off leaves the case heard; the first leaves it in preparation', () => {
    const off = { hearing: '2', reason: '鉴定人书面答复' };
    expect(heard().do('schedule-hearing', 'panel', again).do('cancel-hearing', 'panel', off).stage).toBe('heard');
    const first = preparing().do('schedule-hearing', 'panel', hearingOn);
    expect(first.do('cancel-hearing', 'panel', { ...off, hearing: '1' }).stage).toBe('preparing');
  });

  it('what came up since can be put to the parties in writing, and nobody joins any more', () => {
    const play = heard().do('notify-written-review', 'panel', written);
    expect(play.stage).toBe('written-review');
    for (const party of ['1', '2'])
      play.do('record-written-review-receipt', 'officer', { matter: '1', ...receipt(party, '2026-03-16') });
    expect(play.refusal('deliberate', 'panel', { ...decided, on: '2026-03-16' })).toEqual(['everyoneCouldReply']);
    expect(play.until('2026-04-01').do('deliberate', 'panel', decided).stage).toBe('deliberated');
    const second = heard().do('schedule-hearing', 'panel', again);
    expect(second.refusal('add-respondent', 'officer', addition)).toEqual(['beforeTheHearing']);
  });

  it('who was heard on what had been put in writing need not reply as well; who stayed away keeps its time', () => {
    const put = (days: number) => {
      const play = heard().do('notify-written-review', 'panel', { ...written, days });
      for (const party of ['1', '2'])
        play.do('record-written-review-receipt', 'officer', { matter: '1', ...receipt(party, '2026-03-16') });
      play.do('schedule-hearing', 'panel', again);
      const noticed = { hearing: '2', ...receipt('2', '2026-03-16') };
      return play.do('record-hearing-notice-receipt', 'officer', noticed).until('2026-04-01');
    };
    const both = put(60).do('hold-hearing', 'panel', { hearing: '2', ...held });
    expect(both.do('deliberate', 'panel', decided).stage).toBe('deliberated');
    const away = { hearing: '2', ...held, absent: ['2'], withoutGoodReason: true };
    expect(put(60).do('hold-hearing', 'panel', away).refusal('deliberate', 'panel', decided)).toEqual([
      'everyoneCouldReply',
    ]);
    expect(put(7).do('hold-hearing', 'panel', away).do('deliberate', 'panel', decided).stage).toBe('deliberated');
  });

  it('a major case is heard again too, put off to another day or called off', () => {
    const play = majorHeard().do('schedule-hearing', 'panel', { ...again, on: '2026-05-06' });
    expect(play.stage).toBe('hearing-scheduled');
    const why = { hearing: '2', reason: '当事人申请' };
    const later = play.do('postpone-hearing', 'panel', { ...again, ...why, on: '2026-05-20' });
    expect(later.stage).toBe('hearing-scheduled');
    expect(later.file['hearing/2']).toMatchObject({ on: '2026-05-20', state: 'scheduled' });
    expect(later.do('cancel-hearing', 'panel', why).stage).toBe('heard');
    const review = majorHeard().do('announce-written-review', 'panel', { days: 7, reason: '鉴定意见' });
    expect(review.stage).toBe('written-review');
  });
});
