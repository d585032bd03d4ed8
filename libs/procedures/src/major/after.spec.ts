import { openOf, receipt, votes } from '../testing/complaint.js';
import { told } from '../testing/given.js';
import { examined, heard, majorEdition, rule, serve } from '../testing/major.js';
import type { Play } from '../testing/play.js';

/** Ruled on 20 April, received by both on 22 April: the periods to sue end on 7 May. */
const served = (draft: Record<string, unknown> = {}, edition = majorEdition('2025-02-01')): Play =>
  serve(rule(heard(edition), '2026-04-20', draft), '2026-04-22');
const demand = (on: string) => ({ party: '2', receivedOn: on, method: 'mail', proof: 'p1' });
const apply = (on: string) => ({ party: '2', court: '样市中级人民法院', appliedOn: on });
const suit = { party: '2', filedOn: '2026-05-06', court: '样市知识产权法院' };
const judged = (play: Play, step: string, input: Record<string, unknown> = {}): Play =>
  play
    .until('2026-05-06')
    .do('record-suit', 'officer', suit)
    .until('2026-09-01')
    .do(step, 'officer', {
      matter: openOf(play.file, 'litigation'),
      resultOn: '2026-09-01',
      judgment: '(2026)样行初1号',
      ...input,
    });

describe('after a major ruling', () => {
  it.each(['2021-06-01', '2025-02-01'])(
    'it binds when nobody sued, and the office has three months (%s)',
    (edition) => {
      const play = served({}, majorEdition(edition));
      expect(play.clock('suit', '2')?.dueOn).toBe('2026-05-07');
      play.until('2026-05-08');
      expect(play.stage).toBe('ruling-effective');
      expect(play.clock('enforcement', '2')?.dueOn).toBe('2026-08-07');
      expect(play.clock('enforcement', '1')).toBeUndefined();
    },
  );

  it('the office applies only after a demand and its ten working days', () => {
    const play = served().until('2026-05-11');
    expect(play.refusal('apply-for-enforcement', 'officer', apply('2026-05-11'))).toEqual(['demandIsOver']);
    play.do('demand-performance', 'officer', demand('2026-05-11'));
    expect(play.clock('demand', '2')?.dueOn).toBe('2026-05-25');
    expect(play.until('2026-05-25').refusal('apply-for-enforcement', 'officer', apply('2026-05-25'))).toEqual([
      'demandIsOver',
    ]);
    expect(play.until('2026-05-26').do('apply-for-enforcement', 'officer', apply('2026-05-26')).stage).toBe(
      'enforcing',
    );
  });

  it('of the two triggers the earlier one only warns; the later one begins the right holder’s six months', () => {
    const play = served({ performBy: '2026-04-30' }).until('2026-05-11');
    // Three months from the performance end on 30 July, from the period to sue on 7 August.
    expect([play.clock('enforcement-after-performance', '2')?.dueOn, play.clock('enforcement', '2')?.dueOn]).toEqual([
      '2026-07-30',
      '2026-08-07',
    ]);
    play.do('demand-performance', 'officer', demand('2026-05-11')).until('2026-07-31');
    expect(play.refusal('apply-for-enforcement', 'officer', apply('2026-07-31'))).toEqual([]);
    expect(play.clock('right-holder-enforcement', '2')).toBeUndefined();
    play.until('2026-08-10');
    expect(play.refusal('apply-for-enforcement', 'officer', apply('2026-08-10'))).toEqual(['agencyCanStillApply']);
    expect(play.clock('right-holder-enforcement', '2')?.anchoredOn).toBe('2026-08-07');
    expect(play.clocks.filter((c) => c.clock === 'right-holder-enforcement')).toHaveLength(1);
    const own = { respondent: '2', court: '样市中级人民法院', appliedOn: '2026-08-10' };
    expect(play.do('record-right-holder-enforcement', 'requester', own).stage).toBe('enforcing');
  });

  it('an upheld ruling is enforced from the judgment on', () => {
    const play = judged(served(), 'record-upheld');
    expect([play.stage, play.clock('enforcement', '2')?.dueOn]).toEqual(['ruling-effective', '2026-12-01']);
  });

  it.each(['2021-06-01', '2025-02-01'])('a suit that fell away leaves the ruling in effect (%s)', (edition) => {
    const play = judged(served({}, majorEdition(edition)), 'record-suit-ended', { outcome: 'deemed-withdrawn' });
    expect([play.stage, play.clock('enforcement', '2')?.anchoredOn]).toEqual(['ruling-effective', '2026-09-01']);
  });

  it('entered by hand, the effect begins no time against a respondent that has one already', () => {
    const play = served().until('2026-05-08');
    play.stage = 'ruling-served';
    play.do('take-effect', 'officer', { effectiveOn: '2026-05-08' });
    expect(play.clocks.filter((c) => c.clock === 'enforcement')).toHaveLength(1);
  });

  it('a changed ruling is published as changed within twenty working days', () => {
    const play = judged(served(), 'record-ruling-changed', { finding: 'no-infringement', order: '驳回请求' });
    // 25 September is Mid-Autumn Day, and Sunday the 20th is worked.
    expect(play.clock('publication-of-change')?.dueOn).toBe('2026-09-29');
    expect(play.clock('enforcement', '2')).toBeUndefined();
  });

  it('a quashed ruling is made anew, differs from the old one, and is served and can be sued over anew', () => {
    const redacted = { on: '2026-09-02', where: '政府网站', redacted: true };
    const again = { ground: 'ordered-by-court', on: '2026-09-02' };
    const play = judged(served(), 'record-revoked', { ordersNewDecision: true, newDecisionDays: 60 });
    expect([play.stage, play.clock('new-decision-by-court')?.dueOn]).toEqual(['ruling-revoked', '2026-11-02']);
    play.until('2026-09-02').do('publish-change', 'officer', redacted).do('take-up-again', 'officer', again);
    expect(play.stage).toBe('preparing');
    const opinion = { on: '2026-09-02', votes: votes(), conclusion: 'infringement', signed: true };
    expect(play.refusal('deliberate', 'panel', opinion)).toEqual(['everybodyKnowsItGoesOn', 'heardOrReviewed']);
    told(play, '2026-09-02');
    play.do('announce-written-review', 'panel', { days: 3, reason: '事实' });
    for (const party of ['1', '2'])
      play.do('record-written-review-receipt', 'officer', {
        matter: openOf(play.file, 'written-review'),
        ...receipt(party, '2026-09-02'),
      });
    rule(play, '2026-09-10', { differsFromQuashed: true });
    expect(play.clock('new-decision-by-court')?.state).toBe('met');
    expect(play.refusal('finish-service', 'officer')).toEqual(['rulingIsWithEverybody']);
    serve(play, '2026-09-14');
    expect([play.stage, play.clock('suit', '2')?.dueOn]).toEqual(['ruling-served', '2026-09-29']);
  });

  it('the office corrects, changes and revokes its own ruling, but not what was performed', () => {
    const play = served();
    play.do('correct-ruling', 'officer', { errors: '笔误', corrected: '更正后' });
    const change = {
      reason: 'patent-wholly-invalidated',
      explanation: '部分无效',
      scope: '权利要求1',
      changedOn: '2026-04-22',
    };
    expect(play.refusal('revoke-ruling', 'head', { ...change, leavesPerformedParts: false })).toEqual([
      'performedPartsAreLeft',
    ]);
    expect(play.do('revoke-ruling', 'head', { ...change, leavesPerformedParts: true }).stage).toBe('ruling-revoked');
  });

  it('repeated infringement is ruled on without a hearing when the request says so and the earlier ruling binds', () => {
    const same = {
      ...{ priorDecision: '国知保裁字〔2024〕1号', priorInEffect: true, priorOrderedStop: true },
      ...{ sameInfringer: true, samePatent: true, sameTypeOfAct: true },
    };
    const play = examined();
    expect(play.refusal('accept-repeat', 'panel', same)).toEqual(['repeatIsRequested']);
    const opinion = { on: '2026-03-20', votes: votes(), conclusion: 'infringement', signed: true };
    expect(play.refusal('deliberate', 'panel', opinion)).toEqual(['heardOrReviewed']);
    play.file = { ...play.file, 'request/1': { ...play.file['request/1'], repeatOf: '国知保裁字〔2024〕1号' } };
    play.do('accept-repeat', 'panel', same);
    expect(play.refusal('deliberate', 'panel', opinion)).toEqual([]);
  });
});
