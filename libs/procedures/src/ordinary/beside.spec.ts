import { procedures } from '../register.js';
import { docketed as major, examined, majorEdition } from '../testing/major.js';
import { docketed, preparing, ruled, start, suspendFor } from '../testing/given.js';

const crime = { ground: 'crime', authority: 'police', facts: '伪造证据' };

describe('the office’s own tracks', () => {
  const simple = { track: 'simplified', factsAreClear: true, bothConsent: true, reason: '双方同意' };

  it('add a target that counts from docketing and leave every legal limit as it is', () => {
    const play = preparing().do('choose-track', 'officer', simple);
    expect(play.clock('simplified-target')).toMatchObject({ anchoredOn: play.clock('closing')?.anchoredOn });
    expect(play.clock('closing')?.dueOn).toBe(preparing().clock('closing')?.dueOn);
    const faster = { track: 'rapid', urgency: 'season', reason: '销售季' };
    play.until('2026-03-20').do('choose-track', 'head', faster);
    expect(play.clock('rapid-target')?.anchoredOn).toBe('2026-03-02');
    expect(play.clock('simplified-target')?.state).toBe('cancelled');
    expect(play.refusal('choose-track', 'head', faster)).toEqual(['trackIsAnother']);
    play.do('choose-track', 'head', { track: 'standard', reason: '案情复杂' });
    expect(play.running().filter((name) => name.endsWith('-target'))).toEqual([]);
  });

  it('have an entry test that says what is missing', () => {
    expect(preparing().refusal('choose-track', 'officer', { ...simple, bothConsent: false })).toEqual([
      'trackTestHolds',
    ]);
    const fast = { track: 'rapid', reason: '急' };
    expect(preparing().refusal('choose-track', 'officer', fast)).toEqual(['trackTestHolds']);
  });

  it('end with a suspension, and are kept by the ruling', () => {
    const play = preparing().do('choose-track', 'officer', simple);
    play.do('suspend', 'officer', suspendFor('invalidity', 'p1'));
    expect([play.clock('simplified-target')?.state, play.stage]).toEqual(['cancelled', 'suspended']);
    expect(play.refusal('choose-track', 'officer', simple)).toEqual(['stage']);
    expect(
      ruled()
        .running()
        .filter((name) => name.endsWith('-target')),
    ).toEqual([]);
  });

  it('have a green channel in major cases only', () => {
    const green = { track: 'green-channel', urgency: 'public-health-or-safety', reason: '公共健康' };
    expect(examined().do('choose-track', 'officer', green).clock('rapid-target')?.anchoredOn).toBe('2026-03-05');
    expect(preparing().refusal('choose-track', 'officer', green)).toEqual(['/input/track']);
  });
});

describe('what looks like an offence', () => {
  it('is decided on by the head in three days and sent in twenty-four hours', () => {
    const play = docketed().do('propose-referral', 'officer', crime);
    expect(play.clock('referral-decision', '1')?.dueOn).toBe('2026-03-05');
    play.until('2026-03-04').do('approve-referral', 'head', { matter: '1', on: '2026-03-04', at: '16:30' });
    expect(play.clock('referral-sending', '1')?.anchoredOn).toBe('2026-03-04T16:30:00+08:00');
    expect(play.refusal('approve-referral', 'head', { matter: '1', on: '2026-03-04', at: '16:30' })).toEqual([
      'referralAwaitsDecision',
    ]);
    play.do('send-referral', 'officer', { matter: '1', sentOn: '2026-03-04', receivedBy: '某公安局' });
    expect(play.clock('referral-sending', '1')?.state).toBe('met');
    play.do('record-referral-reply', 'officer', { matter: '1', repliedOn: '2026-03-04', outcome: 'case-opened' });
    expect(play.file['matter/1']).toMatchObject({ state: 'closed', outcome: 'case-opened' });
  });

  it('outlives the case, which ends without stopping its clock', () => {
    const play = start().do('propose-referral', 'officer', crime);
    play.do('refuse', 'officer', { ground: 'not-entitled', reasons: '理由', remedy: '复议' });
    expect(play.running()).toEqual(['referral-decision/1', 'refusal-notice']);
    play.do('refuse-referral', 'head', { matter: '1', reason: '不构成犯罪' });
    expect([play.running(), play.stage]).toEqual([['refusal-notice'], 'refused']);
  });

  it('has no legal days where it is no crime', () => {
    const play = docketed().do('propose-referral', 'officer', { ...crime, ground: 'public-order' });
    expect(play.running().filter((name) => name.startsWith('referral'))).toEqual([]);
  });
});

