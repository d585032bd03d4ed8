import { validateAll } from '../engine/validate.js';
import { openOf, complaint, docketInput, draftInput, members, receipt, votes } from '../testing/complaint.js';
import { Play } from '../testing/play.js';
import { edition2015, edition2025 } from './editions.js';
import { ordinaryRuling } from './ordinary.procedure.js';

const received = () =>
  new Play(edition2025, complaint(), '2026-03-02').do('file', 'requester', { receivedOn: '2026-03-02' });
const proved = () =>
  received()
    .do('enter-status-proof', 'requester', { party: '1', paper: 'p1' })
    .do('enter-register-copy', 'requester', { right: '1', paper: 'p2' });
const docketed = () => proved().until('2026-03-04').do('docket', 'officer', docketInput);
const answered = () =>
  docketed()
    .until('2026-03-09')
    .do('record-receipt', 'officer', receipt('2', '2026-03-06'))
    .until('2026-03-18')
    .do('file-answer', 'respondent', { party: '2', receivedOn: '2026-03-18', gist: '不侵权' })
    .do('forward-answer', 'officer', { party: '2', forwardedOn: '2026-03-18' });
const scheduled = () =>
  answered().do('schedule-hearing', 'panel', { on: '2026-04-10', time: '09:30', place: '第一审理庭', online: false });
const heard = () =>
  scheduled()
    .do('record-hearing-notice-receipt', 'officer', { hearing: '1', ...receipt('1', '2026-03-18') })
    .do('record-hearing-notice-receipt', 'officer', { hearing: '1', ...receipt('2', '2026-03-18') })
    .until('2026-04-10')
    .do('hold-hearing', 'panel', { hearing: '1', recordSigned: true });
const deliberation = { on: '2026-04-15', votes: votes(true, true, false), conclusion: 'infringement', signed: true };
const ruled = () =>
  heard()
    .until('2026-04-15')
    .do('deliberate', 'panel', deliberation)
    .do('draft-ruling', 'officer', { ...draftInput, performBy: '2026-05-20' })
    .do('submit-ruling', 'officer')
    .do('return-ruling', 'head', { reason: '补充理由' })
    .do('draft-ruling', 'officer', { ...draftInput, performBy: '2026-05-20' })
    .do('submit-ruling', 'officer')
    .do('approve-ruling', 'head')
    .until('2026-04-20')
    .do('make-ruling', 'officer', { madeOn: '2026-04-20', sealed: true });
const served = () =>
  ruled()
    .until('2026-04-23')
    .do('record-ruling-receipt', 'officer', receipt('1', '2026-04-22', 'direct'))
    .do('record-ruling-receipt', 'officer', receipt('2', '2026-04-23', 'direct'));

