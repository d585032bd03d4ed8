import { docketInput, receipt } from '../testing/complaint.js';
import {
  addition,
  answering,
  cancel,
  docketed,
  hearingOn,
  preparing,
  ready,
  served,
  suspendFor,
} from '../testing/given.js';
import type { Play } from '../testing/play.js';

type Refusal = readonly [
  what: string,
  at: () => Play,
  step: string,
  as: Parameters<Play['do']>[1],
  right: Record<string, unknown>,
  wrong: Record<string, unknown>,
  guard: string,
];

const record = { officers: ['a', 'b'], signedByOfficers: true, signedByInvestigated: true };
const inspection = { way: 'on-site', on: '2026-03-06', place: '测试路2号', points: '现场有被控产品', ...record };
const sampling = { on: '2026-03-06', items: '被控产品一件', listHandedOver: true, ...record };
const hearing = () => preparing().do('schedule-hearing', 'panel', hearingOn);
const heldAt = () => hearing().until('2026-03-16');
const province = { ...docketInput, level: 'province', provincialGround: 'several-prefectures', prefectures: '甲、乙' };
const reportRunning = () => ready().notify('require-evaluation-report', { right: '1', days: 10 }, '2026-03-02');
const report = () => reportRunning().until('2026-03-13');
const asking = { days: 10, explanation: '释明' };
const claims = () => preparing().notify('ask-for-claims', { ...asking, unclear: true }, '2026-03-06');

const joins = { affected: true, requesterRefused: true, applied: true };

/** What each step of the inquiry refuses, and the least change that makes it lawful. */
const REFUSALS: readonly Refusal[] = [
  ['an inspection by one', preparing, 'record-inspection', 'officer', {}, { officers: ['a'] }, 'twoOfficersActed'],
  [
    'an inspection nobody signed for',
    preparing,
    'record-inspection',
    'officer',
    { signedByInvestigated: false, refusalNoted: true },
    { signedByInvestigated: false },
    'recordIsSignedOrRefused',
  ],
  [
    'samples without a list',
    preparing,
    'record-sampling',
    'officer',
    {},
    { listHandedOver: false },
    'listWasHandedOver',
  ],
  [
    'an order to produce on a mere guess',
    preparing,
    'order-production',
    'officer',
    { party: '2', items: '账册', preliminaryProof: true },
    { party: '2', items: '账册', preliminaryProof: false },
    'holdingIsShownPrimaFacie',
  ],
  [
    'an online hearing set by the officer alone',
    preparing,
    'schedule-hearing',
    'officer',
    hearingOn,
    { ...hearingOn, online: true },
    'onlineIsForThePanel',
  ],
  [
    'a third party whom the result does not touch',
    preparing,
    'add-third-party',
    'officer',
    { ...addition, ...joins, basis: undefined },
    { ...addition, ...joins, basis: undefined, affected: false },
    'thirdPartyIsAffected',
  ],
  [
    'the province without its reason',
    ready,
    'docket',
    'head',
    { ...province, majorImpact: true },
    province,
    'provincialLevelIsJustified',
  ],
  [
    'a refusal for a report withheld with good reason',
    report,
    'refuse-without-report',
    'officer',
    { ...cancel, noGoodReason: true },
    { ...cancel, noGoodReason: false },
    'reportWasWithheld',
  ],
  [
    'a requester who leaves the hearing',
    heldAt,
    'hold-hearing',
    'panel',
    { hearing: '1', recordSigned: true, waivedNotice: ['1', '2'], left: ['2'] },
    { hearing: '1', recordSigned: true, waivedNotice: ['1', '2'], left: ['1'] },
    'requesterIsThere',
  ],
  [
    'a mediation that one side does not want',
    preparing,
    'begin-mediation',
    'panel',
    { allConsent: true, on: '2026-03-06' },
    { allConsent: false, on: '2026-03-06' },
    'everybodyWantsMediation',
  ],
];

const USUAL: Readonly<Record<string, object>> = { 'record-inspection': inspection, 'record-sampling': sampling };
const defined = (input: object) => Object.fromEntries(Object.entries(input).filter(([, v]) => v !== undefined));

