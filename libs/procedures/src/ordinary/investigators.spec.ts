import { hearingOn, decided, preparing } from '../testing/given.js';
import { PANEL, type Play } from '../testing/play.js';

const EXPERT = {
  id: 'e',
  name: '测试专家',
  agency: '990000',
  certificate: null,
  certificateValidUntil: null,
  recused: false,
  offices: [],
  absent: false,
  rostered: { kind: 'investigator', fields: ['机械'], ties: [], patents: [], retiredOn: null, account: 'd' },
} as const;
const LAB = {
  ...EXPERT,
  id: 'l',
  name: '测试鉴定所',
  rostered: { ...EXPERT.rostered, kind: 'appraiser', account: null },
} as const;
/** The same person's own account in the office. */
const D = { ...PANEL[0]!, id: 'd', name: '测试专家' };

const play = (): Play => {
  const at = preparing();
  at.people = [...PANEL, D, EXPERT, LAB];
  return at;
};
const assigned = () => play().do('appoint-investigator', 'head', { person: 'e', reason: '查明技术事实' });

describe('those who help without a vote', () => {
  it('an investigator answers questions, and the opinion is kept as a reference', () => {
    const at = assigned().do('put-questions-to-investigator', 'panel', {
      investigator: '1',
      questions: '特征C是否等同',
    });
    const opinion = { investigator: '1', inquiry: '1', receivedOn: at.today, opinion: '不等同', paper: 'p1' };
    at.do('receive-investigator-opinion', 'panel', opinion);
    expect(at.file['investigator/1']).toMatchObject({ name: '测试专家', account: 'd', state: 'appointed' });
    expect(at.file['inquiry/1']).toMatchObject({ state: 'answered', opinion: '不等同' });
    expect(at.refusal('receive-investigator-opinion', 'panel', opinion)).toEqual(['inquiryIsUnanswered']);
  });

  it('an investigator neither votes nor sits on the panel, under the own account either', () => {
    const at = assigned().do('schedule-hearing', 'panel', hearingOn).until('2026-03-16');
    at.do('hold-hearing', 'panel', { hearing: '1', recordSigned: true, waivedNotice: ['1', '2'] }).until('2026-04-01');
    const vote = (person: string) => ({ person, opinion: '同意', agrees: true });
    const votes = [...decided.votes, vote('d')];
    expect(at.refusal('deliberate', 'panel', { ...decided, votes })).toContain('investigatorsDoNotVote');
    expect(at.refusal('deliberate', 'panel', { ...decided, votes: [...decided.votes, vote('e')] })).toEqual([
      '/input/votes/3/person',
    ]);
    const members = ['a', 'b', 'd'].map((person, i) => ({ person, leads: i === 0 }));
    expect(at.refusal('replace-panel-member', 'officer', { members, reason: '轮换' })).toEqual([
      'investigatorsSitOnNoPanel',
    ]);
    expect(at.refusal('deliberate', 'panel', decided)).toEqual([]);
  });

  it('a challenged investigator rests, a recused one must be dismissed before anybody deliberates', () => {
    const at = assigned();
    const ask = {
      party: '2',
      person: 'e',
      ground: 'other-relation',
      reason: '理由',
      knewOn: at.today,
      receivedOn: at.today,
    };
    at.do('request-recusal', 'respondent', ask);
    const questions = { investigator: '1', questions: '问' };
    expect(at.refusal('put-questions-to-investigator', 'panel', questions)).toEqual(['investigatorIsFreeToAct']);
    at.do('grant-recusal', 'head', { matter: '1', reason: '成立' });
    expect(at.refusal('deliberate', 'panel', { ...decided, on: at.today })).toContain('recusedInvestigatorsAreGone');
    at.do('dismiss-investigator', 'head', { investigator: '1', reason: '回避' });
    expect(at.refusal('deliberate', 'panel', { ...decided, on: at.today })).not.toContain(
      'recusedInvestigatorsAreGone',
    );
  });

  it('an appraisal body comes from the roster, and only for an appraisal under way', () => {
    const order = { byParty: '2', appliedOn: '2026-03-06', costAgreed: true, appraiser: '待定', items: '技术特征' };
    const at = play();
    at.do('order-appraisal', 'panel', { ...order, on: at.today });
    const appoint = { matter: '1', body: 'l', reason: '双方未能协商一致' };
    expect(at.refusal('appoint-appraiser', 'panel', { ...appoint, body: 'e' })).toEqual(['appraiserIsOnRoster']);
    at.do('appoint-appraiser', 'panel', appoint);
    expect(at.file['matter/1']).toMatchObject({ body: 'l', appraiser: '测试鉴定所', state: 'open' });
    expect(at.clock('closing')?.state).toBe('paused');
    at.until('2026-03-26').do('end-appraisal', 'panel', { on: '2026-03-26', outcome: 'opinion', paper: 'p1' });
    expect(at.refusal('appoint-appraiser', 'panel', appoint)).toContain('appraisalIsOpen');
  });
});
