import { receipt } from '../testing/complaint.js';
import { cancel, docketed, otherwise, preparing, ready, served, start } from '../testing/given.js';
import { heard, majorEdition, rule, serve } from '../testing/major.js';
import type { Play } from '../testing/play.js';
import { edition2015 } from './editions.js';

const reason = '回证日期登记有误';
const corrected = (party: string, on: string) => ({ ...receipt(party, on, 'direct'), reason });
const noticed = (on: string) => corrected('1', on);
const suing = (party: string, on: string) => ({ party, filedOn: on, court: '某法院' });
const challenging = (party: string, on: string, against = 'end') => ({ ...suing(party, on), against, way: 'suit' });

/** The last day of a clock with the day typed first, and after it was corrected to each of these. */
function moves(play: Play, step: string, clock: string, days: readonly string[], party = '2') {
  return days.map((on) => {
    const input = party === '' ? noticed(on) : corrected(party, on);
    const run = play.do(step, 'officer', input).clock(clock, party);
    return `${run?.anchoredOn ?? ''} ${run?.dueOn ?? ''} ${run?.state ?? ''}`;
  });
}

describe('the day of receipt of the ruling', () => {
  const correct = (party: string, on: string) =>
    ['correct-ruling-receipt-date', 'officer', corrected(party, on)] as const;
  const sued = () => served().until('2026-04-13').do('sue', 'officer', suing('1', '2026-04-13'));
  const applyFor = { party: '2', court: '某法院', appliedOn: '2026-05-25' };

  it('is put right while another party’s suit is before the court, which it leaves there', () => {
    const play = sued();
    expect(moves(play, 'correct-ruling-receipt-date', 'suit', ['2026-04-13', '2026-04-09'])).toEqual([
      '2026-04-13 2026-04-28 armed',
      '2026-04-09 2026-04-24 armed',
    ]);
    expect(play.stage).toBe('in-litigation');
    expect(play.refusal(...correct('1', '2026-04-13'))).toEqual(['rulingReceiptCanBeCorrected']);
    play.until('2026-04-27').do(...correct('2', '2026-04-13'));
    expect([play.clock('suit', '2')?.state, play.clock('enforcement', '2')?.state]).toEqual(['armed', 'cancelled']);
    expect(play.refusal('sue', 'respondent', suing('2', '2026-04-27'))).toEqual([]);
    expect(play.until('2026-04-29').clock('enforcement', '2')?.anchoredOn).toBe('2026-04-28');
  });

  it('takes a ruling that is enforced back to service, against whom nothing was applied for', () => {
    const play = served().until('2026-05-06').do('demand-performance', 'officer', receipt('2', '2026-05-06'));
    play.until('2026-05-25').do('apply-for-enforcement', 'officer', applyFor);
    expect(play.stage).toBe('enforcing');
    expect(play.refusal(...correct('2', '2026-04-13'))).toEqual(['rulingReceiptCanBeCorrected']);
    expect(play.do(...correct('1', '2026-05-20')).stage).toBe('ruling-served');
    expect(play.until('2026-06-05').stage).toBe('enforcing');
  });

  it('makes void a demand that came before the end of the period to sue as corrected, and no other', () => {
    const play = served().until('2026-05-06').do('demand-performance', 'officer', receipt('2', '2026-05-06'));
    play.until('2026-05-21').do(...correct('2', '2026-04-20'));
    play.until('2026-05-22');
    expect(play.refusal('apply-for-enforcement', 'officer', { ...applyFor, appliedOn: '2026-05-22' })).toEqual([]);
    play.do(...correct('2', '2026-05-04')).until('2026-05-25');
    expect(play.refusal('apply-for-enforcement', 'officer', applyFor)).toEqual(['demandIsOver']);
    expect(play.refusal('demand-performance', 'officer', receipt('2', '2026-05-25'))).toEqual([]);
  });

  it('ends the right holder’s turn, which comes again with the new end', () => {
    const play = served().until('2026-05-06').until('2026-08-10');
    expect(play.clock('right-holder-enforcement', '2')?.state).toBe('armed');
    play.do(...correct('2', '2026-07-27'));
    expect(play.clock('right-holder-enforcement', '2')?.state).toBe('cancelled');
    expect(play.until('2026-08-12').running()).toContain('enforcement/2');
    expect(play.until('2026-11-12').running()).toContain('right-holder-enforcement/2');
  });

  it('does not move a period to sue that counts from the return of a ruling', () => {
    const play = served().until('2026-04-13');
    play.do('revoke-ruling', 'head', {
      ...{ reason: 'patent-wholly-invalidated', explanation: '宣告无效', scope: '权利要求1' },
      ...{ changedOn: '2026-04-13', leavesPerformedParts: true },
    });
    play.do('record-revocation-receipt', 'officer', receipt('1', '2026-04-13'));
    play.do('challenge-decision', 'requester', challenging('1', '2026-04-13', 'change')).until('2026-09-01');
    play.do('record-revocation-quashed', 'officer', { matter: '2', resultOn: '2026-09-01', judgment: '判1号' });
    expect(play.clock('suit', '2')?.anchoredOn).toBe('2026-09-01');
    expect(play.refusal(...correct('2', '2026-04-09'))).toEqual(['rulingReceiptCanBeCorrected']);
  });
});

