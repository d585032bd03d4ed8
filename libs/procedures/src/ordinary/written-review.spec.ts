import { openOf, receipt } from '../testing/complaint.js';
import { decided, preparing, written } from '../testing/given.js';
import { examined } from '../testing/major.js';
import type { Play } from '../testing/play.js';

const tell = (play: Play, on: string, parties = ['1', '2']): Play => {
  const matter = openOf(play.file, 'written-review');
  for (const party of parties) play.do('record-written-review-receipt', 'officer', { matter, ...receipt(party, on) });
  return play;
};
const announced = () => tell(preparing().do('notify-written-review', 'panel', written), '2026-03-06');
const review = (play: Play, id: string) => play.file[`matter/${id}`];

describe('a written review', () => {
  it('is notified anew when something new came to light, and everybody has a full time to reply to it', () => {
    const play = announced().until('2026-03-20').do('notify-written-review', 'panel', written);
    expect([review(play, '1')?.['state'], review(play, '2')?.['state']]).toEqual(['closed', 'open']);
    expect(play.refusal('deliberate', 'panel', { ...decided, on: '2026-03-20' })).toEqual(['everyoneCouldReply']);
    tell(play, '2026-03-20', ['1']).until('2026-03-30');
    expect(play.refusal('deliberate', 'panel', { ...decided, on: '2026-03-30' })).toEqual(['everyoneCouldReply']);
    tell(play, '2026-03-30', ['2']).until('2026-04-08');
    expect(play.refusal('deliberate', 'panel', decided)).toEqual([]);
  });

  it('anew ends the time to reply to the former notice, and receipts of that one do not count, even of the same day', () => {
    const play = announced().do('notify-written-review', 'panel', written);
    expect(play.running()).not.toContain('written-reply/2');
    const matter = openOf(play.file, 'written-review');
    expect(
      play.refusal('record-written-review-receipt', 'officer', { matter: '1', ...receipt('2', '2026-03-06') }),
    ).toEqual(['matterIsWrittenReview']);
    play.do('record-written-review-receipt', 'officer', { matter, ...receipt('2', '2026-03-06') });
    expect(play.refusal('record-written-review-receipt', 'officer', { matter, ...receipt('2', '2026-03-06') })).toEqual(
      ['reviewNoticeNotYetReceived'],
    );
    expect(play.clock('written-reply', '2')?.state).toBe('armed');
  });

  it('is over with the deliberation, which may be held again on it', () => {
    const play = announced().until('2026-04-08').do('deliberate', 'panel', decided);
    expect(review(play, '1')).toMatchObject({ state: 'closed', outcome: 'deliberated' });
    play.do('deliberate-again', 'panel', { reason: '补充意见' });
    expect([play.stage, play.refusal('deliberate', 'panel', decided)]).toEqual(['written-review', []]);
    play.do('notify-written-review', 'panel', written);
    expect(play.refusal('deliberate', 'panel', decided)).toEqual(['everyoneCouldReply']);
  });

  it('in major too may be replied to after a hearing on it, as long as the time runs', () => {
    const play = tell(examined().do('announce-written-review', 'panel', { days: 30, reason: '事实' }), '2026-03-20');
    play.until('2026-04-01').stage = 'heard';
    expect([play.stage, play.refusal('deliberate', 'panel', decided)]).toEqual(['heard', ['everyoneCouldReply']]);
    for (const party of ['1', '2'])
      play.do('file-written-reply', 'officer', { party, receivedOn: '2026-04-01', gist: '陈述意见' });
    expect(play.refusal('deliberate', 'panel', decided)).toEqual([]);
  });

  it('is notified anew in major too', () => {
    const notice = { days: 3, reason: '事实' };
    const play = examined().do('announce-written-review', 'panel', notice);
    tell(play, '2026-03-20').until('2026-04-08').do('announce-written-review', 'panel', notice);
    expect(play.refusal('deliberate', 'panel', decided)).toEqual(['everyoneCouldReply']);
    tell(play, '2026-04-08');
    const later = { ...decided, on: '2026-04-14' };
    expect(play.until('2026-04-14').do('deliberate', 'panel', later).stage).toBe('deliberated');
  });
});
