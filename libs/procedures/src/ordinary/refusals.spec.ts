import { complaint, docketInput, draftInput, members, receipt, votes } from '../testing/complaint.js';
import { PANEL, Play } from '../testing/play.js';
import { edition2025 } from './editions.js';

const start = (change: Record<string, unknown> = {}) => {
  const file = complaint();
  const patched = Object.fromEntries(
    Object.entries(file).map(([k, r]) => [k, { ...r, ...((change[k] as object | undefined) ?? {}) }]),
  );
  return new Play(edition2025, patched, '2026-03-02').do('file', 'officer', { receivedOn: '2026-03-02' });
};
const ready = (change: Record<string, unknown> = {}) =>
  start({ 'party/1': { statusProof: 'p1' }, 'right/1': { registerCopy: 'p2' }, ...change });
const docketed = (change: Record<string, unknown> = {}) => ready(change).do('docket', 'head', docketInput);
const answering = (change: Record<string, unknown> = {}) =>
  docketed(change).until('2026-03-06').do('record-receipt', 'officer', receipt('2', '2026-03-06'));
const preparing = (change: Record<string, unknown> = {}) =>
  answering(change).do('file-answer', 'officer', { party: '2', receivedOn: '2026-03-06' });
const hearingOn = { on: '2026-03-16', time: '09:00', place: '一庭', online: false };
const suspendFor = (ground: string, paper?: string) => ({
  ground,
  from: '2026-03-06',
  reason: '被请求宣告无效',
  ...(paper ? { paper } : {}),
});
const cancel = { reasons: '理由', remedy: '可以依法起诉' };
const addition = {
  basis: 'requester-motion',
  name: '测试丙公司',
  kind: 'legal',
  address: '测试路3号',
  domicileInChina: false,
  movedOn: '2026-03-06',
};
const decided = { on: '2026-04-01', votes: votes(), conclusion: 'infringement', signed: true };
const written = { facts: '事实', reasons: '理由', basis: '依据', evidence: '证据', days: 7 };

