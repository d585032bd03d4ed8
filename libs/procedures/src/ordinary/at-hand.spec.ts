import { stepsFor } from '../engine/steps.js';
import type { Capacity } from '../engine/model.js';
import { receipt } from '../testing/complaint.js';
import { answering, hearingOn, preparing, ruled, served } from '../testing/given.js';
import type { Play } from '../testing/play.js';
import { edition2025 } from './editions.js';

const step = (play: Play, id: string, as: Capacity = 'officer') =>
  stepsFor(edition2025, play.facts(as)).find((s) => s.transition.id === id);
const first = (play: Play, as: Capacity = 'officer') => stepsFor(edition2025, play.facts(as))[0]?.transition.id;

describe('what is offered as the next step', () => {
  it('is the receipt of the ruling until everybody has it, and then no more, with the article', () => {
    const half = ruled()
      .until('2026-04-10')
      .do('record-ruling-receipt', 'officer', receipt('1', '2026-04-10', 'direct'));
    const sent = { document: 'ruling', party: '2', method: 'mail', sentOn: '2026-04-10' };
    expect(first(half)).toBe('record-service');
    expect(first(half.do('record-service', 'officer', sent))).toBe('record-ruling-receipt');
    const receiving = step(served(), 'record-ruling-receipt');
    expect(receiving).toMatchObject({ allowed: false, failures: [{ guard: 'rulingNotYetReceived' }] });
    expect(receiving?.failures[0]?.message.zh).toBe('该当事人应当尚未收到裁决书');
    expect(receiving?.failures[0]?.article).toContain('本机关内部目标');
    // The answer, which nobody forwarded before the ruling, is still owed to the requester.
    expect(first(served())).toBe('forward-answer');
    const forwarded = served().do('forward-answer', 'officer', { party: '2', forwardedOn: '2026-04-10' });
    expect(first(forwarded)).toBe('publish-ruling');
  });

  it('is not an answer that came already, nor its forwarding once it went on', () => {
    expect(first(answering(), 'respondent')).toBe('file-answer');
    expect(step(preparing(), 'file-answer')?.failures.map((f) => f.guard)).toEqual(['notYetAnswered']);
    expect(first(preparing())).toBe('forward-answer');
    const sent = preparing().do('forward-answer', 'officer', { party: '2', forwardedOn: '2026-03-06' });
    expect(step(sent, 'forward-answer')?.allowed).toBe(false);
  });

  it('is not an answer that was missed, though one that came in time can still be entered', () => {
    const silent = answering().until('2026-03-25');
    expect([first(silent), step(silent, 'file-answer')?.allowed]).toEqual(['schedule-hearing', true]);
    expect(step(silent, 'file-answer', 'respondent')?.allowed).toBe(false);
    expect(step(silent, 'file-late-answer', 'respondent')?.allowed).toBe(true);
  });

  it('says in which stages a step opens, and of what binds parties only nothing to the officer', () => {
    const early = step(answering(), 'draft-ruling')?.failures.map((f) => f.message.zh);
    expect(early).toEqual(['案件处于“答辩期”阶段,不能办理“拟写裁决书”,可在“已合议待拟稿”阶段办理']);
    for (const as of ['officer', 'head'] as const) {
      const all = stepsFor(edition2025, preparing().facts(as)).flatMap((one) => one.failures.map((f) => f.guard));
      expect(all).not.toContain('actsForItself');
    }
  });

  it('is a correction that the party’s period goes by, for the ruling, the review and the hearing', () => {
    const wrong = served().do('correct-ruling-receipt-date', 'officer', {
      ...receipt('2', '2026-04-09', 'direct'),
      reason: '回证日期看错',
    });
    expect(wrong.clock('suit', '2')?.dueOn).toBe('2026-04-24');
    const binding = served().until('2026-05-06');
    expect([binding.stage, binding.running()]).toEqual(['ruling-effective', ['enforcement/2', 'publication']]);
    binding.do('correct-ruling-receipt-date', 'officer', {
      ...receipt('2', '2026-04-30', 'direct'),
      reason: '回证后到',
    });
    expect([binding.stage, binding.clock('suit', '2')?.dueOn]).toEqual(['ruling-served', '2026-05-15']);
    expect(binding.until('2026-05-16').stage).toBe('ruling-effective');
    expect(binding.clock('enforcement', '2')?.anchoredOn).toBe('2026-05-15');
    const hearing = preparing().do('schedule-hearing', 'panel', hearingOn);
    const notice = { hearing: '1', ...receipt('2', '2026-03-06') };
    expect(hearing.refusal('correct-hearing-notice-date', 'officer', { ...notice, reason: '无' })).toEqual([
      'hearingNoticeWasReceived',
    ]);
    hearing.do('record-hearing-notice-receipt', 'officer', notice);
    expect(hearing.refusal('record-hearing-notice-receipt', 'officer', notice)).toEqual([
      'hearingNoticeNotYetReceived',
    ]);
    expect(hearing.refusal('correct-hearing-notice-date', 'officer', { ...notice, reason: '看错' })).toEqual([]);
  });

  it('counts a paper that was in hand from there, though a public notice of it ran out later', () => {
    const play = preparing().until('2026-03-09');
    const file = {
      ...play.file,
      'service/8': { document: 'answer-notice', party: '2', method: 'public-notice', receivedOn: '2026-04-30' },
    };
    play.file = file;
    expect(
      play.refusal('correct-receipt-date', 'officer', { ...receipt('2', '2026-03-06'), reason: '公告无需' }),
    ).toEqual([]);
    expect(play.refusal('correct-receipt-date', 'officer', { ...receipt('2', '2026-03-09'), reason: '看错' })).toEqual([
      'receiptPrecedesTheAnswer',
    ]);
  });
});
