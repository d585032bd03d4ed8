import { tried } from '../testing/given.js';
import { editionInForce } from '../register.js';
import { members, votes } from '../testing/complaint.js';
import { answering, docketed, examined, got, heard, majorEdition, received } from '../testing/major.js';
import { majorRuling } from './major.procedure.js';

const before2025 = majorEdition('2021-06-01');
const respondent = {
  basis: 'requester-motion',
  name: '测试丙公司',
  kind: 'legal',
  address: '测试路3号',
  domicileInChina: true,
};

describe('what fills the gaps of Notice 426', () => {
  it('depends on the day the request was received', () => {
    expect(editionInForce(majorRuling, '2025-01-31')).toBe(before2025);
    expect(editionInForce(majorRuling, '2025-02-01')).toBe(majorEdition('2025-02-01'));
    expect(before2025.transitions.map((t) => t.id)).not.toContain('request-supplement');
    expect(Object.keys(before2025.exclusions)).toEqual(['suspension', 'public_notice', 'appraisal']);
    expect(Object.keys(majorEdition('2025-02-01').exclusions)).toHaveLength(6);
  });

  it('a missing certificate is asked for once, and the time to docket begins when it has come', () => {
    const play = received({ 'request/1': { majorGround: null, provincialCertificate: null } }).until('2026-03-04');
    const notice = { items: ['省级部门证明'], days: 7 };
    play.notify('request-supplement', notice, '2026-03-04');
    expect([play.stage, play.clock('supplement')?.dueOn]).toEqual(['supplementing', '2026-03-11']);
    const missing = { receivedOn: '2026-03-09', majorGround: 'cross-province', provincialCertificate: 'p1' };
    play.until('2026-03-09').do('supplement', 'requester', missing);
    expect(play.clock('docketing-after-supplement')?.dueOn).toBe('2026-03-16');
    expect(play.refusal('request-supplement', 'officer', notice)).toEqual(['noSupplementAskedYet']);
    expect(play.refusal('extend-docketing', 'head', { reason: '特别复杂', days: 5 })).toEqual(['docketingPeriodRuns']);
    expect(play.do('docket', 'head', { members }).stage).toBe('docketed');
  });

  it('the report of the province does not stand in for the certificate', () => {
    const play = received({ 'request/1': { provincialCertificate: null } });
    play.do('enter-provincial-report', 'officer', { referredBy: '样省局', referredOn: '2026-03-02', paper: 'p1' });
    expect(play.refusal('docket', 'head', { members })).toEqual(['provincialCertificateIsFiled']);
    play.do('enter-provincial-certificate', 'requester', { majorGround: 'industry', paper: 'p1' });
    expect(play.refusal('docket', 'head', { members })).toEqual([]);
  });

  it('a suit that no court has docketed bars the request only since 2025', () => {
    const sued = { 'request/1': { declaresNotSued: false } };
    expect(received(sued).refusal('docket', 'head', { members })).toEqual(['neitherHasSued']);
    const old = received(sued, before2025);
    expect(old.refusal('docket', 'head', { members })).toEqual(['courtHasNotDocketed']);
    expect(old.refusal('docket', 'head', { members, courtNotDocketed: true })).toEqual([]);
  });

  it('docketing takes five working days, and five more on the head’s approval, once', () => {
    const play = received();
    expect(play.clock('docketing')?.dueOn).toBe('2026-03-09');
    play.do('extend-docketing', 'head', { reason: '特别复杂', days: 5 });
    expect(play.clock('docketing')?.dueOn).toBe('2026-03-16');
    expect(play.refusal('extend-docketing', 'head', { reason: '再', days: 5 })).toEqual(['docketingNotYetExtended']);
  });

  it('an objection is decided in five working days that the closing limit leaves out', () => {
    const play = answering().until('2026-03-12');
    const raised = { party: '2', receivedOn: '2026-03-12', reason: '不属于重大纠纷' };
    play.do('file-jurisdiction-objection', 'respondent', raised);
    expect([play.clock('objection-decision')?.dueOn, play.clock('closing')?.state]).toEqual(['2026-03-19', 'paused']);
    play.until('2026-03-16').do('reject-jurisdiction-objection', 'officer', { reason: '不成立', on: '2026-03-16' });
    // Docketed on 5 March; the four days from the 12th to the 15th are not counted.
    expect([play.stage, play.clock('closing')?.dueOn]).toEqual(['answering', '2026-06-09']);
    expect(answering().until('2026-03-25').refusal('file-jurisdiction-objection', 'respondent', raised)).toEqual([]);
    const late = { ...raised, receivedOn: '2026-03-25' };
    expect(answering().until('2026-03-25').refusal('file-jurisdiction-objection', 'respondent', late)).toEqual([
      'objectionIsInWindow',
    ]);
  });

  it('an older change entered later does not take back the limit that a newer one began anew', () => {
    const change = (on: string) => ({ matters: '变更', on });
    const play = examined(majorEdition('2021-06-01')).until('2026-03-23');
    play.do('change-claims', 'officer', change('2026-03-20'));
    // 20 June is a Saturday.
    expect(play.clock('closing')?.dueOn).toBe('2026-06-22');
    expect(play.refusal('change-claims', 'officer', change('2026-03-10'))).toEqual(['/input/on']);
  });

  it('before 2025 an objection is decided in five days by the guide, and its time counts', () => {
    const play = answering(before2025).until('2026-03-12');
    play.do('file-jurisdiction-objection', 'respondent', { party: '2', receivedOn: '2026-03-12', reason: '异议' });
    // 17 March is a Tuesday.
    expect([play.clock('objection-decision')?.dueOn, play.clock('closing')?.state]).toEqual(['2026-03-17', 'armed']);
    play.do('uphold-jurisdiction-objection', 'officer', { competentAgency: '样市局', reason: '成立' });
    expect([play.stage, play.running()]).toEqual(['transferred', ['end-paper-service/1', 'end-paper-service/2']]);
  });

  it('a suspension is refused only on a ground that the file bears out', () => {
    const refuse = (ground: string, paper?: string) =>
      examined().refusal('refuse-suspension', 'officer', { ground, reason: '理由', ...(paper ? { paper } : {}) });
    expect(refuse('clean-report')).toEqual(['noSuspensionGroundHolds']);
    expect(refuse('upheld')).toEqual(['noSuspensionGroundHolds']);
    expect(refuse('upheld', 'p1')).toEqual([]);
    expect(refuse('invention')).toEqual(['noSuspensionGroundHolds']);
    expect(refuse('untenable')).toEqual([]);
    const invention = docketed(before2025, { 'right/1': { type: 'invention' } });
    const upheld = { ground: 'upheld', reason: '理由', paper: 'p1' };
    expect(invention.refusal('refuse-suspension', 'officer', upheld)).toEqual(['noSuspensionGroundHolds']);
    for (const ground of ['invention', 'not-needed'])
      expect(invention.refusal('refuse-suspension', 'officer', { ground, reason: '理由' })).toEqual([]);
  });

  it('a respondent who is added gets the request and a period of its own, and the closing limit begins anew', () => {
    const play = examined().until('2026-03-23');
    const unwanted = { ...respondent, basis: 'respondent-motion' };
    expect(play.refusal('add-respondent', 'officer', unwanted)).toEqual(['roleFitsBasis']);
    play.do('add-respondent', 'officer', respondent);
    expect([play.clock('closing')?.anchoredOn, play.clock('closing')?.dueOn]).toEqual(['2026-03-23', '2026-06-23']);
    expect(play.clock('sending', '3')?.dueOn).toBe('2026-03-30');
    play.do('record-service-of-request', 'officer', got('3', '2026-03-23'));
    expect(play.clock('sending', '3')?.state).toBe('met');
    expect(play.clock('answer', '3')?.dueOn).toBe('2026-04-07');
  });

  it('who joins as co-requester does not begin the closing limit anew', () => {
    const owner = { ...respondent, entitlement: 'patentee', movedOn: '2026-03-20' };
    const { basis, ...fields } = owner;
    expect(basis).toBe('requester-motion');
    const play = examined().do('add-co-requester', 'officer', fields);
    expect(play.clock('closing')?.anchoredOn).toBe('2026-03-05');
  });

  it('public notice stops the closing limit and has a length of its own', () => {
    const notice = {
      ...{ document: 'answer-notice', startedOn: '2026-03-05', party: '2', days: 30, place: '官网' },
      ...tried,
    };
    expect(docketed().refusal('start-public-notice', 'officer', { ...notice, days: 29 })).toEqual(['/input/days']);
    const play = docketed().do('start-public-notice', 'officer', notice);
    expect([play.clock('public-notice', '2')?.dueOn, play.clock('closing')?.state]).toEqual(['2026-04-04', 'paused']);
    play.until('2026-04-07');
    expect([play.stage, play.clock('closing')?.dueOn, play.clock('answer', '2')?.dueOn]).toEqual([
      'answering',
      '2026-07-06',
      '2026-04-20',
    ]);
  });

  it('a refused recusal can be reconsidered once, while the member works on', () => {
    const play = heard();
    const asked = {
      person: 'b',
      ground: 'other-relation',
      party: '2',
      knewOn: '2026-04-13',
      receivedOn: '2026-04-13',
      reason: '关系',
    };
    play.do('request-recusal', 'respondent', asked);
    const opinion = { on: '2026-04-13', votes: votes(), conclusion: 'infringement', signed: true };
    expect(play.refusal('deliberate', 'panel', opinion)).toEqual(['noRecusalIsOpen']);
    const [matter] = Object.entries(play.file).flatMap(([key, m]) => (m['matter'] === 'recusal' ? [key.slice(7)] : []));
    play.do('decide-recusal', 'head', { matter, state: 'refused', reason: '不成立' });
    const review = { matter, byParty: '2', receivedOn: '2026-04-13' };
    play.do('ask-recusal-review', 'respondent', review);
    expect(play.clock('recusal-review', 'b')?.dueOn).toBe('2026-04-16');
    expect(play.refusal('deliberate', 'panel', opinion)).toEqual([]);
    expect(play.refusal('ask-recusal-review', 'respondent', review)).toEqual(['refusedRecusalCanBeReviewed']);
    play.do('decide-recusal-review', 'head', { matter, state: 'granted', reason: '成立' });
    expect(play.refusal('deliberate', 'panel', opinion)).toEqual(['sittingPanelIsLawful']);
  });

  it('evidence is registered for seven days where sampling is impossible', () => {
    const input = { items: '样品一件', on: '2026-03-20', mayBeLost: true, samplingImpossible: true };
    expect(examined().refusal('register-evidence', 'head', { ...input, samplingImpossible: false })).toEqual([
      'samplingIsImpossible',
    ]);
    expect(examined().do('register-evidence', 'head', input).clock('registration')?.dueOn).toBe('2026-03-27');
  });
});
