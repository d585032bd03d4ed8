import { openOf, receipt } from '../testing/complaint.js';
import {
  answering,
  cancel,
  otherwise,
  decided,
  docketed,
  hearingOn,
  preparing,
  served,
  suspendFor,
  told,
  tried,
  written,
} from '../testing/given.js';
import type { Play } from '../testing/play.js';

const agreement = { signedOn: '2026-03-06', paper: 'p1', signedByAll: true, sealed: true };
/** Settled, and taken back before anybody signed for the agreement. */
const settledAndBack = (play: Play): Play =>
  play
    .do('close-by-agreement', 'officer', agreement)
    .do('retract-agreement', 'officer', { byParty: '2', on: '2026-03-06', reason: '反悔' });

describe('a case that ended and is taken up again', () => {
  it('waits for its hearing where one is set, which can be held, postponed or called off', () => {
    const play = settledAndBack(preparing().do('schedule-hearing', 'panel', hearingOn));
    expect(play.stage).toBe('hearing-scheduled');
    play.do('cancel-hearing', 'panel', { hearing: '1', reason: '另行安排' });
    expect([play.stage, play.refusal('schedule-hearing', 'panel', hearingOn)]).toEqual(['preparing', []]);
  });

  it('blames nobody for a hearing whose day came while it had ended or rested, and tells everybody of a later one', () => {
    const away = { hearing: '1', withoutGoodReason: true, absent: ['1'], ...cancel };
    const noticed = () => {
      const play = preparing().do('schedule-hearing', 'panel', hearingOn);
      return play.do('record-hearing-notice-receipt', 'officer', { hearing: '1', ...receipt('1', '2026-03-06') });
    };
    const settled = noticed().do('close-by-agreement', 'officer', agreement).until('2026-03-20');
    settled.do('retract-agreement', 'officer', { byParty: '2', on: '2026-03-20', reason: '反悔' });
    const suspended = noticed().do('suspend', 'officer', suspendFor('invalidity', 'p1')).until('2026-04-01');
    const notice = { hearing: '1', ...receipt('2', '2026-04-01') };
    expect(suspended.refusal('record-hearing-notice-receipt', 'officer', notice)).toEqual([]);
    suspended.do('resume', 'officer', { on: '2026-04-01', reason: 'invalidity-withdrawn' });
    for (const play of [settled, suspended]) {
      expect(play.stage).toBe('hearing-scheduled');
      expect(play.refusal('cancel-for-absence', 'officer', away)).toEqual(['caseRanOnTheHearingDay']);
      expect(
        play.refusal('hold-hearing', 'panel', { hearing: '1', recordSigned: true, waivedNotice: ['1', '2'] }),
      ).toContain('caseRanOnTheHearingDay');
    }
    const early = settledAndBack(noticed());
    expect(early.running()).toEqual(expect.arrayContaining(['hearing-notice/2']));
    expect(early.running()).not.toContain('hearing-notice/1');
  });

  it('after an agreement that failed has the time it had, and no more', () => {
    const play = preparing()
      .until('2026-05-20')
      .do('close-by-agreement', 'officer', { ...agreement, signedOn: '2026-05-20' });
    expect(play.clock('closing')?.state).toBe('met');
    play.until('2026-06-01').do('retract-agreement', 'officer', { byParty: '2', on: '2026-06-01', reason: '反悔' });
    expect(play.clock('closing')).toMatchObject({ state: 'armed', dueOn: '2026-06-02' });
    expect(told(play, '2026-06-01').running()).toEqual(['closing']);
    const rested = preparing().do('suspend', 'officer', suspendFor('invalidity', 'p1')).until('2026-04-06');
    rested.do('close-by-agreement', 'officer', { ...agreement, signedOn: '2026-04-06' });
    rested.do('retract-agreement', 'officer', { byParty: '2', on: '2026-04-06', reason: '反悔' });
    expect(rested.clock('closing')).toMatchObject({
      state: 'armed',
      dueOn: '2026-07-03',
      pauses: [{ kind: 'suspension', from: '2026-03-06', to: '2026-04-06' }],
    });
  });

  it('was not heard where the requester stayed away', () => {
    const play = preparing().do('schedule-hearing', 'panel', hearingOn);
    for (const party of ['1', '2'])
      play.do('record-hearing-notice-receipt', 'officer', { hearing: '1', ...receipt(party, '2026-03-06') });
    play.until('2026-03-16');
    play.do('cancel-for-absence', 'officer', { hearing: '1', withoutGoodReason: true, absent: ['1'], ...cancel });
    play.do('record-cancellation-receipt', 'officer', { ...receipt('1', '2026-03-16'), sentOn: '2026-03-16' });
    play.do('challenge-decision', 'requester', {
      party: '1',
      against: 'end',
      way: 'suit',
      filedOn: '2026-03-16',
      court: '测试法院',
    });
    play.until('2026-06-01');
    play.do('record-end-quashed', 'officer', { matter: '1', resultOn: '2026-05-20', judgment: '测试1号' });
    expect([play.stage, play.refusal('deliberate', 'panel', { ...decided, on: '2026-06-01' })]).toEqual([
      'preparing',
      ['heardOrReviewed', 'everybodyKnowsItGoesOn'],
    ]);
  });

  it('opens no second window to answer for whoever let the first one pass', () => {
    const late = answering()
      .until('2026-04-01')
      .do('close-by-agreement', 'officer', { ...agreement, signedOn: '2026-04-01' });
    late.do('retract-agreement', 'officer', { byParty: '2', on: '2026-04-01', reason: '反悔' });
    expect(told(late, '2026-04-01').running()).toEqual(['closing']);
  });

  it('gives who had not answered the whole window, from the notice that it goes on', () => {
    const play = settledAndBack(answering());
    expect(play.running()).toEqual(['closing', 'reopening-service/1', 'reopening-service/2']);
    expect(play.clock('reopening-service', '2')?.dueOn).toBe('2026-03-13');
    play.until('2026-03-11');
    expect(told(play, '2026-03-11').clock('answer', '2')).toMatchObject({
      anchoredOn: '2026-03-11',
      dueOn: '2026-03-26',
      state: 'armed',
    });
    expect(play.running()).toEqual(['answer/2', 'closing']);
    expect(play.refusal('record-reopening-receipt', 'officer', receipt('2', '2026-03-11'))).toEqual([
      'reopeningNoticeIsOwed',
    ]);
  });

  it('is told nothing by notice that nobody owes, and whoever comes for an announced paper has it', () => {
    const notice = {
      document: 'reopening-notice',
      party: '2',
      startedOn: '2026-03-06',
      days: 30,
      place: '官网',
      ...tried,
    };
    expect(docketed().until('2026-03-06').refusal('start-public-notice', 'officer', notice)).toEqual([
      'announcedPaperIsOutstanding',
    ]);
    const play = settledAndBack(answering()).do('start-public-notice', 'officer', notice).until('2026-03-16');
    play.do('record-reopening-receipt', 'officer', receipt('2', '2026-03-16'));
    expect([play.clock('public-notice', '2')?.state, play.clock('closing')?.state]).toEqual(['met', 'armed']);
    expect([play.clock('answer', '2')?.anchoredOn, openOf(play.file, 'public-notice')]).toEqual(['2026-03-16', '']);
    const copy = docketed()
      .until('2026-03-06')
      .do('start-public-notice', 'officer', { ...notice, document: 'answer-notice' });
    copy.until('2026-03-10').do('record-receipt', 'officer', receipt('2', '2026-03-10'));
    expect(copy.clock('closing')).toMatchObject({ state: 'armed', pauses: [{ from: '2026-03-06', to: '2026-03-10' }] });
  });

  it('may have to tell it by public notice, at whose end the window opens', () => {
    const notice = {
      document: 'reopening-notice',
      party: '2',
      startedOn: '2026-03-11',
      days: 30,
      place: '官网',
      ...tried,
    };
    const play = settledAndBack(answering()).until('2026-03-11').do('start-public-notice', 'officer', notice);
    expect([play.clock('reopening-service', '2')?.state, play.clock('closing')?.state]).toEqual(['met', 'paused']);
    const early = settledAndBack(answering()).until('2026-03-11').do('start-public-notice', 'officer', notice);
    early.until('2026-03-20').do('end-public-notice', 'officer', { party: '2', on: '2026-03-20' });
    expect(early.clock('reopening-service', '2')).toMatchObject({ anchoredOn: '2026-03-20', state: 'armed' });
    play.until('2026-04-11');
    expect(play.clock('answer', '2')).toMatchObject({ anchoredOn: '2026-04-10', dueOn: '2026-04-27' });
  });

  it('is not deliberated on before whoever joined has the papers', () => {
    const party = { name: '测试丁公司', kind: 'legal', address: '测试路4号', domicileInChina: true };
    const joined = { ...party, movedOn: '2026-03-06', affected: true, requesterRefused: true, applied: true };
    const play = preparing().do('add-third-party', 'officer', joined);
    expect(play.refusal('deliberate', 'panel', { ...decided, on: '2026-03-06' })).toContain('whoJoinedHasThePapers');
    play.do('record-joining-receipt', 'officer', { ...receipt('3', '2026-03-06'), document: 'third-party-notice' });
    expect(play.refusal('deliberate', 'panel', { ...decided, on: '2026-03-06' })).not.toContain(
      'whoJoinedHasThePapers',
    );
  });

  it('rests for nothing that its end cut off', () => {
    const extended = preparing()
      .notify('give-evidence-notice', { party: '1', days: 15 }, '2026-03-06')
      .do('grant-evidence-extension', 'officer', { party: '1', days: 10, reason: '取证困难', appliedOn: '2026-03-06' });
    extended.do('grant-settlement-time', 'officer', {
      party: '1',
      days: 10,
      appliedOn: '2026-03-06',
      on: '2026-03-06',
    });
    const play = settledAndBack(extended);
    for (const kind of ['evidence-extension', 'settlement'] as const) expect(openOf(play.file, kind)).toBe('');
    const suspended = settledAndBack(preparing().do('suspend', 'officer', suspendFor('invalidity', 'p1')));
    expect([suspended.stage, openOf(suspended.file, 'suspension')]).toEqual(['preparing', '']);
  });

  it('is put to the parties in writing anew, as nobody had the whole time to reply', () => {
    const reviewed = preparing().do('notify-written-review', 'panel', written);
    for (const party of ['1', '2'])
      reviewed.do('record-written-review-receipt', 'officer', { matter: '1', ...receipt(party, '2026-03-06') });
    const play = settledAndBack(reviewed).until('2026-04-01');
    expect(told(play, '2026-04-01').refusal('deliberate', 'panel', decided)).toEqual(['heardOrReviewed']);
  });

  it('owes the decision on an objection that was open when it ended, and is not deliberated on before', () => {
    const objection = { party: '2', receivedOn: '2026-03-06', reason: '住所地不在本地' };
    const play = settledAndBack(
      answering()
        .do('file-jurisdiction-objection', 'respondent', objection)
        .do('file-answer', 'respondent', { party: '2', receivedOn: '2026-03-06', gist: '不侵权' }),
    );
    expect([play.stage, play.clock('objection-decision')?.dueOn]).toEqual(['preparing', '2026-03-13']);
    told(play, '2026-03-06');
    play.do('schedule-hearing', 'panel', hearingOn).until('2026-03-16');
    play.do('hold-hearing', 'panel', { hearing: '1', recordSigned: true, waivedNotice: ['1', '2'] });
    expect(play.refusal('deliberate', 'panel', { ...decided, on: '2026-03-16' })).toEqual([
      'noObjectionAwaitsDecision',
    ]);
    play.do('reject-jurisdiction-objection', 'officer', { reason: '侵权行为地在本地', on: '2026-03-16' });
    expect([play.stage, play.clock('objection-decision')?.settledOn]).toEqual(['heard', '2026-03-16']);
    expect(play.refusal('deliberate', 'panel', { ...decided, on: '2026-03-16' })).toEqual([]);
  });
});