describe('the day of receipt of a demand', () => {
  it('moves the time given both ways, until enforcement is applied for', () => {
    const play = served().until('2026-05-06').do('demand-performance', 'officer', receipt('2', '2026-05-06'));
    play.until('2026-05-25');
    expect(play.clock('demand', '2')).toMatchObject({ state: 'fired', dueOn: '2026-05-19' });
    const days = ['2026-05-08', '2026-04-28'];
    expect(moves(play, 'correct-demand-receipt-date', 'demand', [...days, '2026-05-20'])).toEqual([
      '2026-05-08 2026-05-21 armed',
      '2026-04-28 2026-05-14 armed',
      '2026-05-20 2026-06-03 armed',
    ]);
    const apply = { party: '2', court: '某法院', appliedOn: '2026-05-25' };
    expect(play.refusal('apply-for-enforcement', 'officer', apply)).toEqual(['/input/appliedOn']);
    const early = corrected('2', '2026-04-24');
    expect(play.refusal('correct-demand-receipt-date', 'officer', early)).toEqual(['/input/receivedOn']);
    play.do('correct-demand-receipt-date', 'officer', corrected('2', '2026-05-08'));
    play.do('apply-for-enforcement', 'officer', apply);
    expect(play.refusal('correct-demand-receipt-date', 'officer', corrected('2', '2026-05-06'))).toEqual([
      'demandReceiptCanBeCorrected',
    ]);
  });
});

describe('the day of receipt of the evidence notice', () => {
  const given = () => preparing().notify('give-evidence-notice', { party: '2', days: 15 }, '2026-03-06');
  const correct = 'correct-evidence-notice-date';
  const grant = { party: '2', days: 10, reason: '取证困难', appliedOn: '2026-03-20' };

  it('moves the period both ways, and lets one that was over run and end again', () => {
    const play = given().until('2026-03-24');
    expect(play.clock('evidence', '2')?.state).toBe('fired');
    expect(moves(play, correct, 'evidence', ['2026-03-05', '2026-03-20'])).toEqual([
      '2026-03-05 2026-03-20 armed',
      '2026-03-20 2026-04-07 armed',
    ]);
    expect(play.until('2026-04-08').clock('evidence', '2')?.state).toBe('fired');
    expect(play.refusal(correct, 'officer', corrected('1', '2026-03-20'))).toEqual(['evidenceReceiptCanBeCorrected']);
  });

  it('leaves an extension that was granted on it as it is: days lost are made up by a further one', () => {
    const play = given().until('2026-03-20').do('grant-evidence-extension', 'officer', grant);
    const due = play.clock('closing')?.dueOn;
    expect(play.refusal(correct, 'officer', corrected('2', '2026-03-09'))).toEqual(['evidenceReceiptCanBeCorrected']);
    expect([play.clock('evidence-extension', '2')?.dueOn, play.clock('closing')?.dueOn]).toEqual(['2026-04-02', due]);
    play.until('2026-04-03').do('grant-evidence-extension', 'officer', { ...grant, days: 3, appliedOn: '2026-04-02' });
    expect(play.clock('evidence-extension', '2')?.dueOn).toBe('2026-04-07');
    const late = given().until('2026-03-24');
    late.do('grant-evidence-extension', 'officer', grant);
    expect(late.refusal(correct, 'officer', corrected('2', '2026-03-09'))).toEqual(['evidenceReceiptCanBeCorrected']);
  });
});

