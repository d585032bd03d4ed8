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
  reason: 'patent-wholly-invalidated',
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
    expect(play.refusal('conclude', 'officer', { outcome: 'nothing-to-perform' })).toContain('requestIsDecided');
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
    expect(play.running()).toEqual(['new-decision', 'publication-of-change']);
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
    expect(play.running()).toEqual(['publication-of-own-change', 'revocation-service/1', 'revocation-service/2']);
    expect(play.refusal('take-up-again', 'officer', { ground: 'revoked-by-agency', on: '2026-09-01' })).toEqual([
      'undoneRulingIsPublished',
    ]);
    play.do('publish-change', 'officer', publish);
    play.do('record-revocation-receipt', 'officer', receipt('2', '2026-09-01'));
    expect(play.clock('change-suit', '2')?.dueOn).toBe('2027-03-01');
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

  it('leaves the request to be decided on in three months from there, unless the whole patent fell', () => {
    expect(revoked('other-need').clock('new-decision')?.dueOn).toBe('2026-12-01');
    expect(revoked('patent-partly-invalidated').clock('new-decision')?.dueOn).toBe('2026-12-01');
    expect(revoked('patent-wholly-invalidated').clock('new-decision')).toBeUndefined();
  });

  it('counts the time on when the case is taken up again, on the ground that is on record', () => {
    const play = revoked('other-need').until('2026-10-12');
    const again = { ground: 'revoked-by-agency', on: '2026-10-12' };
    expect(play.refusal('take-up-again', 'officer', { ...again, ground: 'ordered-by-court' })).toEqual([
      'groundFitsTheRecord',
    ]);
    play.do('take-up-again', 'officer', again);
    expect(play.clocks.filter((c) => c.clock === 'new-decision')).toMatchObject([
      { state: 'armed', dueOn: '2026-12-01' },
    ]);
    const fell = revoked('patent-wholly-invalidated').until('2026-10-12').do('take-up-again', 'officer', again);
    expect(fell.clock('new-decision')?.dueOn).toBe('2027-01-12');
  });

  it('is not archived while its request is undecided', () => {
    const published = (reason: string) =>
      revoked(reason).do('publish-ruling', 'officer', publish).do('publish-change', 'officer', publish);
    const outcome = { outcome: 'nothing-to-perform' };
    expect(published('patent-partly-invalidated').refusal('conclude', 'officer', outcome)).toEqual([
      'requestIsDecided',
    ]);
    expect(published('patent-wholly-invalidated').refusal('conclude', 'officer', outcome)).toEqual([]);
    const quashed = sued().do('record-ruling-quashed', 'officer', result);
    quashed.do('publish-ruling', 'officer', publish).do('publish-change', 'officer', publish);
    expect(quashed.refusal('conclude', 'officer', outcome)).toEqual(['requestIsDecided']);
  });

  it('waits for a suit that goes on, whose judgment can be entered', () => {
    const play = sued().do('revoke-ruling', 'head', { ...change, reason: 'other-need' });
    expect([play.stage, play.clock('new-decision')]).toEqual(['ruling-revoked', undefined]);
    play.until('2026-11-02');
    const judged = { ...result, resultOn: '2026-11-02', outcome: 'confirmed-unlawful' };
    play.do('record-judgment-after-revocation', 'officer', judged);
    expect([play.stage, play.clock('new-decision')?.dueOn]).toEqual(['ruling-revoked', '2027-02-02']);
  });

  const challenged = () => {
    const play = revoked('other-need').do('record-revocation-receipt', 'officer', receipt('1', '2026-09-01'));
    play.do('challenge-decision', 'requester', {
      ...{ party: '1', against: 'change', way: 'suit', filedOn: '2026-09-01', court: '测试法院' },
    });
    expect(play.clock('new-decision')?.state).toBe('cancelled');
    return play.until('2027-01-20');
  };

  it('waits for the end of a challenge to that too', () => {
    const play = challenged();
    const matter = openOf(play.file, 'litigation');
    play.do('record-decision-upheld', 'officer', { matter, resultOn: '2027-01-20', judgment: '判1号' });
    expect(play.clock('new-decision')).toMatchObject({ state: 'armed', dueOn: '2027-04-20' });
  });

  it('binds again when the revocation is undone', () => {
    const play = challenged();
    const matter = openOf(play.file, 'litigation');
    play.do('record-revocation-quashed', 'officer', { matter, resultOn: '2027-01-20', judgment: '判1号' });
    expect([play.stage, play.file['decision/1']?.['state']]).toEqual(['ruling-effective', 'made']);
    expect(play.clock('enforcement', '2')).toMatchObject({ anchoredOn: '2027-01-20', state: 'armed' });
    const early = served().do('revoke-ruling', 'head', { ...change, reason: 'other-need', changedOn: '2026-04-10' });
    early.do('record-revocation-receipt', 'officer', receipt('1', '2026-04-10'));
    early.do('challenge-decision', 'requester', {
      ...{ party: '1', against: 'change', way: 'suit', filedOn: '2026-04-10', court: '测试法院' },
    });
    early.until('2026-09-01');
    const own = openOf(early.file, 'litigation');
    early.do('record-revocation-quashed', 'officer', { matter: own, resultOn: '2026-09-01', judgment: '判1号' });
    expect([early.stage, early.clock('suit', '2')?.dueOn]).toEqual(['ruling-served', '2026-09-16']);
    expect(early.until('2026-09-17').stage).toBe('ruling-effective');
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
    expect([play.stage, play.running()]).toEqual(['concluded', ['correction-service/1', 'correction-service/2']]);
    const got = receipt('1', '2026-09-01');
    play.do('record-correction-receipt', 'officer', got);
    expect(play.running()).toEqual(['correction-service/2']);
    expect(play.refusal('record-correction-receipt', 'officer', got)).toEqual(['correctionAwaitsService']);
    play.do('change-ruling', 'head', { ...change, finding: 'infringement', order: '停止销售' });
    expect([play.stage, play.clock('publication-of-own-change')?.dueOn]).toEqual(['concluded', '2026-09-29']);
  });

  it('binds as it was when the change of it is undone', () => {
    const play = concluded().do('change-ruling', 'head', { ...change, finding: 'infringement', order: '停止销售' });
    play.do('record-change-receipt', 'officer', receipt('1', '2026-09-01'));
    play.do('challenge-decision', 'requester', {
      party: '1',
      against: 'change',
      way: 'reconsideration',
      filedOn: '2026-09-01',
      court: '测试复议机关',
    });
    const back = { ...result, finding: 'infringement', order: draftInput.order, confirmed: true };
    play.do('record-change-quashed-after-end', 'officer', back);
    expect(play.file['decision/1']).toMatchObject({ state: 'made', order: draftInput.order });
    expect(play.running()).toContain('publication-of-change');
  });

  it('can still be sued over after the archive when the change of it was upheld on reconsideration', () => {
    const play = served()
      .do('publish-ruling', 'officer', { ...publish, on: '2026-04-10' })
      .until('2026-04-28');
    play.do('change-ruling', 'head', { ...change, changedOn: '2026-04-28', finding: 'no-infringement', order: '驳回' });
    play.do('record-change-receipt', 'officer', receipt('1', '2026-04-28'));
    const way = { party: '1', against: 'change', way: 'reconsideration', filedOn: '2026-04-28', court: '测试复议机关' };
    play.do('challenge-decision', 'requester', way).until('2026-06-01');
    const matter = openOf(play.file, 'litigation');
    play.do('record-decision-upheld', 'officer', { matter, resultOn: '2026-06-01', judgment: '复议1号' });
    play.do('publish-change', 'officer', { ...publish, on: '2026-06-01' });
    play.do('conclude', 'officer', { outcome: 'nothing-to-perform' });
    expect([play.stage, play.running()]).toEqual([
      'concluded',
      expect.arrayContaining(['suit-after-reconsideration/1']),
    ]);
    const suit = { ...way, way: 'suit', filedOn: '2026-06-10' };
    expect(play.until('2026-06-10').refusal('challenge-decision', 'requester', suit)).toEqual([]);
  });

  it('is enforced again in full when a change that took the order to stop away is undone', () => {
    const play = served()
      .do('publish-ruling', 'officer', { ...publish, on: '2026-04-10' })
      .until('2026-04-28');
    expect(play.clock('enforcement', '2')?.state).toBe('armed');
    play.do('change-ruling', 'head', { ...change, changedOn: '2026-04-28', finding: 'no-infringement', order: '驳回' });
    play.do('record-change-receipt', 'officer', receipt('1', '2026-04-28'));
    const way = { party: '1', against: 'change', way: 'reconsideration', filedOn: '2026-04-28', court: '测试复议机关' };
    play.do('challenge-decision', 'requester', way).until('2026-06-01');
    expect(play.running()).not.toContain('enforcement/2');
    const back = { finding: 'infringement', order: draftInput.order, confirmed: true };
    const matter = openOf(play.file, 'litigation');
    play.do('record-change-quashed', 'officer', { ...back, matter, resultOn: '2026-06-01', judgment: '复议1号' });
    expect(play.clock('enforcement', '2')).toMatchObject({
      state: 'armed',
      anchoredOn: '2026-06-01',
      dueOn: '2026-09-01',
    });
    expect(play.clock('right-holder-enforcement', '2')).toBeUndefined();
  });
});