describe('an end that was quashed', () => {
  const quashed = (play: Play): Play => {
    play.do('cancel-otherwise', 'officer', otherwise);
    play.do('record-cancellation-receipt', 'officer', { ...receipt('1', '2026-03-06'), sentOn: '2026-03-06' });
    play.do('challenge-decision', 'requester', {
      party: '1',
      against: 'end',
      way: 'suit',
      filedOn: '2026-03-06',
      court: '测试法院',
    });
    play.until('2026-06-01');
    const matter = openOf(play.file, 'litigation');
    return play.do('record-end-quashed', 'officer', { matter, resultOn: '2026-05-20', judgment: '测试1号' });
  };

  it('leaves an objection that was never decided, whose time the new limit leaves out', () => {
    const objected = answering().do('file-jurisdiction-objection', 'respondent', {
      party: '2',
      receivedOn: '2026-03-06',
      reason: '住所地不在本地',
    });
    const play = quashed(objected);
    expect(play.clock('new-decision')).toMatchObject({ state: 'paused', pauses: [{ from: '2026-06-01' }] });
    play.until('2026-06-08');
    play.do('reject-jurisdiction-objection', 'officer', { reason: '侵权行为地在本地', on: '2026-06-08' });
    expect(play.clock('new-decision')).toMatchObject({ state: 'armed', dueOn: '2026-08-27' });
    expect(quashed(answering()).clock('new-decision')?.state).toBe('armed');
  });
});

