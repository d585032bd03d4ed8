import { draftInput, openOf, receipt } from '../testing/complaint.js';
import { decided, served, suspendFor, told, written } from '../testing/given.js';
import type { Play } from '../testing/play.js';

const result = { matter: '2', resultOn: '2026-09-01', judgment: '测试1号' };
const sued = () =>
  served()
    .until('2026-04-20')
    .do('sue', 'respondent', { party: '2', filedOn: '2026-04-20', court: '测试法院' })
    .until('2026-09-01');
const change = {
  reason: 'patent-invalidated',
  explanation: '权利要求1被宣告无效',
  scope: '权利要求1',
  changedOn: '2026-09-01',
  leavesPerformedParts: true,
};
const publish = { on: '2026-09-01', where: '官网', redacted: true };
/** What the new ruling will rest on is notified, and everybody lets the time to reply pass. */
const reviewed = (play: Play) => {
  play.do('notify-written-review', 'panel', written);
  const matter = openOf(play.file, 'written-review');
  for (const party of ['1', '2'])
    play.do('record-written-review-receipt', 'officer', { matter, ...receipt(party, '2026-09-01') });
  for (const party of ['1', '2']) play.do('file-written-reply', 'officer', { party, receivedOn: '2026-09-01' });
  return play;
};
const anew = (play: Play, more: object = {}) =>
  reviewed(told(play, '2026-09-01'))
    .do('deliberate', 'panel', { ...decided, on: '2026-09-01' })
    .do('draft-ruling', 'officer', { ...draftInput, ...more })
    .do('submit-ruling', 'officer')
    .do('approve-ruling', 'head')
    .do('make-ruling', 'officer', { madeOn: '2026-09-01', sealed: true });

describe('a ruling that was undone', () => {
  it('by a court that orders a new one is decided, served and published anew', () => {
    const play = sued().do('record-ruling-quashed', 'officer', {
      ...result,
      ordersNewDecision: true,
      newDecisionDays: 60,
    });
    expect(play.running()).toEqual(['new-decision-by-court', 'publication-of-change']);
    expect(play.refusal('conclude', 'officer', { outcome: 'nothing-to-perform' })).toContain('noNewDecisionIsOwed');
    play.do('take-up-again', 'officer', { ground: 'ordered-by-court', on: '2026-09-01' });
    expect([play.stage, play.clock('new-decision-by-court')?.dueOn]).toEqual(['preparing', '2026-11-02']);
    expect(play.running()).toEqual([
      'new-decision-by-court',
      'publication-of-change',
      'reopening-service/1',
      'reopening-service/2',
    ]);
    expect(play.refusal('deliberate', 'panel', { ...decided, on: '2026-09-01' })).toEqual([
      'heardOrReviewed',
      'everybodyKnowsItGoesOn',
    ]);
    told(play, '2026-09-01');
    expect(play.running()).toEqual(['new-decision-by-court', 'publication-of-change']);
    reviewed(play).do('deliberate', 'panel', { ...decided, on: '2026-09-01' });
    expect(play.refusal('draft-ruling', 'officer', draftInput)).toEqual(['newRulingDiffers']);
  });

  it('gets new clocks of its own, and old receipts do not count for it', () => {
    const play = sued().do('record-ruling-quashed', 'officer', { ...result, ordersNewDecision: true });
    play.do('take-up-again', 'officer', { ground: 'ordered-by-court', on: '2026-09-01' });
    anew(play, { differsFromQuashed: true });
    expect(play.stage).toBe('ruled');
    expect(play.running()).toEqual(['publication', 'publication-of-change', 'ruling-service/1', 'ruling-service/2']);
    expect(play.clock('publication')?.anchoredOn).toBe('2026-09-01');
    play.do('record-ruling-receipt', 'officer', receipt('1', '2026-09-01', 'direct'));
    play.do('record-ruling-receipt', 'officer', receipt('2', '2026-09-01', 'direct'));
    expect([play.stage, play.clock('suit', '2')?.dueOn]).toEqual(['ruling-served', '2026-09-16']);
    play.do('publish-ruling', 'officer', publish).do('publish-change', 'officer', publish).until('2026-09-17');
    expect(play.stage).toBe('ruling-effective');
    const court = { party: '2', court: '测试法院', appliedOn: '2026-09-17' };
    expect(play.refusal('apply-for-enforcement', 'officer', court)).toEqual(['demandIsOver']);
    expect(play.file['decision/2']).toMatchObject({ state: 'revoked', quashedOn: '2026-09-01' });
  });

  it('may be repeated where only the procedure was at fault', () => {
    const play = sued().do('record-ruling-quashed', 'officer', { ...result, procedureOnly: true });
    expect(play.running()).toEqual(['publication-of-change']);
    play.do('take-up-again', 'officer', { ground: 'quashed-by-court', on: '2026-09-01' });
    expect(play.clock('new-decision')?.dueOn).toBe('2026-12-01');
    expect(anew(play).stage).toBe('ruled');
  });

  const suspended = (quashed: object, ground: string) => {
    const play = sued().do('record-ruling-quashed', 'officer', { ...result, ...quashed });
    play.do('take-up-again', 'officer', { ground, on: '2026-09-01' }).until('2026-09-10');
    play.do('suspend', 'officer', { ...suspendFor('force-majeure'), from: '2026-09-10' }).until('2026-10-10');
    return play.do('resume', 'officer', { on: '2026-10-10', reason: 'obstacle-gone' });
  };

  it('gives the time of a suspension back to the time for the new one, as Order 81 art. 37 does to the first', () => {
    const play = suspended({ procedureOnly: true }, 'quashed-by-court');
    const { dueOn, pauses } = play.clock('new-decision') ?? {};
    expect(pauses).toMatchObject([{ kind: 'suspension', from: '2026-09-10', to: '2026-10-10' }]);
    expect([play.stage, dueOn]).toEqual(['preparing', '2026-12-31']);
  });

  it('does not move a day that the court set', () => {
    const ordered = { ordersNewDecision: true, newDecisionDays: 60 };
    const { dueOn, pauses } = suspended(ordered, 'ordered-by-court').clock('new-decision-by-court') ?? {};
    expect([dueOn, pauses]).toEqual(['2026-11-02', []]);
  });

  it('by the agency itself, even after the archive, is served, published and followed by a new one', () => {
    const play = served()
      .do('publish-ruling', 'officer', { ...publish, on: '2026-04-10' })
      .until('2026-09-01');
    play.do('conclude', 'officer', { outcome: 'performed' });
    expect(play.refusal('revoke-ruling', 'head', { ...change, leavesPerformedParts: false })).toEqual([
      'performedPartsAreLeft',
    ]);
    play.do('revoke-ruling', 'head', change);
    expect(play.stage).toBe('ruling-revoked');
    expect(play.running()).toEqual(['change-service/1', 'change-service/2', 'publication-of-own-change']);
    expect(play.refusal('take-up-again', 'officer', { ground: 'revoked-by-agency', on: '2026-09-01' })).toEqual([
      'undoneRulingIsPublished',
    ]);
    play.do('publish-change', 'officer', publish);
    play.do('record-change-receipt', 'officer', { ...receipt('2', '2026-09-01'), decision: 'revocation-decision' });
    expect(play.clock('general-suit', '2')?.dueOn).toBe('2027-03-01');
    play.do('take-up-again', 'officer', { ground: 'revoked-by-agency', on: '2026-09-01' });
    expect(play.refusal('draft-ruling', 'officer', draftInput)).toEqual(['stage']);
    expect(anew(play).stage).toBe('ruled');
  });
});

