import { receipt } from '../testing/complaint.js';
import { answering, cancel, docketed, otherwise, preparing, ready, start, told } from '../testing/given.js';
import type { Play } from '../testing/play.js';

const refused = () =>
  ready()
    .until('2026-03-04')
    .do('refuse', 'officer', { ground: 'not-concrete', ...cancel });
const cancelled = () => preparing().do('cancel-otherwise', 'officer', otherwise);
const objection = { party: '2', receivedOn: '2026-03-06', reason: '住所地不在本地' };
const transferred = () =>
  answering()
    .do('file-jurisdiction-objection', 'respondent', objection)
    .do('uphold-jurisdiction-objection', 'officer', { competentAgency: '测试局', reason: '成立' });
const agreement = { signedOn: '2026-03-06', paper: 'p1', signedByAll: true, sealed: true };
const mediated = (more: object = {}) => preparing().do('close-by-agreement', 'officer', { ...agreement, ...more });
const takenBack = () => start().do('take-back-before-docketing', 'requester', { receivedOn: '2026-03-02' });
const got = (party: string, on: string, method = 'mail') => ({ ...receipt(party, on, method), sentOn: on });

describe('the paper that ended a case', () => {
  const ENDS: readonly (readonly [string, () => Play, string, string, readonly string[]])[] = [
    ['a refusal', refused, 'record-refusal-receipt', '1', ['general-suit/1', 'reconsideration/1']],
    [
      'a cancellation',
      cancelled,
      'record-cancellation-receipt',
      '2',
      ['end-paper-service/1', 'general-suit/2', 'reconsideration/2'],
    ],
    [
      'a transfer',
      transferred,
      'record-transfer-receipt',
      '2',
      ['end-paper-service/1', 'general-suit/2', 'reconsideration/2'],
    ],
    ['an agreement', mediated, 'record-agreement-receipt', '2', ['end-paper-service/1']],
    ['a request taken back', takenBack, 'record-withdrawal-receipt', '1', []],
  ];

  it.each(ENDS)('of %s is served after the end, once to each party', (_, end, step, party, running) => {
    const play = end().until('2026-03-09');
    const { stage } = play;
    play.do(step, 'officer', got(party, '2026-03-09', 'direct'));
    expect(play.stage).toBe(stage);
    expect(play.running()).toEqual(running);
    expect(play.refusal(step, 'officer', got(party, '2026-03-09', 'direct'))).toEqual(['endPaperNotYetReceived']);
  });

  it('of a refusal is due within the five working days from the request, longer docketing or not', () => {
    const late = ready()
      .do('extend-docketing', 'head', { reason: 'especially-complex' })
      .until('2026-03-06')
      .do('refuse', 'officer', { ground: 'not-concrete', ...cancel });
    expect(late.clock('refusal-notice')?.dueOn).toBe('2026-03-09');
    late
      .until('2026-03-10')
      .do('record-refusal-receipt', 'officer', { ...got('1', '2026-03-10'), sentOn: '2026-03-09' });
    expect(late.clock('general-suit', '1')?.dueOn).toBe('2026-09-10');
    expect(late.clock('reconsideration', '1')?.dueOn).toBe('2026-05-09');
  });

  it('goes only to those who know of the case, and may prove undeliverable', () => {
    const early = docketed().do('cancel-otherwise', 'officer', otherwise);
    expect(early.running()).toEqual(['end-paper-service/1']);
    early.do('record-end-service-impossible', 'officer', { party: '1', reason: 'deregistered', note: '已注销' });
    expect(early.running()).toEqual([]);
  });

  it('of an agreement is handed over, never left or announced', () => {
    expect(mediated().refusal('record-agreement-receipt', 'officer', got('1', '2026-03-06', 'leaving'))).toEqual([
      'agreementIsHandedOver',
    ]);
  });

  it('leaves room for the notary only where the agreement accepts enforcement', () => {
    const notarised = { office: '测试公证处', on: '2026-03-06', number: '1号' };
    expect(mediated().refusal('record-notarisation', 'requester', notarised)).toEqual(['agreementAcceptsEnforcement']);
    expect(mediated({ acceptsEnforcement: true }).do('record-notarisation', 'requester', notarised).stage).toBe(
      'mediated',
    );
  });

  it('can be challenged while its period runs, and ends quietly when nobody does', () => {
    const play = refused().until('2026-03-09').do('record-refusal-receipt', 'officer', got('1', '2026-03-09'));
    const suit = { party: '1', against: 'end', way: 'suit', filedOn: '2026-03-09', court: '测试法院' };
    expect(play.refusal('challenge-decision', 'requester', { ...suit, way: 'reconsideration' })).toEqual([]);
    play.until('2026-09-10');
    expect([play.running(), play.stage]).toEqual([[], 'refused']);
    expect(play.refusal('challenge-decision', 'requester', { ...suit, filedOn: '2026-09-10' })).toEqual([
      'challengeIsInTime',
    ]);
    play.do('challenge-decision', 'requester', suit);
    play.do('record-decision-upheld', 'officer', { matter: '1', resultOn: '2026-09-10', judgment: '测试1号' });
    expect(play.stage).toBe('refused');
  });

  it('upheld on reconsideration can be sued over for fifteen days from there', () => {
    const play = refused().until('2026-03-09').do('record-refusal-receipt', 'officer', got('1', '2026-03-09'));
    const way = { party: '1', against: 'end', way: 'reconsideration', filedOn: '2026-03-09', court: '省局' };
    play.do('challenge-decision', 'requester', way).until('2026-05-18');
    const suit = { ...way, way: 'suit', filedOn: '2026-05-18' };
    expect(play.refusal('challenge-decision', 'requester', suit)).toEqual([
      'challengeIsOpenToParty',
      'challengeIsInTime',
    ]);
    play.do('record-decision-upheld', 'officer', { matter: '1', resultOn: '2026-05-18', judgment: '复1号' });
    expect(play.clock('suit-after-reconsideration', '1')?.dueOn).toBe('2026-06-02');
    play.do('challenge-decision', 'requester', suit);
    expect(
      play.refusal('record-refusal-quashed', 'officer', { matter: '2', resultOn: '2026-05-18', judgment: '1' }),
    ).toEqual([]);
  });

  it('can be sued over in what is left of the time when the reconsideration was taken back', () => {
    const play = refused().until('2026-03-09').do('record-refusal-receipt', 'officer', got('1', '2026-03-09'));
    const way = { party: '1', against: 'end', way: 'reconsideration', filedOn: '2026-03-09', court: '省局' };
    play.do('challenge-decision', 'requester', way).until('2026-04-01');
    const ended = { matter: '1', resultOn: '2026-04-01', judgment: '复1号', outcome: 'withdrawn' };
    play.do('record-challenge-ended', 'officer', ended);
    expect(play.clock('general-suit', '1')).toMatchObject({ state: 'armed', dueOn: '2026-09-09' });
  });

  it('stands when the challenge to it was withdrawn, and a challenge ends only once', () => {
    const play = refused().until('2026-03-09').do('record-refusal-receipt', 'officer', got('1', '2026-03-09'));
    const challenge = { party: '1', against: 'end', way: 'suit', filedOn: '2026-03-09', court: '测试法院' };
    play.do('challenge-decision', 'officer', challenge);
    const ended = { matter: '1', resultOn: '2026-03-09', judgment: '测试1号' };
    play.do('record-challenge-ended', 'officer', { ...ended, outcome: 'withdrawn' });
    expect([play.stage, play.file['matter/1']?.['state']]).toEqual(['refused', 'closed']);
    expect(play.refusal('record-decision-upheld', 'officer', ended)).toEqual(['challengeIsNamed']);
  });
});

