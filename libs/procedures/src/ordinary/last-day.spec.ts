import { receipt } from '../testing/complaint.js';
import { preparing, start, written } from '../testing/given.js';

/** The present has passed the last day, and nothing that fell due has been written yet. */
const after = <T extends { today: string }>(play: T, day: string): T => Object.assign(play, { today: day });

describe('a period in a party’s hands whose expiry has not been written yet', () => {
  it('to supplement is over after its last day', () => {
    const play = start().notify('request-supplement', { items: ['身份证明'], days: 7 }, '2026-03-02');
    const due = play.clock('supplement')?.dueOn ?? '';
    expect(due).toBe('2026-03-09');
    expect(after(play, due).refusal('supplement', 'requester', { statement: '已补正', receivedOn: due })).toEqual([]);
    expect(
      after(play, '2026-03-10').refusal('supplement', 'requester', { statement: '已补正', receivedOn: '2026-03-10' }),
    ).toEqual(['supplementWasInTime']);
  });

  it('to reply in the written review is over after its last day', () => {
    const play = preparing()
      .do('notify-written-review', 'panel', written)
      .do('record-written-review-receipt', 'officer', { matter: '1', ...receipt('2', '2026-03-06') });
    const due = play.clock('written-reply', '2')?.dueOn ?? '';
    expect(due).toBe('2026-03-13');
    const reply = (receivedOn: string) =>
      after(play, receivedOn).refusal('file-written-reply', 'respondent', { party: '2', receivedOn });
    expect(reply(due)).toEqual([]);
    expect(reply('2026-03-14')).toEqual(['replyIsInTime']);
  });

  it('to bring evidence is not made longer after its last day', () => {
    const play = preparing().notify('give-evidence-notice', { party: '2', days: 15 }, '2026-03-06');
    const longer = (appliedOn: string, today = appliedOn) =>
      after(play, today).refusal('grant-evidence-extension', 'officer', {
        ...{ party: '2', days: 10, reason: '取证困难', appliedOn },
      });
    expect(longer('2026-03-23')).toEqual([]);
    expect(longer('2026-03-24')).toEqual(['evidenceExtensionIsInTime']);
    // What was applied for in time is still granted when its last day is over.
    expect(longer('2026-03-23', '2026-03-25')).toEqual([]);
  });
});
