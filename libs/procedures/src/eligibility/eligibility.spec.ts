import { procedures } from '../register.js';
import { checklistOf, eligibilityQuestions, judgeEligibility, MOST_QUESTIONS } from './eligibility.js';
import { PAPERS, QUESTIONS } from './questions.js';

/** Procedures of rulings; an opinion is asked for without conditions of docketing. */
const RULINGS = procedures.filter((p) => p.id.endsWith('-ruling'));
const EDITIONS = RULINGS.flatMap((p) => p.editions.map((e) => [`${p.id} ${e.effectiveFrom}`, e] as const));
const guardsOf = (e: (typeof EDITIONS)[number][1]): string[] =>
  (e.transitions.find((t) => t.id === 'docket')?.guards ?? []).map((g) => g.is);

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

  it('no question and no paper hangs on a guard that docketing nowhere has', () => {
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

  it.each(EDITIONS)('%s lists the papers that its docketing asks for, with articles', (_, edition) => {
    const papers = checklistOf(edition);
    expect(papers.map((p) => p.kind)).toEqual(expect.arrayContaining(['request', 'status-proof', 'register-copy']));
    expect(papers.filter((p) => p.article === '')).toEqual([]);
  });

  it('an answer to a question that is not asked is refused by its name', () => {
    const [, edition] = EDITIONS[0]!;
    expect(() => judgeEligibility(edition, { __proto__x: 'yes' })).toThrow(
      expect.objectContaining({ code: 'PROCEDURES.UNKNOWN_QUESTION' }),
    );
  });
});