describe('the day of receipt of a notice to the requester', () => {
  const ask = { items: ['签名'], days: 7 };

  it('to supplement moves the time both ways, and undoes its lapse', () => {
    const play = start().until('2026-03-04').notify('request-supplement', ask, '2026-03-03').until('2026-03-12');
    expect(play.running()).toEqual(['docketing-after-supplement']);
    expect(moves(play, 'correct-supplement-notice-date', 'supplement', ['2026-03-02', '2026-03-06'], '')).toEqual([
      '2026-03-02 2026-03-09 armed',
      '2026-03-06 2026-03-13 armed',
    ]);
    expect([play.running(), play.file['matter/1']]).toMatchObject([
      ['supplement'],
      { state: 'open', closedOn: null, receivedOn: '2026-03-06', days: 7 },
    ]);
    const late = { ground: 'supplement-late', ...cancel };
    expect(play.refusal('refuse', 'officer', late)).toEqual(['refusalGroundIsRipe']);
    const lapsed = play.until('2026-03-16');
    expect(lapsed.clock('docketing-after-supplement')?.anchoredOn).toBe('2026-03-13');
    expect(lapsed.refusal('refuse', 'officer', late)).toEqual([]);
    lapsed.do('correct-supplement-notice-date', 'officer', noticed('2026-03-10'));
    lapsed.do('supplement', 'requester', { statement: '已补正', receivedOn: '2026-03-16' });
    expect([lapsed.stage, lapsed.running()]).toEqual(['received', ['docketing-after-supplement']]);
    expect(lapsed.refusal('correct-supplement-notice-date', 'officer', noticed('2026-03-10'))).toEqual(['stage']);
  });

  it('to produce the report, to name the claims and to prove identity moves the time, while it is waited for', () => {
    const report = ready().until('2026-03-04');
    report.notify('require-evaluation-report', { right: '1', days: 10 }, '2026-03-03');
    expect(moves(report, 'correct-report-notice-date', 'evaluation-report', ['2026-03-04', '2026-03-02'], '')).toEqual([
      '2026-03-04 2026-03-16 armed',
      '2026-03-02 2026-03-12 armed',
    ]);
    const play = docketed().until('2026-03-06');
    const claims = { days: 9, unclear: true, explanation: '请明确' };
    play.notify('ask-for-claims', claims, '2026-03-04');
    play.notify('require-identity-papers', { party: '1', days: 9, items: '证明' }, '2026-03-04');
    play.until('2026-03-16');
    for (const [step, clock] of [
      ['correct-claims-notice-date', 'claims-clarification'],
      ['correct-identity-notice-date', 'identity-papers'],
    ] as const)
      expect(moves(play, step, clock, ['2026-03-03', '2026-03-10'], '')).toEqual([
        '2026-03-03 2026-03-12 armed',
        '2026-03-10 2026-03-19 armed',
      ]);
    expect(play.refusal('cancel-claims-unclear', 'officer', cancel)).toEqual(['claimsPeriodIsOver']);
    play.do('name-claims', 'requester', { claimsReliedOn: [1], receivedOn: '2026-03-16' });
    expect(play.refusal('correct-claims-notice-date', 'officer', noticed('2026-03-09'))).toEqual([
      'claimsNoticeCanBeCorrected',
    ]);
  });
});