describe('secrets', () => {
  const order = { ground: 'trade-secret', byParty: '2', items: '配方' };

  it('of trade are kept on the application of whose they are, and the application is answered with it', () => {
    expect(preparing().refusal('order-confidentiality', 'panel', { ...order, byParty: undefined })).toEqual([
      'tradeSecretsNeedApplication',
    ]);
    const ask = { party: '2', kind: 'confidentiality', receivedOn: '2026-03-06', reason: '配方属商业秘密' };
    const play = preparing().do('file-application', 'respondent', ask);
    play.do('order-confidentiality', 'panel', { ...order, application: '1' });
    expect(play.file['matter/1']?.['state']).toBe('granted');
    play.do('lift-confidentiality', 'panel', { matter: '2', reason: '已公开' });
    expect(play.refusal('lift-confidentiality', 'panel', { matter: '2', reason: '再次' })).toEqual([
      'confidentialityIsInForce',
    ]);
  });

  it('close a hearing of a major case on a ground and never without one', () => {
    const at = { on: '2026-04-13', time: '09:00', place: '一庭', online: false };
    const play = examined().until('2026-03-23').do('schedule-hearing', 'panel', at);
    expect(play.file['hearing/1']).toMatchObject({ closed: false });
    const closing = { hearing: '1', ground: 'trade-secret' };
    expect(play.refusal('close-hearing-to-public', 'panel', closing)).toEqual(['tradeSecretsNeedApplication']);
    play.do('close-hearing-to-public', 'panel', { ...closing, byParty: '2' });
    expect(play.file['hearing/1']).toMatchObject({ closed: true, closedGround: 'trade-secret' });
  });
});

describe('a major case', () => {
  const asked = { party: '2', person: 'b', ground: 'other-relation', reason: '关系', knewOn: '2026-03-05' };

  it('hears a request for recusal for three working days since 2025, and before that without a limit', () => {
    const late = { ...asked, receivedOn: '2026-03-11' };
    expect(
      major()
        .until('2026-03-10')
        .refusal('request-recusal', 'respondent', { ...late, receivedOn: '2026-03-10' }),
    ).toEqual([]);
    expect(major().until('2026-03-11').refusal('request-recusal', 'respondent', late)).toEqual(['recusalIsInTime']);
    const before = major(majorEdition('2021-06-01')).until('2026-03-11');
    expect(before.refusal('request-recusal', 'respondent', late)).toEqual([]);
  });

  it('knows withdrawing of one’s own accord, which the head decides like a request', () => {
    const play = major().do('declare-own-recusal', 'panel', { ground: 'other-relation', reason: '曾共事' });
    expect(play.clock('recusal', 'a')?.dueOn).toBe('2026-03-10');
    play.do('decide-recusal', 'head', { matter: '1', state: 'granted', reason: '成立' });
    expect([play.clock('recusal', 'a')?.state, play.file['matter/1']?.['state']]).toEqual(['met', 'granted']);
  });

  it('gives a respondent without a domicile in China thirty days since 2025', () => {
    const abroad = { 'party/2': { domicileInChina: false } };
    const served = (edition: string) =>
      major(majorEdition(edition), abroad)
        .do('send-request', 'officer', { on: '2026-03-05' })
        .do('record-service-of-request', 'officer', {
          party: '2',
          method: 'mail',
          sentOn: '2026-03-05',
          receivedOn: '2026-03-05',
        });
    expect(served('2025-02-01').clock('answer', '2')?.dueOn).toBe('2026-04-07');
    expect(served('2021-06-01').clock('answer', '2')?.dueOn).toBe('2026-03-20');
  });

  it('has two officers inspect, may entrust local departments, and asks others to help stop the infringement', () => {
    const steps = (id: string) =>
      procedures.find((p) => p.id === id)?.editions.map((e) => e.transitions.map((t) => t.id));
    for (const of of steps('major-ruling') ?? [])
      expect(of).toEqual(
        expect.arrayContaining(['record-inspection', 'entrust-investigation', 'notify-others-of-stop']),
      );
    const found = {
      way: 'on-site',
      on: '2026-03-20',
      place: '厂区',
      points: '取样',
      signedByOfficers: true,
      signedByInvestigated: true,
    };
    expect(examined().refusal('record-inspection', 'officer', { ...found, officers: ['a'] })).toEqual([
      'twoOfficersActed',
    ]);
  });
});

it('an appraisal may be applied for until the later end of the period set and the one agreed on', () => {
  const play = preparing().do('approve-agreed-evidence-period', 'officer', { days: 40, paper: 'p1' });
  play.notify('give-evidence-notice', { party: '2', days: 15 }, '2026-03-06').until('2026-04-10');
  const on = '2026-04-10';
  const ask = { byParty: '2', appliedOn: on, costAgreed: true, appraiser: '某机构', items: '成分', on };
  expect(play.refusal('order-appraisal', 'panel', ask)).toEqual([]);
});

it('a translator is named by both, or by the agency where they cannot agree', () => {
  const input = { agency: '某翻译社', papers: ['p1'], agreed: false, noAgreement: false, items: '术语' };
  expect(preparing().refusal('appoint-translator', 'officer', input)).toEqual(['translatorIsAgreedOrAppointed']);
  expect(preparing().refusal('appoint-translator', 'officer', { ...input, noAgreement: true })).toEqual([]);
});
