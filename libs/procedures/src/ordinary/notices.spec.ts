import { receipt } from '../testing/complaint.js';
import { docketed, preparing, start } from '../testing/given.js';

const ask = { items: ['签名'], days: 7 };
const sent = (sentOn: string) => ({ party: '1', method: 'mail', sentOn });
const supplied = (receivedOn: string) => ({ receivedOn, statement: '已补正', signed: true });

describe('the notice to supplement', () => {
  const made = () => start().until('2026-03-04').do('request-supplement', 'officer', ask);

  it('gives no time before it was received, and the office owes its sending until then', () => {
    const play = made();
    expect([play.stage, play.running()]).toEqual(['supplementing', ['docketing']]);
    play.until('2026-03-06').do('record-supplement-notice-sent', 'officer', sent('2026-03-05'));
    expect([play.clock('docketing')?.state, play.running()]).toEqual(['met', []]);
    // It came back, and goes out again: the office had sent it in time.
    play.do('record-supplement-notice-sent', 'officer', sent('2026-03-06'));
    expect(play.clock('docketing')).toMatchObject({ state: 'met', settledOn: '2026-03-05' });
    play.until('2026-03-10').do('record-supplement-notice-receipt', 'officer', receipt('1', '2026-03-09'));
    expect(play.clock('supplement')).toMatchObject({ anchoredOn: '2026-03-09', dueOn: '2026-03-16', state: 'armed' });
    expect(play.refusal('record-supplement-notice-receipt', 'officer', receipt('1', '2026-03-09'))).toEqual([
      'supplementNoticeAwaitsReceipt',
    ]);
  });

  it('handed over at the counter is sent and received in one', () => {
    const play = made().do('record-supplement-notice-receipt', 'officer', receipt('1', '2026-03-04', 'direct'));
    expect([play.clock('docketing')?.state, play.running()]).toEqual(['met', ['supplement']]);
  });

  it('that stays in a drawer makes the office late, and lets nobody be refused for want of the supplement', () => {
    const play = made().until('2026-04-30');
    expect(play.clock('docketing')?.state).toBe('fired');
    expect(
      play.refusal('refuse', 'officer', { ground: 'supplement-late', reasons: '理由', remedy: '可以起诉' }),
    ).toEqual(['refusalGroundIsRipe']);
  });

  it('is answered by nobody who has not got it; what came on paper is entered all the same', () => {
    const play = made().until('2026-03-05');
    expect(play.refusal('supplement', 'requester', supplied('2026-03-05'))).toEqual(['supplementPeriodHasBegun']);
    play.do('supplement', 'officer', supplied('2026-03-05'));
    expect([play.stage, play.clock('docketing')?.state, play.running()]).toEqual([
      'received',
      'cancelled',
      ['docketing-after-supplement'],
    ]);
  });
});

describe('a notice with a time in a docketed case', () => {
  it('comes next while it has not gone out, and its time begins with the receipt', () => {
    const play = docketed().until('2026-03-06');
    play.do('ask-for-claims', 'officer', { days: 10, unclear: true, explanation: '请明确' });
    play.do('require-identity-papers', 'officer', { party: '1', days: 10, items: '证明' });
    expect(play.running()).toEqual(['closing', 'service/2']);
    const cancelling = { reasons: '理由', remedy: '可以起诉' };
    expect(play.until('2026-04-30').refusal('cancel-claims-unclear', 'officer', cancelling)).toEqual([
      'claimsPeriodIsOver',
    ]);
    play.do('record-claims-notice-receipt', 'officer', receipt('1', '2026-04-30'));
    play.do('record-identity-notice-receipt', 'officer', receipt('1', '2026-04-30'));
    expect(play.running()).toEqual(['claims-clarification', 'closing', 'identity-papers']);
  });

  it('on evidence takes the place of one that was not received', () => {
    const play = preparing().do('give-evidence-notice', 'officer', { party: '2', days: 15 });
    play.do('give-evidence-notice', 'officer', { party: '2', days: 20 });
    expect(play.clock('evidence', '2')).toBeUndefined();
    play.do('record-evidence-notice-receipt', 'officer', receipt('2', '2026-03-06'));
    expect(play.clock('evidence', '2')).toMatchObject({ anchoredOn: '2026-03-06', dueOn: '2026-03-26' });
    expect([play.file['matter/1'], play.file['matter/2']]).toMatchObject([
      { state: 'closed', days: 15 },
      { state: 'open', days: 20, receivedOn: '2026-03-06' },
    ]);
    expect(play.refusal('record-evidence-notice-receipt', 'officer', receipt('2', '2026-03-06'))).toEqual([
      'evidenceNoticeAwaitsReceipt',
      'evidencePeriodDoesNotRun',
    ]);
  });
});