describe('the inquiry', () => {
  it.each(REFUSALS)('refuses %s', (_, at, step, as, right, wrong, guard) => {
    expect(at().refusal(step, as, defined({ ...USUAL[step], ...wrong }))).toEqual([guard]);
    expect(at().refusal(step, as, defined({ ...USUAL[step], ...right }))).toEqual([]);
  });

  it('counts a requester who leaves as having taken the request back, without asking for proof of notice', () => {
    const gone = { hearing: '1', left: ['1'], withoutGoodReason: true, ...cancel };
    expect(heldAt().do('cancel-for-absence', 'officer', gone).stage).toBe('cancelled');
  });

  it('does not refuse for want of a report while the requester’s time runs', () => {
    const withheld = { ...cancel, noGoodReason: true };
    expect(reportRunning().refusal('refuse-without-report', 'officer', withheld)).toEqual(['reportPeriodIsOver']);
  });

  it('goes on without the report where there is a good reason for not having it', () => {
    const play = report();
    expect(play.refusal('docket', 'officer', docketInput)).toEqual(['reportWasProduced']);
    play.do('waive-evaluation-report', 'officer', { reason: '评价报告机构尚未出具' });
    expect(play.refusal('docket', 'officer', docketInput)).toEqual([]);
    expect(play.refusal('waive-evaluation-report', 'officer', { reason: '再次' })).toEqual(['reportWasAskedFor']);
    const running = reportRunning().do('waive-evaluation-report', 'head', { reason: '评价报告机构尚未出具' });
    expect(running.clock('evaluation-report')?.state).toBe('cancelled');
  });

  it('keeps evidence that may be lost while the case rests', () => {
    const play = preparing().do('suspend', 'officer', suspendFor('force-majeure'));
    const items = { items: '样机一台', mayBeLost: true, samplingImpossible: true };
    play.do('register-evidence', 'head', { ...items, on: '2026-03-06' });
    expect([play.stage, play.clock('registration')?.dueOn]).toEqual(['suspended', '2026-03-13']);
  });

  it('decides on registered evidence by the first working day after a seventh day of rest', () => {
    const play = preparing().until('2026-04-28');
    const items = { items: '样机一台', mayBeLost: true, samplingImpossible: true };
    play.do('register-evidence', 'head', { ...items, on: '2026-04-28' });
    // 1 to 5 May 2026 are days of rest by the notice; the 28th of April and seven days is the 5th.
    expect(play.clock('registration')).toMatchObject({ dueOn: '2026-05-06' });
  });

  it('asks which claims are relied on only where they are missing or unclear', () => {
    expect(preparing().refusal('ask-for-claims', 'officer', asking)).toEqual(['claimsAreMissingOrUnclear']);
  });

  it.each(['affected', 'requesterRefused', 'applied'])('admits no third party without %s', (condition) => {
    const input = defined({ ...addition, ...joins, basis: undefined, [condition]: false });
    expect(preparing().refusal('add-third-party', 'officer', input)).toEqual(['thirdPartyIsAffected']);
  });

  it('cancels for unnamed claims only when the time to name them is over', () => {
    expect(claims().refusal('cancel-claims-unclear', 'officer', cancel)).toEqual(['claimsPeriodIsOver']);
    expect(claims().until('2026-03-17').refusal('cancel-claims-unclear', 'officer', cancel)).toEqual([]);
  });

  it('keeps why this agency and this level are competent', () => {
    const play = ready().do('docket', 'head', { ...province, majorImpact: true, connection: 'place-of-result' });
    expect(play.file['request/1']).toMatchObject({
      connection: 'place-of-result',
      provincialGround: 'several-prefectures',
    });
    const dispute = { otherAgency: '乙局', superior: '省局', reason: '均认为有管辖权' };
    play.do('report-competence-dispute', 'officer', dispute);
    expect(play.refusal('report-competence-dispute', 'officer', dispute)).toEqual(['noCompetenceDisputeIsOpen']);
    play.do('transfer-by-superior', 'superior', { how: 'designated', competentAgency: '乙局', reason: '指定' });
    expect([play.stage, play.running()]).toEqual(['transferred', ['end-paper-service/1']]);
  });

  it('lets what a party holds back and what an appraiser will not defend have its effect', () => {
    const play = preparing().do('order-production', 'officer', { party: '2', items: '账册', preliminaryProof: true });
    play.do('end-production', 'panel', { matter: '1', outcome: 'refused-without-reason' });
    expect(play.file['matter/1']).toMatchObject({ state: 'closed', outcome: 'refused-without-reason' });
    const on = '2026-03-06';
    const order = { byParty: '2', appliedOn: on, costAgreed: true, appraiser: '测试所', items: '特征', on };
    expect(play.refusal('order-appraisal', 'officer', order)).toEqual(['capacity']);
    play.do('order-appraisal', 'panel', order).do('end-appraisal', 'panel', { on, outcome: 'opinion', paper: 'p1' });
    const aside = { matter: '2', summonedInWriting: true, refusedToAttend: true, reason: '拒不出席' };
    play.do('set-aside-appraisal-opinion', 'panel', aside);
    expect(play.refusal('set-aside-appraisal-opinion', 'panel', aside)).toEqual(['appraisalHasOpinion']);
  });
});