describe('the ordinary procedure', () => {
  it('has no defect in either edition', () => {
    expect(validateAll([ordinaryRuling])).toEqual([]);
  });

  it('counts the main clocks from the days the law names', () => {
    const play = docketed();
    expect(play.clock('docketing')?.state).toBe('met');
    expect(play.clock('closing')?.dueOn).toBe('2026-06-04');
    expect(play.clock('service', '2')?.dueOn).toBe('2026-03-11');
    play.until('2026-03-09').do('record-receipt', 'officer', receipt('2', '2026-03-06'));
    expect(play.stage).toBe('answering');
    expect(play.clock('answer', '2')?.dueOn).toBe('2026-03-23');
    expect(play.running()).toEqual(['answer/2', 'closing', 'recusal-request/2']);
  });

  it('leads from the complaint to the archive', () => {
    const play = served();
    expect(play.stage).toBe('ruling-served');
    expect(play.running()).toEqual(['publication', 'suit/1', 'suit/2']);
    play.until('2026-04-27').do('publish-ruling', 'officer', { on: '2026-04-27', where: '官网', redacted: true });
    play.until('2026-05-12');
    expect(play.stage).toBe('ruling-effective');
    expect(play.clock('enforcement', '2')?.dueOn).toBe('2026-08-10');
    expect(play.clock('enforcement', '1')).toBeUndefined();
    expect(play.clock('enforcement-after-performance', '2')?.dueOn).toBe('2026-08-20');
    expect(
      play.refusal('apply-for-enforcement', 'officer', { party: '2', court: '法院', appliedOn: '2026-05-12' }),
    ).toEqual(['demandIsOver', 'performancePeriodIsOver']);
    play.do('demand-performance', 'officer', receipt('2', '2026-05-12'));
    expect(play.clock('demand', '2')?.dueOn).toBe('2026-05-26');
    play
      .until('2026-05-27')
      .do('apply-for-enforcement', 'officer', { party: '2', court: '测试法院', appliedOn: '2026-05-27' });
    expect(play.stage).toBe('enforcing');
    play.do('conclude', 'officer', { outcome: 'enforced' });
    expect(play.stage).toBe('concluded');
    expect(play.running()).toEqual([]);
  });

  it('gives the right holder six months when the agency let its three pass', () => {
    // The three months from the period to sue end on 10 August and only warn: those from the performance go on.
    const play = served().until('2026-05-12').until('2026-08-12');
    expect(play.clock('right-holder-enforcement', '2')).toBeUndefined();
    play.until('2026-08-25');
    expect(play.clock('right-holder-enforcement', '2')?.anchoredOn).toBe('2026-08-20');
    // 20 February 2027 is a Saturday.
    expect(play.clock('right-holder-enforcement', '2')?.dueOn).toBe('2027-02-22');
    expect(play.clocks.filter((c) => c.clock === 'right-holder-enforcement')).toHaveLength(1);
  });

  it('goes on without an answer when the window has passed', () => {
    const play = docketed()
      .until('2026-03-06')
      .do('record-receipt', 'officer', receipt('2', '2026-03-06'))
      .until('2026-03-24');
    expect(play.stage).toBe('preparing');
    expect(play.file['answer/2']).toMatchObject({ receivedOn: null, late: true });
    play.do('file-late-answer', 'respondent', { party: '2', receivedOn: '2026-03-24', gist: '不侵权' });
    expect(play.clock('forward-answer', '2')?.dueOn).toBe('2026-03-31');
  });

  it('lets a suit rest nothing and takes up the ruling as the court leaves it', () => {
    const play = served()
      .until('2026-04-30')
      .do('sue', 'respondent', { party: '2', filedOn: '2026-04-30', court: '测试法院' });
    expect(play.stage).toBe('in-litigation');
    play.until('2026-05-12');
    expect(play.stage).toBe('in-litigation');
    play.until('2026-09-01').do('record-ruling-quashed', 'officer', {
      matter: openOf(play.file, 'litigation'),
      resultOn: '2026-09-01',
      judgment: '测试1号',
    });
    expect(play.clock('publication-of-change')?.dueOn).toBe('2026-09-29');
    expect(play.refusal('conclude', 'officer', { outcome: 'nothing-to-perform' })).toEqual([
      'publicationIsDone',
      'requestIsDecided',
    ]);
  });

  it('still allows a ruling after the closing limit', () => {
    const play = heard().until('2026-06-20');
    expect(play.clock('closing')?.state).toBe('fired');
    play.do('deliberate', 'panel', { ...deliberation, on: '2026-06-20' });
    expect(play.stage).toBe('deliberated');
  });

  it('works for a case of 2024 under the 2015 measures, without what they do not know', () => {
    const play = new Play(edition2015, complaint(), '2024-03-04')
      .do('file', 'officer', { receivedOn: '2024-03-04' })
      .do('enter-status-proof', 'officer', { party: '1', paper: 'p1' })
      .do('enter-register-copy', 'officer', { right: '1', paper: 'p2' })
      .do('docket', 'head', { withinCompetence: true, members });
    expect(play.clock('closing')?.dueOn).toBe('2024-06-04');
    const ids = edition2015.transitions.map((t) => t.id);
    for (const unknown of ['request-supplement', 'extend-docketing', 'extend-closing-again', 'grant-settlement-time']) {
      expect(ids).not.toContain(unknown);
    }
    expect(Object.keys(edition2015.exclusions)).toEqual(['suspension', 'public_notice', 'appraisal']);
    expect(Object.keys(edition2025.exclusions)).toHaveLength(6);
  });
});
