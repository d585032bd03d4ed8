import { procedureById, procedures } from '../register.js';
import {
  checklistOf,
  eligibilityQuestions,
  entitlementsOf,
  judgeEligibility,
  lackingIn,
  levelRulesOf,
  majorGroundsOf,
  MOST_QUESTIONS,
} from './eligibility.js';
import { PAPERS } from './papers.js';
import { QUESTIONS } from './questions.js';

const EDITIONS = procedures.flatMap((p) => p.editions.map((e) => [`${p.id} ${e.effectiveFrom}`, e] as const));
const RULINGS = EDITIONS.filter(([name]) => name.includes('-ruling '));
const OPINION = procedureById('infringement-opinion').editions[0]!;
const guardsOf = (e: (typeof EDITIONS)[number][1]): string[] =>
  e.transitions.filter((t) => t.gives).flatMap((t) => (t.guards ?? []).map((g) => g.is));

describe('may this person make the request?', () => {
  it.each(EDITIONS)('%s asks one to five questions, each with its article and a way out', (_, edition) => {
    const asked = eligibilityQuestions(edition);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS);
    expect(asked.filter((q) => !q.article || !q.instead.zh || !q.instead.en || !q.no.en)).toEqual([]);
    expect(new Set(asked.map((q) => q.id)).size).toBe(asked.length);
  });

  it.each(EDITIONS)('%s: all yes can, any no cannot, a doubt is a doubt, nothing said is open', (_, edition) => {
    const ids = eligibilityQuestions(edition).map((q) => q.id);
    const yes = Object.fromEntries(ids.map((id) => [id, 'yes' as const]));
    expect(judgeEligibility(edition, yes)).toMatchObject({ outcome: 'can', against: [], unanswered: [] });
    expect(judgeEligibility(edition, {})).toMatchObject({ outcome: 'open', unanswered: ids });
    for (const id of ids) {
      expect(judgeEligibility(edition, { [id]: 'no' })).toMatchObject({
        outcome: 'cannot',
        against: [{ question: id }],
      });
      expect(judgeEligibility(edition, { ...yes, [id]: 'unsure' }).outcome).toBe('unsure');
    }
  });

  it('no question and no paper hangs on a guard that nothing taken up has to meet', () => {
    const known = new Set(EDITIONS.flatMap(([, e]) => guardsOf(e)));
    expect(QUESTIONS.flatMap((q) => q.guards).filter((g) => !known.has(g))).toEqual([]);
    expect(PAPERS.flatMap((p) => p.guard ?? []).filter((g) => !known.has(g))).toEqual([]);
    const steps = new Set(EDITIONS.flatMap(([, e]) => e.transitions.map((t) => t.id)));
    expect(PAPERS.flatMap((p) => p.step ?? []).filter((s) => !steps.has(s))).toEqual([]);
  });

  it('a major case asks for the certificate, an ordinary one for the competence', () => {
    const [ordinary, major] = procedures.map((p) => eligibilityQuestions(p.editions.at(-1) ?? EDITIONS[0]![1]));
    expect(ordinary?.map((q) => q.id)).toContain('competence');
    expect(major?.map((q) => q.id)).toEqual(expect.arrayContaining(['major-situation', 'provincial-certificate']));
  });

  it('a ruling tells what a requester may be to the patent, with what else it must be asked then; an opinion does not', () => {
    for (const [, edition] of RULINGS)
      expect(entitlementsOf(edition)).toEqual([
        { entitlement: 'patentee', condition: null },
        { entitlement: 'exclusive-licensee', condition: null },
        { entitlement: 'sole-licensee', condition: 'patenteeDoesNotAct' },
        { entitlement: 'ordinary-licensee', condition: 'licenceAllowsSuit' },
        { entitlement: 'heir', condition: null },
      ]);
    expect(entitlementsOf(OPINION)).toEqual([]);
  });

  it('only a request for a major ruling states a situation, one of four', () => {
    const stated = EDITIONS.map(([name, edition]) => [name, majorGroundsOf(edition)]);
    const four = ['public-interest', 'industry', 'cross-province', 'other'];
    expect(stated).toEqual(EDITIONS.map(([name]) => [name, name.startsWith('major-ruling ') ? four : []]));
  });

  it('an opinion asks for the warning, the demand and the silence, and for their papers', () => {
    expect(eligibilityQuestions(OPINION).map((q) => q.id)).toEqual(['warned', 'demanded', 'unanswered']);
    expect(checklistOf(OPINION).map((p) => [p.kind, p.always])).toEqual([
      ['request', true],
      ['warning', true],
      ['demand', true],
      ['demand-receipt', false],
    ]);
  });

  it('who may not ask for the one is led to the other, and to nothing that cannot be asked for', () => {
    const [, ordinary] = RULINGS.find(([name]) => name.startsWith('ordinary'))!;
    expect(judgeEligibility(ordinary, { entitled: 'no' }).against).toMatchObject([
      { procedure: 'infringement-opinion' },
    ]);
    expect(judgeEligibility(OPINION, { warned: 'no' }).against).toMatchObject([{ procedure: 'ordinary-ruling' }]);
    expect(judgeEligibility(OPINION, { demanded: 'no' }).against).toMatchObject([{ procedure: null }]);
    const known = procedures.map((p) => p.id);
    expect(QUESTIONS.flatMap((q) => q.procedure ?? []).filter((id) => !known.includes(id))).toEqual([]);
  });

  it.each(RULINGS)('%s lists the papers that its docketing asks for, with articles', (_, edition) => {
    const papers = checklistOf(edition);
    expect(papers.map((p) => p.kind)).toEqual(expect.arrayContaining(['request', 'status-proof', 'register-copy']));
    expect(papers.filter((p) => p.article === '')).toEqual([]);
  });

  it('a “can” names the provisions it rests on, and no question speaks of an answer that is not offered', () => {
    const [, ordinary] = RULINGS.find(([name]) => name === 'ordinary-ruling 2025-02-01')!;
    const { articles } = judgeEligibility(ordinary, {});
    expect(articles.length).toBeGreaterThan(0);
    expect(articles.filter((article) => !article.includes('第1'))).toEqual([]);
    expect(QUESTIONS.filter(({ asks, explains }) => /对吗|“对”|该机关/.test(asks.zh + explains.zh))).toEqual([]);
  });

  it('what a lacking paper leads to is told by the article on supplements, and an agent needs its power', () => {
    const [, ordinary] = RULINGS.find(([name]) => name === 'ordinary-ruling 2025-02-01')!;
    expect(lackingIn(ordinary)?.article).toBe('专利纠纷行政裁决和调解办法 第16条');
    expect(lackingIn(OPINION)).toBeNull();
    expect(checklistOf(ordinary).filter((p) => p.withAgent)).toMatchObject([
      { kind: 'power-of-attorney', always: false },
    ]);
  });

  it('who has submitted is not told that it can be submitted, and that a supplement sets the time anew', () => {
    const [, ordinary] = RULINGS.find(([name]) => name === 'ordinary-ruling 2025-02-01')!;
    expect(lackingIn(ordinary)?.says.zh).toMatch(/^现在也可以提交/);
    expect(lackingIn(ordinary)?.filed.zh).toMatch(/^缺少的材料请尽快补交/);
    expect(lackingIn(ordinary)?.period?.zh).toContain('另行计算');
  });

  it('when a province may handle a case is the condition of docketing, with its article, where there is one', () => {
    const [, ordinary] = RULINGS.find(([name]) => name === 'ordinary-ruling 2025-02-01')!;
    expect(levelRulesOf(ordinary)).toMatchObject([
      { level: 'province', says: { zh: expect.stringContaining('涉外') }, article: '专利纠纷行政裁决和调解办法 第7条' },
    ]);
    expect(levelRulesOf(OPINION)).toEqual([]);
  });

  it('the papers say what is still handed in on paper', () => {
    const [, ordinary] = RULINGS.find(([name]) => name === 'ordinary-ruling 2025-02-01')!;
    for (const kind of ['request', 'copies'])
      expect(checklistOf(ordinary).find((line) => line.kind === kind)?.note.zh).toContain('不必另交纸质');
  });

  it('an answer to a question that is not asked is refused by its name', () => {
    const [, edition] = EDITIONS[0]!;
    expect(() => judgeEligibility(edition, { __proto__x: 'yes' })).toThrow(
      expect.objectContaining({ code: 'PROCEDURES.UNKNOWN_QUESTION' }),
    );
  });
});