describe('recusal', () => {
  const ask = { party: '2', ground: 'other-relation', reason: '理由', knewOn: '2026-03-06', receivedOn: '2026-03-06' };

  it('reaches clerks, interpreters and appraisers, and the hearing waits for the decision', () => {
    expect(answering().refusal('request-recusal', 'respondent', ask)).toEqual(['someoneIsNamed', '/input/person']);
    const play = hearing().do('request-recusal', 'respondent', { ...ask, role: 'clerk', name: '书记员甲' });
    play.until('2026-03-16');
    expect(
      play.refusal('hold-hearing', 'panel', { hearing: '1', recordSigned: true, waivedNotice: ['1', '2'] }),
    ).toEqual(['noRecusalIsOpen']);
    play.do('reject-recusal', 'head', { matter: '1', reason: '不成立' });
    expect(
      play.refusal('hold-hearing', 'panel', { hearing: '1', recordSigned: true, waivedNotice: ['1', '2'] }),
    ).toEqual([]);
  });

  it('stops an officer from inspecting, urgent measures apart', () => {
    const play = preparing().do('request-recusal', 'respondent', { ...ask, person: 'b' });
    expect(play.refusal('record-inspection', 'officer', inspection)).toEqual(['actingOfficersAreNotPaused']);
    expect(play.refusal('record-inspection', 'officer', { ...inspection, urgent: true })).toEqual([]);
  });

  it('is declared by a member who must withdraw, and that member rests at once', () => {
    const play = preparing().do('declare-own-recusal', 'panel', { ground: 'interest-in-patent', reason: '持股' });
    expect(play.clock('recusal-decision', 'a')?.dueOn).toBe('2026-03-11');
    expect(play.refusal('schedule-hearing', 'panel', hearingOn)).toEqual(['actorIsNotPaused']);
  });

  it('is reviewed once within three working days, and the person works on meanwhile', () => {
    const play = preparing().do('request-recusal', 'respondent', { ...ask, person: 'a' });
    play.do('reject-recusal', 'head', { matter: '1', reason: '不成立' });
    const review = { party: '2', matter: '1', receivedOn: '2026-03-06', reason: '不服' };
    play.do('request-recusal-review', 'respondent', review);
    expect(play.clock('recusal-review', '1')?.dueOn).toBe('2026-03-11');
    expect(play.refusal('schedule-hearing', 'panel', hearingOn)).toEqual([]);
    play.do('decide-recusal-review', 'head', { matter: '1', outcome: 'refused', reason: '维持' });
    expect(play.refusal('request-recusal-review', 'respondent', review)).toEqual(['recusalWasDecided']);
  });
});

describe('after the ruling', () => {
  it('a suit that the court made known late still counts, and stops the agency’s own application', () => {
    const play = served().until('2026-04-28');
    expect([play.stage, play.running()]).toEqual(['ruling-effective', ['enforcement/2', 'publication']]);
    const suit = { party: '2', filedOn: '2026-04-20', court: '测试法院' };
    expect(play.refusal('sue', 'officer', { ...suit, filedOn: '2026-04-28' })).toEqual(['suitWasFiledInTime']);
    play.do('sue', 'officer', suit);
    expect([play.stage, play.running()]).toEqual(['in-litigation', ['publication']]);
  });

  it('a platform or the customs is told of the stop', () => {
    const told = { addressee: 'platform', name: '测试平台', on: '2026-04-10', measures: '断开链接' };
    expect(served().do('notify-others-of-stop', 'officer', told).stage).toBe('ruling-served');
  });
});

it('a mediation that fails leaves the closing limit running and the case where it was', () => {
  const play = docketed().until('2026-03-06').do('record-receipt', 'officer', receipt('2', '2026-03-06'));
  const due = play.clock('closing')?.dueOn;
  play.do('begin-mediation', 'panel', { allConsent: true, on: '2026-03-06' });
  play.do('end-mediation', 'panel', { on: '2026-03-06', reason: '未达成一致' });
  expect([play.stage, play.clock('closing')?.dueOn]).toEqual(['answering', due]);
});