describe('a ruling that the agency revoked', () => {
  const revoked = (reason: string) =>
    served()
      .until('2026-09-01')
      .do('revoke-ruling', 'head', { ...change, reason });

  it('leaves the request to be decided on in three months from there, unless the patent fell', () => {
    expect(revoked('other-need').clock('new-decision')?.dueOn).toBe('2026-12-01');
    expect(revoked('patent-invalidated').clock('new-decision')).toBeUndefined();
  });

  it('counts the time on when the case is taken up again, and takes no other', () => {
    const play = revoked('other-need').until('2026-10-12');
    const again = { ground: 'revoked-by-agency', on: '2026-10-12' };
    expect(play.refusal('take-up-again', 'officer', { ...again, newDecisionDays: 90 })).toEqual([
      'newDecisionTimeIsNotSetYet',
    ]);
    play.do('take-up-again', 'officer', again);
    expect(play.clocks.filter((c) => c.clock === 'new-decision')).toMatchObject([
      { state: 'armed', dueOn: '2026-12-01' },
    ]);
  });

  it('may be left at that, and the time ends with the case', () => {
    const play = revoked('other-need')
      .do('publish-ruling', 'officer', publish)
      .do('publish-change', 'officer', publish);
    play.do('conclude', 'officer', { outcome: 'nothing-to-perform' });
    expect([play.stage, play.clock('new-decision')?.state]).toEqual(['concluded', 'cancelled']);
  });
});

describe('a ruling in the archive', () => {
  const concluded = () =>
    served()
      .do('publish-ruling', 'officer', { ...publish, on: '2026-04-10' })
      .until('2026-09-01')
      .do('conclude', 'officer', { outcome: 'performed' });

  it('is corrected and changed there, since the law sets no end to either', () => {
    const play = concluded().do('correct-ruling', 'officer', { errors: '误写', corrected: '更正' });
    expect([play.stage, play.running()]).toEqual(['concluded', ['change-service/1', 'change-service/2']]);
    const got = { ...receipt('1', '2026-09-01'), decision: 'correction-decision' };
    play.do('record-change-receipt', 'officer', got);
    expect(play.running()).toEqual(['change-service/2']);
    expect(play.refusal('record-change-receipt', 'officer', got)).toEqual(['changeAwaitsService']);
    play.do('change-ruling', 'head', { ...change, order: '停止销售' });
    expect([play.stage, play.clock('publication-of-own-change')?.dueOn]).toEqual(['concluded', '2026-09-29']);
  });

  it('binds as it was when the change of it is undone', () => {
    const play = concluded().do('change-ruling', 'head', { ...change, order: '停止销售' });
    play.do('record-change-receipt', 'officer', { ...receipt('1', '2026-09-01'), decision: 'change-decision' });
    play.do('challenge-decision', 'requester', {
      party: '1',
      way: 'reconsideration',
      filedOn: '2026-09-01',
      court: '测试复议机关',
    });
    const back = { ...result, order: draftInput.order, confirmed: true };
    play.do('record-change-quashed', 'officer', back);
    expect(play.file['decision/1']).toMatchObject({ state: 'made', order: draftInput.order });
    expect(play.running()).toContain('publication-of-change');
  });
});