describe('the day of receipt of a decision that is no ruling', () => {
  const correct = 'correct-end-paper-receipt-date';

  it('moves both ways against a refusal, and lets them run again where they were over', () => {
    const play = start()
      .until('2026-03-04')
      .do('refuse', 'officer', { ...cancel, ground: 'not-entitled' });
    play.until('2026-03-06');
    expect(play.refusal(correct, 'officer', corrected('1', '2026-03-05'))).toEqual(['endPaperReceiptCanBeCorrected']);
    play.do('record-refusal-receipt', 'officer', { ...receipt('1', '2026-03-05'), sentOn: '2026-03-04' });
    expect(moves(play, correct, 'general-suit', ['2026-03-06', '2026-03-04'], '1')).toEqual([
      '2026-03-06 2026-09-07 armed',
      '2026-03-04 2026-09-04 armed',
    ]);
    expect(play.clock('reconsideration', '1')?.dueOn).toBe('2026-05-06');
    play.until('2026-09-08').do(correct, 'officer', corrected('1', '2026-03-09'));
    expect(play.clock('general-suit', '1')).toMatchObject({ state: 'armed', dueOn: '2026-09-09' });
    play.do('challenge-decision', 'requester', challenging('1', '2026-09-08'));
    expect(play.refusal(correct, 'officer', corrected('1', '2026-03-10'))).toEqual(['endPaperReceiptCanBeCorrected']);
  });

  it('does so for each party of a cancelled case by itself', () => {
    const play = preparing().do('cancel-otherwise', 'officer', otherwise).until('2026-03-10');
    for (const party of ['1', '2'])
      play.do('record-cancellation-receipt', 'officer', { ...receipt(party, '2026-03-09'), sentOn: '2026-03-06' });
    play.do(correct, 'officer', corrected('2', '2026-03-10'));
    expect(['1', '2'].map((p) => play.clock('general-suit', p)?.anchoredOn)).toEqual(['2026-03-09', '2026-03-10']);
    expect(play.file['service/4']).toMatchObject({ document: 'cancellation-decision', receivedOn: '2026-03-10' });
    expect(play.refusal(correct, 'officer', corrected('2', '2026-03-05'))).toEqual(['/input/receivedOn']);
  });

  it('does so for a change or a revocation of the ruling, and takes neither for the other', () => {
    const changing = {
      ...{ reason: 'patent-partly-invalidated', explanation: '部分无效', scope: '权利要求1', order: '停止制造' },
      ...{ finding: 'infringement', changedOn: '2026-04-13', leavesPerformedParts: true },
    };
    const play = served().until('2026-04-13').do('change-ruling', 'head', changing).until('2026-04-16');
    play.do('record-change-receipt', 'officer', receipt('2', '2026-04-14'));
    expect(moves(play, 'correct-change-receipt-date', 'change-suit', ['2026-04-16', '2026-04-13'])).toEqual([
      '2026-04-16 2026-10-16 armed',
      '2026-04-13 2026-10-13 armed',
    ]);
    expect(play.clock('change-reconsideration', '2')?.dueOn).toBe('2026-06-12');
    expect(play.refusal('correct-revocation-receipt-date', 'officer', corrected('2', '2026-04-16'))).toEqual([
      'revocationReceiptCanBeCorrected',
    ]);
    const { order, finding, ...revoking } = changing;
    expect([order, finding]).toEqual(['停止制造', 'infringement']);
    play.do('revoke-ruling', 'head', { ...revoking, reason: 'patent-wholly-invalidated', changedOn: '2026-04-16' });
    play.do('record-revocation-receipt', 'officer', receipt('2', '2026-04-16')).until('2026-04-20');
    expect(moves(play, 'correct-revocation-receipt-date', 'change-suit', ['2026-04-20'])).toEqual([
      '2026-04-20 2026-10-20 armed',
    ]);
    expect(play.refusal('correct-change-receipt-date', 'officer', corrected('2', '2026-04-14'))).toEqual([
      'changeReceiptCanBeCorrected',
    ]);
  });
});

describe('the corrections of the other editions', () => {
  it('before 2025 there is no period for evidence and no supplement to correct', () => {
    const ids = (edition = edition2015) =>
      edition.transitions.map((t) => t.id).filter((id) => /^correct-.+-date$/.test(id));
    expect(ids()).toEqual(ids(majorEdition('2021-06-01')));
    const of81 = ['correct-supplement-notice-date', 'correct-evidence-notice-date'];
    expect(ids().filter((id) => of81.includes(id))).toEqual([]);
    expect(ids(majorEdition('2025-02-01')).filter((id) => of81.includes(id))).toEqual(of81);
  });

  it('go by the same days in a major case, its termination included', () => {
    const play = serve(rule(heard(), '2026-04-20'), '2026-04-21').until('2026-05-07');
    expect(play.stage).toBe('ruling-effective');
    play.do('correct-ruling-receipt-date', 'officer', corrected('2', '2026-04-30'));
    expect([play.stage, play.clock('suit', '2')?.dueOn]).toEqual(['ruling-served', '2026-05-15']);
    expect(play.until('2026-05-16').stage).toBe('ruling-effective');
    const ended = heard().do('terminate', 'head', { paper: 'p1', whollyInvalid: true, reasons: '无效' });
    ended.until('2026-04-16').do('record-termination-receipt', 'officer', {
      ...{ party: '2', method: 'mail', sentOn: '2026-04-13', receivedOn: '2026-04-14' },
    });
    expect(moves(ended, 'correct-end-paper-receipt-date', 'general-suit', ['2026-04-16'])).toEqual([
      '2026-04-16 2026-10-16 armed',
    ]);
  });
});
