import { docketInput, members, receipt } from '../testing/complaint.js';
import { start, ready, answering, preparing, suspendFor, cancel } from '../testing/given.js';
import { PANEL } from '../testing/play.js';

describe('what the ordinary procedure refuses before the hearing', () => {
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
    const ask = { items: ['签名'], days: 7 };
    const play = start().notify('request-supplement', ask, '2026-03-02');
    expect(play.clock('supplement')?.dueOn).toBe('2026-03-09');
    expect(play.refusal('supplement', 'requester', { receivedOn: '2026-03-02', signed: false })).toEqual([
      'supplementSaysSomething',
      '/input/statement',
    ]);
    const again = play.do('supplement', 'requester', { statement: '已补正', receivedOn: '2026-03-02', signed: true });
    expect(again.refusal('request-supplement', 'officer', ask)).toEqual(['noSupplementAskedYet']);
    const late = start().notify('request-supplement', ask, '2026-03-02').until('2026-03-10');
    expect(late.refusal('supplement', 'requester', { statement: '已补正', receivedOn: '2026-03-10' })).toEqual([
      'supplementWasInTime',
    ]);
    expect(late.do('refuse', 'officer', { ground: 'supplement-late', ...cancel }).stage).toBe('refused');
  });

  it('extends docketing once, by the head alone', () => {
    const extension = { reason: 'especially-complex' };
    expect(ready().refusal('extend-docketing', 'officer', extension)).toEqual(['capacity']);
    const play = ready().do('extend-docketing', 'head', extension);
    expect(play.clock('docketing')?.dueOn).toBe('2026-03-16');
    expect(play.refusal('extend-docketing', 'head', extension)).toEqual(['docketingNotYetExtended']);
  });

  it('extends nothing after a supplement, when the docketing period is over and docketing is due at once', () => {
    const ask = { items: ['签名'], days: 7 };
    const play = start().notify('request-supplement', ask, '2026-03-02');
    play.do('supplement', 'requester', { statement: '已补正', receivedOn: '2026-03-02', signed: true });
    const extension = { reason: 'especially-complex' };
    expect(play.refusal('extend-docketing', 'head', extension)).toEqual(['docketingPeriodRuns']);
    expect(ready().until('2026-03-10').refusal('extend-docketing', 'head', extension)).toEqual(['docketingPeriodRuns']);
  });

  it('counts the time for an evaluation report from the day the requester had the notice', () => {
    const received = 'record-report-notice-receipt';
    const play = ready().until('2026-03-04').do('require-evaluation-report', 'officer', { right: '1', days: 10 });
    expect(play.clock('evaluation-report')).toBeUndefined();
    expect(play.refusal(received, 'officer', receipt('1', '2026-03-01'))).toEqual(['/input/receivedOn']);
    expect(play.refusal(received, 'officer', receipt('1', '2026-03-05'))).toEqual(['/input/receivedOn']);
    play.do(received, 'officer', receipt('1', '2026-03-03'));
    expect(play.clock('evaluation-report')?.dueOn).toBe('2026-03-13');
    expect(play.file['matter/1']).toMatchObject({ matter: 'evaluation-report', receivedOn: '2026-03-03' });
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
    const play = answering().until('2026-03-10').do('file-jurisdiction-objection', 'respondent', {
      party: '2',
      receivedOn: '2026-03-10',
      reason: '住所地不在本地',
    });
    expect([play.stage, play.clock('closing')?.state, play.clock('objection-decision')?.dueOn]).toEqual([
      'objection-pending',
      'paused',
      '2026-03-17',
    ]);
    play
      .until('2026-03-15')
      .do('reject-jurisdiction-objection', 'officer', { reason: '侵权行为地在本地', on: '2026-03-15' });
    expect([play.stage, play.clock('closing')?.dueOn]).toEqual(['answering', '2026-06-08']);
    play.until('2026-03-30');
    expect(
      play.refusal('file-jurisdiction-objection', 'respondent', {
        party: '2',
        receivedOn: '2026-03-30',
        reason: '再次',
      }),
    ).toEqual(['objectionNotYetDecided', 'objectionIsInWindow']);
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
});
