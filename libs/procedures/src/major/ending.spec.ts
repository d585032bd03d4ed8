import { examined, got, received } from '../testing/major.js';

describe('a major case that ends without a ruling', () => {
  it('as not major: the requester is told where to go, within the five days that docketing has', () => {
    const refusal = { reasons: '不属于重大纠纷', remedy: '测试市部门' };
    const play = received().until('2026-03-04');
    expect(play.refusal('refuse-as-not-major', 'head', { ...refusal, advised: false })).toEqual(['adviceWasGiven']);
    play.do('refuse-as-not-major', 'head', { ...refusal, advised: true });
    expect([play.stage, play.running()]).toEqual(['refusal-made', ['docketing']]);
    play.until('2026-03-06').do('serve-refusal', 'officer', got('1', '2026-03-06'));
    expect([play.stage, play.running()]).toEqual(['refused', []]);
  });

  it('for want of an evaluation report that was asked for', () => {
    const play = received().do('require-evaluation-report', 'officer', { right: '1', days: 10 });
    const withheld = { noGoodReason: true, reasons: '未提交', remedy: '可以依法起诉' };
    expect(received().refusal('refuse-without-report', 'officer', withheld)).toEqual(['reportWasAskedFor']);
    expect(play.do('refuse-without-report', 'officer', withheld).stage).toBe('refusal-made');
  });

  it('terminated when the whole patent was declared invalid, and only then', () => {
    const why = { paper: 'p1', reasons: '专利权被宣告全部无效' };
    const play = examined();
    expect(play.refusal('terminate', 'head', { ...why, whollyInvalid: false })).toEqual(['patentIsWhollyInvalid']);
    play.do('terminate', 'head', { ...why, whollyInvalid: true });
    expect([play.stage, play.running()]).toEqual(['termination-made', ['decision-service/1', 'decision-service/2']]);
    play.do('serve-termination', 'officer', got('1', '2026-03-20'));
    expect(play.do('serve-termination', 'officer', got('2', '2026-03-20')).stage).toBe('terminated');
  });

  it('by an agreement under seal, also while it is suspended', () => {
    const stay = { ground: 'other', from: '2026-03-20', reason: '等待协商' };
    const play = examined().do('suspend', 'officer', stay);
    expect(play.refusal('mediate', 'panel', { sealed: false, signedByAll: true })).toEqual(['agreementIsSealed']);
    play.do('mediate', 'panel', { sealed: true, signedByAll: true, acceptsEnforcement: true });
    expect([play.stage, play.running()]).toEqual(['mediated', []]);
  });

  it('a case is cancelled for a withdrawal only after one, and ends when everybody was told', () => {
    const play = examined();
    const cancelled = { reasonCode: 'withdrawn', reasons: '请求人撤回' };
    expect(play.refusal('cancel', 'head', cancelled)).toEqual(['cancellingFitsGround']);
    play.do('withdraw', 'requester', { receivedOn: '2026-03-20', reason: 'settled' }).do('cancel', 'head', cancelled);
    expect(play.running()).toEqual(['decision-service/1', 'decision-service/2']);
    expect(play.clock('decision-service', '1')?.dueOn).toBe('2026-03-27');
    play.do('serve-cancellation', 'officer', got('1', '2026-03-20'));
    expect(play.stage).toBe('cancellation-made');
    expect(play.refusal('serve-cancellation', 'officer', got('1', '2026-03-20'))).toEqual(['endNotYetReceived']);
    play.do('serve-cancellation', 'officer', got('2', '2026-03-20'));
    expect([play.stage, play.running()]).toEqual(['cancelled', []]);
  });
});