describe('a decision on a ruling', () => {
  const change = {
    ...{ reason: 'other-need', explanation: '认定事实错误', scope: '全部', changedOn: '2026-09-01' },
    leavesPerformedParts: true,
  };
  const revoked = (reason = 'other-need') =>
    served()
      .do('publish-ruling', 'officer', { on: '2026-04-10', where: '官网', redacted: true })
      .until('2026-09-01')
      .do('revoke-ruling', 'head', { ...change, reason })
      .do('publish-change', 'officer', { on: '2026-09-01', where: '官网', redacted: true });
  const got = (party: string) => receipt(party, '2026-09-01');
  const suit = { party: '2', against: 'change', way: 'suit', filedOn: '2026-09-01', court: '测试法院' };

  it('is served and can be challenged in its time although the case goes to the archive', () => {
    const play = revoked('patent-wholly-invalidated')
      .do('record-revocation-receipt', 'officer', got('2'))
      .do('conclude', 'officer', { outcome: 'nothing-to-perform' });
    expect(play.running()).toEqual(['change-reconsideration/2', 'change-suit/2', 'revocation-service/1']);
    play.do('record-revocation-receipt', 'officer', got('1')).do('challenge-decision', 'respondent', suit);
    expect([play.stage, play.clock('change-suit', '2')?.state]).toEqual(['concluded', 'met']);
  });

  it('and although the case was taken up again, and ended otherwise', () => {
    const play = revoked()
      .do('record-revocation-receipt', 'officer', got('2'))
      .do('take-up-again', 'officer', { ground: 'revoked-by-agency', on: '2026-09-01' });
    expect(play.refusal('challenge-decision', 'respondent', suit)).toEqual([]);
    play.do('cancel-otherwise', 'officer', otherwise);
    expect(play.clock('new-decision')?.state).toBe('met');
    expect(play.running()).toEqual(
      expect.arrayContaining([
        'revocation-service/1',
        'change-suit/2',
        'change-reconsideration/2',
        'end-paper-service/2',
      ]),
    );
    play.do('record-revocation-receipt', 'officer', got('1')).do('challenge-decision', 'respondent', suit);
    expect([play.stage, play.clock('change-suit', '2')?.state]).toEqual(['cancelled', 'met']);
  });
});