describe('what the ordinary procedure refuses', () => {
  it('names at once everything that keeps a request from being docketed', () => {
    const bad = start({
      'request/1': {
        signed: false,
        copies: 0,
        claimsReliedOn: [],
        declaresNotSued: false,
        declaresNoOtherRoute: false,
      },
    });
    expect(bad.refusal('docket', 'officer', docketInput)).toEqual(
      expect.arrayContaining([
        'requestIsSigned',
        'statusIsProved',
        'patentIsProved',
        'copiesMatchRespondents',
        'claimsAreNamed',
        'neitherHasSued',
        'noOtherRouteAgreed',
      ]),
    );
    expect(ready().refusal('docket', 'officer', docketInput)).toEqual([]);
  });

  it('knows no single handler and no even panel', () => {
    const one = [{ person: 'a', leads: true }];
    expect(ready().refusal('docket', 'officer', { withinCompetence: true, members: one })).toEqual(['panelIsOdd']);
    expect(ready().refusal('docket', 'officer', { withinCompetence: true, members: members.slice(0, 2) })).toEqual([
      'panelIsOdd',
    ]);
  });

  it('takes no recused member and no expired certificate on the panel', () => {
    const play = ready();
    play.people = PANEL.map((p) => (p.id === 'b' ? { ...p, certificateValidUntil: '2026-01-31' } : p));
    expect(play.refusal('docket', 'officer', docketInput)).toEqual(['panelIsCertified']);
    play.people = PANEL.map((p) => (p.id === 'c' ? { ...p, recused: true } : p));
    expect(play.refusal('docket', 'officer', docketInput)).toEqual(['panelIsNotRecused']);
  });

  it('asks for a supplement once, and refuses what comes too late', () => {
    const ask = { items: ['签名'], days: 7, receivedOn: '2026-03-02' };
    const play = start().do('request-supplement', 'officer', ask);
    expect(play.clock('supplement')?.dueOn).toBe('2026-03-09');
    const again = play.do('supplement', 'requester', { receivedOn: '2026-03-02', signed: true });
    expect(again.refusal('request-supplement', 'officer', ask)).toEqual(['noSupplementAskedYet']);
    const late = start().do('request-supplement', 'officer', ask).until('2026-03-10');
    expect(late.refusal('supplement', 'requester', { receivedOn: '2026-03-10' })).toEqual(['supplementWasInTime']);
    expect(late.do('refuse', 'officer', { ground: 'supplement-late', ...cancel }).stage).toBe('refused');
  });

  it('extends docketing once, by the head alone', () => {
    const extension = { reason: 'especially-complex' };
    expect(ready().refusal('extend-docketing', 'officer', extension)).toEqual(['capacity']);
    const play = ready().do('extend-docketing', 'head', extension);
    expect(play.clock('docketing')?.dueOn).toBe('2026-03-16');
    expect(play.refusal('extend-docketing', 'head', extension)).toEqual(['docketingNotYetExtended']);
  });

  it('tells the requester before leads go to another agency', () => {
    const leads = { competentAgency: '测试局', leadsSentOn: '2026-03-02', ...cancel };
    expect(
      ready()
        .until('2026-03-03')
        .refusal('refuse-not-competent', 'officer', { ...leads, requesterToldOn: '2026-03-03' }),
    ).toEqual(['requesterWasToldFirst']);
    expect(ready().refusal('refuse-not-competent', 'officer', { ...leads, requesterToldOn: '2026-03-02' })).toEqual([]);
  });

  it('gives a respondent without domicile in China thirty days', () => {
    expect(answering({ 'party/2': { domicileInChina: false } }).clock('answer', '2')?.dueOn).toBe('2026-04-07');
  });

  it('hears an objection only inside the answer window and does not count its time', () => {
    const play = answering()
      .until('2026-03-10')
      .do('file-jurisdiction-objection', 'respondent', {
        party: '2',
        receivedOn: '2026-03-10',
        reason: '住所地不在本地',
      });
    expect([play.stage, play.clock('closing')?.state, play.clock('objection-decision')?.dueOn]).toEqual([
      'objection-pending',
      'paused',
      '2026-03-17',
    ]);
    play.until('2026-03-15').do('reject-jurisdiction-objection', 'officer', { reason: '侵权行为地在本地' });
    expect([play.stage, play.clock('closing')?.dueOn]).toEqual(['answering', '2026-06-07']);
    play.until('2026-03-30');
    expect(
      play.refusal('file-jurisdiction-objection', 'respondent', {
        party: '2',
        receivedOn: '2026-03-30',
        reason: '再次',
      }),
    ).toEqual(['objectionIsInWindow']);
  });

  it('does not suspend an invention case for an invalidity request, nor any without its acceptance', () => {
    const invention = preparing({ 'right/1': { type: 'invention', registerCopy: 'p2' } });
    expect(invention.refusal('suspend', 'officer', suspendFor('invalidity', 'p1'))).toEqual([
      'inventionIsNotSuspended',
    ]);
    expect(preparing().refusal('suspend', 'officer', suspendFor('invalidity'))).toEqual(['invalidityIsAccepted']);
    expect(preparing().refusal('suspend', 'officer', suspendFor('ownership-dispute'))).toEqual(['/input/ground']);
    const play = preparing().do('suspend', 'officer', suspendFor('invalidity', 'p1')).until('2026-04-06');
    play.do('resume', 'officer', { on: '2026-04-06', reason: 'invalidity-withdrawn' });
    expect([play.stage, play.clock('closing')?.dueOn]).toEqual(['preparing', '2026-07-03']);
    expect(
      play.refusal('refuse-suspension', 'officer', { ground: 'refiled-after-withdrawal', reason: '再次提出' }),
    ).toEqual([]);
    expect(play.refusal('refuse-suspension', 'officer', { ground: 'clean-report', reason: '评价报告' })).toEqual([
      'nonSuspensionGroundHolds',
    ]);
  });

  it('grants the second extension only after the first, and each once', () => {
    const first = { months: 1, ground: 'complex', reason: '案情复杂' };
    const second = { months: 2, ground: 'especially-complex', reason: '特别复杂' };
    const play = preparing();
    expect(play.refusal('extend-closing-again', 'superior', second)).toEqual(['firstExtensionWasUsed']);
    expect(play.refusal('extend-closing-again', 'head', second)).toEqual(['capacity']);
    play.do('extend-closing', 'head', first);
    expect(play.refusal('extend-closing', 'head', first)).toEqual(['notYetExtended']);
    play.do('extend-closing-again', 'superior', second);
    expect(play.clock('closing')?.dueOn).toBe('2026-09-02');
    expect(play.refusal('extend-closing-again', 'superior', second)).toEqual(['notYetExtendedTwice']);
    expect(preparing().until('2026-06-03').refusal('extend-closing', 'head', first)).toEqual(['closingIsStillRunning']);
  });

  it('counts a hearing notice from its receipt, in clear working days', () => {
    const play = preparing().do('schedule-hearing', 'panel', hearingOn);
    expect(play.clock('hearing-notice', '2')?.dueOn).toBe('2026-03-10');
    play
      .until('2026-03-11')
      .do('record-hearing-notice-receipt', 'officer', { hearing: '1', ...receipt('2', '2026-03-11') });
    play.until('2026-03-16');
    const held = { hearing: '1', recordSigned: true };
    expect(play.refusal('hold-hearing', 'panel', { ...held, absent: ['2'] })).toEqual(['absenteesWereNoticed']);
    expect(play.refusal('hold-hearing', 'panel', { ...held, absent: ['2'], waivedNotice: ['2'] })).toEqual([]);
    expect(play.refusal('hold-hearing', 'panel', held)).toEqual([]);
    expect(preparing().refusal('schedule-hearing', 'panel', { ...hearingOn, on: '2026-03-11' })).toEqual([
      'noticeFitsIn',
    ]);
  });

  it('forgets the receipts of a hearing day that was moved', () => {
    const play = preparing().do('schedule-hearing', 'panel', hearingOn);
    play.do('record-hearing-notice-receipt', 'officer', { hearing: '1', ...receipt('2', '2026-03-06') });
    play.do('postpone-hearing', 'panel', { hearing: '1', ...hearingOn, on: '2026-03-20', reason: '当事人申请' });
    expect(play.clock('hearing-notice', '2')?.state).toBe('armed');
    play.until('2026-03-20');
    expect(play.refusal('hold-hearing', 'panel', { hearing: '1', recordSigned: true, absent: ['2'] })).toEqual([
      'absenteesWereNoticed',
    ]);
  });

  it('treats an absent requester as having taken the request back', () => {
    const play = preparing().do('schedule-hearing', 'panel', hearingOn);
    play
      .do('record-hearing-notice-receipt', 'officer', { hearing: '1', ...receipt('1', '2026-03-06') })
      .until('2026-03-16');
    expect(play.refusal('hold-hearing', 'panel', { hearing: '1', recordSigned: true, absent: ['1'] })).toEqual([
      'requesterIsThere',
    ]);
    const absence = { hearing: '1', absent: ['1'], withoutGoodReason: true, ...cancel };
    expect(play.refusal('cancel-for-absence', 'officer', { ...absence, withoutGoodReason: false })).toEqual([
      'absenceIsUnexcused',
    ]);
    expect(play.do('cancel-for-absence', 'officer', absence).stage).toBe('cancelled');
  });

  it('decides without a hearing only after written notice and the time to reply', () => {
    expect(preparing().until('2026-04-01').refusal('deliberate', 'panel', decided)).toEqual(['heardOrReviewed']);
    const play = preparing().do('notify-written-review', 'panel', written).until('2026-04-01');
    expect(play.refusal('deliberate', 'panel', decided)).toEqual(['everyoneCouldReply']);
    const matter = '1';
    play.do('record-written-review-receipt', 'officer', { matter, ...receipt('1', '2026-03-30') });
    play.do('record-written-review-receipt', 'officer', { matter, ...receipt('2', '2026-03-30') });
    expect(play.clock('written-reply', '2')?.dueOn).toBe('2026-04-07');
    expect(play.refusal('deliberate', 'panel', decided)).toEqual(['everyoneCouldReply']);
    play.do('file-written-reply', 'requester', { party: '1', receivedOn: '2026-04-01' }).until('2026-04-08');
    expect(play.refusal('deliberate', 'panel', { ...decided, on: '2026-04-08' })).toEqual([]);
  });

  it('rules on repeated infringement at once, but hears the respondent', () => {
    const accept = {
      priorDecision: '测知裁字〔2025〕1号',
      priorInEffect: true,
      priorOrderedStop: true,
      sameInfringer: true,
      samePatent: true,
      sameTypeOfAct: true,
    };
    expect(answering().refusal('accept-repeat', 'panel', accept)).toEqual(['repeatIsRequested']);
    const repeat = answering({ 'request/1': { repeatOf: '测知裁字〔2025〕1号' } });
    expect(repeat.refusal('accept-repeat', 'panel', { ...accept, samePatent: false })).toEqual([
      'infringementIsTheSame',
    ]);
    repeat.do('accept-repeat', 'panel', accept);
    expect(repeat.refusal('deliberate', 'panel', { ...decided, on: '2026-03-06' })).toEqual(['answersAreIn']);
    repeat.until('2026-03-24').do('deliberate', 'panel', { ...decided, on: '2026-03-24' });
    expect(repeat.stage).toBe('deliberated');
  });

  it('adds parties only before the hearing, and starts no clock of the case anew', () => {
    const play = preparing();
    const closing = play.clock('closing')?.dueOn;
    play.do('add-respondent', 'officer', addition);
    expect(play.file['party/3']).toMatchObject({ role: 'respondent', name: '测试丙公司' });
    expect([play.clock('service', '3')?.dueOn, play.clock('closing')?.dueOn]).toEqual(['2026-03-13', closing]);
    const heard = preparing().do('schedule-hearing', 'panel', hearingOn).until('2026-03-16');
    heard.do('hold-hearing', 'panel', { hearing: '1', recordSigned: true });
    const third = { affected: true, ...addition, basis: undefined };
    expect(heard.refusal('add-third-party', 'officer', { ...third })).toEqual(['stage']);
  });

  it('lets a member whose recusal is undecided rest, and replaces the recused', () => {
    const ask = {
      party: '2',
      person: 'a',
      ground: 'other-relation',
      reason: '理由',
      knewOn: '2026-03-06',
      receivedOn: '2026-03-06',
    };
    expect(
      answering()
        .until('2026-03-12')
        .refusal('request-recusal', 'respondent', { ...ask, receivedOn: '2026-03-12' }),
    ).toEqual(['recusalIsInTime']);
    const play = preparing().do('request-recusal', 'respondent', ask);
    expect(play.clock('recusal-decision', 'a')?.dueOn).toBe('2026-03-11');
    expect(play.refusal('schedule-hearing', 'panel', hearingOn)).toEqual(['actorIsNotPaused']);
    play.do('grant-recusal', 'head', { matter: '1', reason: '成立' });
    expect(play.clock('recusal-decision', 'a')?.state).toBe('met');
    expect(play.refusal('replace-panel-member', 'officer', { members, reason: '回避' })).toEqual(['panelIsNotRecused']);
  });

  it('never applies the time bar of its own accord', () => {
    const bar = { ...cancel, noTollingFound: true };
    expect(preparing().refusal('cancel-time-barred', 'officer', bar)).toEqual(['timeBarWasRaised']);
    const raised = answering().do('file-answer', 'respondent', {
      party: '2',
      receivedOn: '2026-03-06',
      timeBarRaised: true,
    });
    expect(raised.do('cancel-time-barred', 'officer', bar).stage).toBe('cancelled');
  });

  it('excludes evidence extensions and settlement time exactly', () => {
    const play = preparing().do('give-evidence-notice', 'officer', { ...receipt('2', '2026-03-06'), days: 15 });
    expect(play.refusal('give-evidence-notice', 'officer', { ...receipt('2', '2026-03-06'), days: 400 })).toEqual([
      '/input/days',
    ]);
    expect(play.clock('evidence', '2')?.dueOn).toBe('2026-03-23');
    play
      .do('grant-evidence-extension', 'officer', { party: '2', days: 10, reason: '取证困难', appliedOn: '2026-03-06' })
      .until('2026-04-10');
    expect(play.clock('closing')?.dueOn).toBe('2026-06-12');
    play.do('grant-settlement-time', 'officer', { party: '1', days: 10, appliedOn: '2026-04-10' });
    expect(play.until('2026-04-09').refusal('deliberate', 'panel', { ...decided, on: '2026-04-09' })).toContain(
      'nothingRests',
    );
    play.until('2026-05-01');
    expect(play.clock('closing')?.dueOn).toBe('2026-06-22');
  });

  it('appraises only when asked in time and the cost is agreed', () => {
    const order = {
      byParty: '2',
      appliedOn: '2026-03-06',
      costAgreed: true,
      appraiser: '测试鉴定所',
      items: '技术特征',
    };
    expect(preparing().refusal('order-appraisal', 'panel', { ...order, costAgreed: false })).toEqual([
      'appraisalCostIsAgreed',
    ]);
    const play = preparing()
      .do('order-appraisal', 'panel', order)
      .until('2026-03-26')
      .do('end-appraisal', 'panel', { outcome: 'opinion', paper: 'p1' });
    expect(play.clock('closing')?.dueOn).toBe('2026-06-22');
  });

  it('wants every member’s opinion, a majority and the seal', () => {
    const play = preparing()
      .do('schedule-hearing', 'panel', hearingOn)
      .until('2026-03-16')
      .do('hold-hearing', 'panel', { hearing: '1', recordSigned: true });
    play.until('2026-04-01');
    expect(play.refusal('deliberate', 'panel', { ...decided, votes: votes(true, false, false) })).toEqual([
      'majorityAgrees',
    ]);
    expect(play.refusal('deliberate', 'panel', { ...decided, votes: votes().slice(0, 2) })).toEqual([
      'allMembersVoted',
    ]);
    play.do('deliberate', 'panel', decided);
    expect(play.refusal('submit-ruling', 'officer')).toEqual(['rulingIsDrafted']);
    expect(play.refusal('draft-ruling', 'officer', { ...draftInput, finding: 'no-infringement' })).toEqual([
      'findingFitsDeliberation',
    ]);
    expect(play.refusal('draft-ruling', 'officer', { ...draftInput, remedy: '' })).toEqual(['/input/remedy']);
    play.do('draft-ruling', 'officer', draftInput).do('submit-ruling', 'officer').do('approve-ruling', 'head');
    expect(play.refusal('make-ruling', 'officer', { madeOn: '2026-03-31', sealed: false })).toEqual([
      'sealIsAffixed',
      'madeAfterDeliberation',
    ]);
  });
});