describe('an end that was undone', () => {
  const undone = { matter: '1', resultOn: '2026-06-01', judgment: '测试2号' };
  const challenged = (end: () => Play, step: string, party: string) =>
    end()
      .until('2026-03-09')
      .do(step, 'officer', got(party, '2026-03-09'))
      .do('challenge-decision', 'officer', {
        party,
        against: 'end',
        way: 'suit',
        filedOn: '2026-03-09',
        court: '测试法院',
      })
      .until('2026-06-01');

  it('lets docketing be examined anew after a refusal', () => {
    const play = challenged(refused, 'record-refusal-receipt', '1').do('record-refusal-quashed', 'officer', undone);
    expect([play.stage, play.running()]).toEqual(['received', ['docketing-anew']]);
    expect(play.file['decision/2']).toMatchObject({ form: 'refusal', supersededOn: '2026-06-01' });
    play.do('refuse', 'officer', { ground: 'not-concrete', ...cancel });
    expect(play.refusal('record-refusal-receipt', 'officer', got('1', '2026-06-01'))).toEqual([]);
  });

  it('ends every time to docket with the notice of what must be supplemented', () => {
    const play = challenged(refused, 'record-refusal-receipt', '1').do('record-refusal-quashed', 'officer', undone);
    play.notify('request-supplement', { items: ['补签名'], days: 10 }, '2026-06-01');
    expect([play.running(), play.clock('docketing-anew')?.state]).toEqual([['supplement'], 'met']);
  });

  it('takes a cancelled case up where it was, with a time for the new decision', () => {
    const play = challenged(cancelled, 'record-cancellation-receipt', '1').do('record-end-quashed', 'officer', undone);
    expect([play.stage, told(play, '2026-06-01').running()]).toEqual(['preparing', ['new-decision']]);
    expect(play.clock('new-decision')?.dueOn).toBe('2026-09-01');
    expect(play.refusal('withdraw', 'requester', { receivedOn: '2026-06-01', reason: 'settled' })).toEqual([]);
  });

  it('gives a respondent who never answered the window again, and serves one who never had the copy', () => {
    const silent = () => answering().do('cancel-otherwise', 'officer', otherwise);
    const play = challenged(silent, 'record-cancellation-receipt', '1').do('record-end-quashed', 'officer', {
      ...undone,
      newDecisionDays: 60,
    });
    expect(told(play, '2026-06-01').running()).toEqual(['answer/2', 'new-decision-by-court']);
    const unserved = () => docketed().do('cancel-otherwise', 'officer', otherwise);
    const again = challenged(unserved, 'record-cancellation-receipt', '1').do('record-end-quashed', 'officer', undone);
    expect([again.stage, again.running()]).toEqual(['docketed', ['new-decision', 'reopening-service/1', 'service/2']]);
  });

  it('takes a case up when a party takes the agreement back before signing for it', () => {
    const back = { byParty: '2', on: '2026-03-06', reason: '反悔' };
    const play = mediated().do('record-agreement-receipt', 'officer', got('1', '2026-03-06', 'direct'));
    expect(play.refusal('retract-agreement', 'officer', { ...back, byParty: '1' })).toEqual([
      'agreementNotYetReceived',
    ]);
    play.do('retract-agreement', 'officer', back);
    expect([play.stage, play.running()]).toEqual([
      'preparing',
      ['closing', 'reopening-service/1', 'reopening-service/2'],
    ]);
  });
});
