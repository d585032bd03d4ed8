import { draftInput, members, receipt, votes } from '../testing/complaint.js';
import { answering, preparing, hearingOn, cancel, addition, decided, written } from '../testing/given.js';

describe('what the ordinary procedure refuses at the hearing and after it', () => {
  it('counts a hearing notice from its receipt, in clear working days', () => {
    const play = preparing().do('schedule-hearing', 'panel', hearingOn);
    expect(play.clock('hearing-notice', '2')?.dueOn).toBe('2026-03-10');
    play
      .until('2026-03-11')
      .do('record-hearing-notice-receipt', 'officer', { hearing: '1', ...receipt('2', '2026-03-11') });
    play.until('2026-03-16');
    const held = { hearing: '1', recordSigned: true, waivedNotice: ['1'] };
    const away = { ...held, absent: ['2'], withoutGoodReason: true };
    expect(play.refusal('hold-hearing', 'panel', away)).toEqual(['absenteesWereNoticed']);
    // Of who stays away nobody knows that he or she can do without the days.
    expect(play.refusal('hold-hearing', 'panel', { ...away, waivedNotice: ['1', '2'] })).toEqual([
      'absenteesWereNoticed',
    ]);
    expect(play.refusal('hold-hearing', 'panel', held)).toEqual(['latecomersWaived']);
    expect(play.refusal('hold-hearing', 'panel', { hearing: '1', recordSigned: true })).toEqual(['latecomersWaived']);
    expect(play.refusal('hold-hearing', 'panel', { ...held, waivedNotice: ['1', '2'] })).toEqual([]);
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
    const away = { hearing: '1', recordSigned: true, absent: ['2'], withoutGoodReason: true, waivedNotice: ['1'] };
    expect(play.refusal('hold-hearing', 'panel', away)).toEqual(['absenteesWereNoticed']);
  });

  it('treats an absent requester as having taken the request back', () => {
    const play = preparing().do('schedule-hearing', 'panel', hearingOn);
    play
      .do('record-hearing-notice-receipt', 'officer', { hearing: '1', ...receipt('1', '2026-03-06') })
      .until('2026-03-16');
    const without = { hearing: '1', recordSigned: true, absent: ['1'], waivedNotice: ['2'] };
    expect(play.refusal('hold-hearing', 'panel', without)).toEqual(['requesterIsThere']);
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
    heard.do('hold-hearing', 'panel', { hearing: '1', recordSigned: true, waivedNotice: ['1', '2'] });
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
      gist: '已过请求时限',
    });
    expect(raised.do('cancel-time-barred', 'officer', bar).stage).toBe('cancelled');
  });

  it('excludes evidence extensions and settlement time exactly', () => {
    const play = preparing().notify('give-evidence-notice', { party: '2', days: 15 }, '2026-03-06');
    expect(play.refusal('give-evidence-notice', 'officer', { party: '2', days: 400 })).toEqual(['/input/days']);
    expect(play.clock('evidence', '2')?.dueOn).toBe('2026-03-23');
    play
      .do('grant-evidence-extension', 'officer', { party: '2', days: 10, reason: '取证困难', appliedOn: '2026-03-06' })
      .until('2026-04-10');
    expect(play.clock('closing')?.dueOn).toBe('2026-06-12');
    play.do('grant-settlement-time', 'officer', { party: '1', days: 10, appliedOn: '2026-04-10', on: '2026-04-10' });
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
      on: '2026-03-06',
    };
    expect(preparing().refusal('order-appraisal', 'panel', { ...order, costAgreed: false })).toEqual([
      'appraisalCostIsAgreed',
    ]);
    const play = preparing()
      .do('order-appraisal', 'panel', order)
      .until('2026-03-26')
      .do('end-appraisal', 'panel', { on: '2026-03-26', outcome: 'opinion', paper: 'p1' });
    expect(play.clock('closing')?.dueOn).toBe('2026-06-22');
  });

  it('wants every member’s opinion, a majority and the seal', () => {
    const play = preparing()
      .do('schedule-hearing', 'panel', hearingOn)
      .until('2026-03-16')
      .do('hold-hearing', 'panel', { hearing: '1', recordSigned: true, waivedNotice: ['1', '2'] });
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
    expect(play.refusal('make-ruling', 'officer', { madeOn: '2026-04-01', sealed: false })).toEqual(['sealIsAffixed']);
    expect(play.refusal('make-ruling', 'officer', { madeOn: '2026-03-31', sealed: true })).toEqual(['/input/madeOn']);
  });
});
