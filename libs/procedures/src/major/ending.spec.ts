import { receipt as receiptOf } from '../testing/complaint.js';
import { examined, received } from '../testing/major.js';

const receipt = (party: string, on: string) => ({ ...receiptOf(party, on), sentOn: on });

describe('a major case that ends without a ruling', () => {
  it('as not major: the requester is told where to go, within the five days that docketing has', () => {
    const refusal = { reasons: '不属于重大纠纷', remedy: '测试市部门' };
    const play = received().until('2026-03-04');
    expect(play.refusal('refuse-as-not-major', 'head', { ...refusal, advised: false })).toEqual(['adviceWasGiven']);
    play.do('refuse-as-not-major', 'head', { ...refusal, advised: true });
    expect([play.stage, play.running(), play.clock('refusal-notice')?.dueOn]).toEqual([
      'refused',
      ['refusal-notice'],
      '2026-03-09',
    ]);
    play.until('2026-03-06').do('record-refusal-receipt', 'officer', receipt('1', '2026-03-06'));
    expect(play.running()).toEqual(['general-suit/1', 'reconsideration/1']);
  });

  it('for want of an evaluation report that was asked for', () => {
    const play = received().do('require-evaluation-report', 'officer', { right: '1', days: 10 });
    // Nobody has had the notice yet.
    const withheld = { noGoodReason: true, reasons: '未提交', remedy: '可以依法起诉' };
    expect(received().refusal('refuse-without-report', 'officer', withheld)).toEqual(['reportWasAskedFor']);
    expect(play.refusal('refuse-without-report', 'officer', withheld)).toEqual(['reportPeriodIsOver']);
    play.do('record-report-notice-receipt', 'officer', receiptOf('1', '2026-03-02'));
    expect(play.refusal('refuse-without-report', 'officer', withheld)).toEqual(['reportPeriodIsOver']);
    play.until('2026-03-13');
    expect(play.do('refuse-without-report', 'officer', withheld).stage).toBe('refused');
  });

  it('terminated when the whole patent was declared invalid, and only then', () => {
    const why = { paper: 'p1', reasons: '专利权被宣告全部无效' };
    const play = examined();
    expect(play.refusal('terminate', 'head', { ...why, whollyInvalid: false })).toEqual(['patentIsWhollyInvalid']);
    play.do('terminate', 'head', { ...why, whollyInvalid: true });
    expect([play.stage, play.running()]).toEqual(['terminated', ['end-paper-service/1', 'end-paper-service/2']]);
    const told = receipt('1', '2026-03-20');
    play.do('record-termination-receipt', 'officer', told);
    expect(play.refusal('record-termination-receipt', 'officer', told)).toEqual(['endPaperNotYetReceived']);
    expect(play.running()).toEqual(['end-paper-service/2', 'general-suit/1', 'reconsideration/1']);
  });

  it('and is taken up again when a court undoes the termination', () => {
    const why = { paper: 'p1', reasons: '专利权被宣告全部无效', whollyInvalid: true };
    const suit = { party: '1', against: 'end', way: 'suit', filedOn: '2026-04-01', court: '样市知识产权法院' };
    const play = examined()
      .do('terminate', 'head', why)
      .do('record-termination-receipt', 'officer', receipt('1', '2026-03-20'))
      .until('2026-04-01')
      .do('challenge-decision', 'requester', suit)
      .until('2026-09-01')
      .do('record-end-quashed', 'officer', { matter: '2', resultOn: '2026-09-01', judgment: '(2026)样行初2号' });
    expect([play.stage, play.clock('new-decision')?.dueOn]).toEqual(['preparing', '2026-12-01']);
  });

  it('by an agreement under seal, also while it is suspended', () => {
    const stay = { ground: 'other', from: '2026-03-20', reason: '等待协商' };
    const play = examined().do('suspend', 'officer', stay);
    const agreement = { signedOn: '2026-03-20', paper: 'p1', signedByAll: true, acceptsEnforcement: true };
    expect(play.refusal('mediate', 'officer', { ...agreement, sealed: false })).toEqual(['agreementIsSealed']);
    play.do('mediate', 'officer', { ...agreement, sealed: true });
    expect([play.stage, play.running()]).toEqual(['mediated', ['end-paper-service/1', 'end-paper-service/2']]);
  });

  it('a case is cancelled for a side that is gone only with proof, and where nobody follows', () => {
    const gone = { reasonCode: 'requester-gone', reasons: '请求人注销' };
    const play = examined();
    expect(play.refusal('cancel', 'head', gone)).toEqual(['goneWithoutSuccessor']);
    expect(play.refusal('cancel', 'head', { ...gone, nobodyFollows: true })).toEqual(['goneWithoutSuccessor']);
    expect(play.do('cancel', 'head', { ...gone, proof: 'p1', nobodyFollows: true }).stage).toBe('cancelled');
  });

  it('a case is cancelled for a withdrawal only after one, and ends when everybody was told', () => {
    const play = examined();
    const cancelled = { reasonCode: 'withdrawn', reasons: '请求人撤回' };
    expect(play.refusal('cancel', 'head', cancelled)).toEqual(['cancellingFitsGround']);
    play.do('withdraw', 'requester', { receivedOn: '2026-03-20', reason: 'settled' }).do('cancel', 'head', cancelled);
    expect([play.stage, play.running()]).toEqual(['cancelled', ['end-paper-service/1', 'end-paper-service/2']]);
    expect(play.clock('end-paper-service', '1')?.dueOn).toBe('2026-03-27');
    for (const party of ['1', '2']) play.do('record-cancellation-receipt', 'officer', receipt(party, '2026-03-20'));
    expect(play.clocks.some((c) => c.clock === 'end-paper-service' && c.state === 'armed')).toBe(false);
  });
});
