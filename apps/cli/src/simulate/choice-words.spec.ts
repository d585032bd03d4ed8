import { editionNamed, findTransition, procedureById, type AnyEdition } from '#libs/procedures';
import { STEPS } from './case-a.data.js';
import { choiceWord } from './choice-words.js';

const AT_HAND = { members: [{ id: 'm1', name: '甲' }], paper: 'p1' };
const edition: AnyEdition = editionNamed(procedureById('major-ruling'), '2021-06-01');

/** The answers that a step of Case A gives to the choices among its fields. */
const chosen = STEPS.flatMap(({ take, input }) => {
  const given = input(AT_HAND);
  return Object.entries(findTransition(edition, take).input ?? {}).flatMap(([name, { type }]) =>
    type.kind === 'choice' && typeof given[name] === 'string' ? [given[name]] : [],
  );
});

describe('the answers in the timeline of Case A', () => {
  it('are there to be said', () => {
    expect(chosen).toEqual(expect.arrayContaining(['invalidity', 'mail', 'untenable']));
  });

  it.each([...new Set(chosen)])('%s is said in Chinese', (code) => {
    expect(choiceWord(code)).toMatch(/^\p{Script=Han}+$/u);
  });

  it('are said as the edition has them where nobody wrote a word for them', () => {
    expect(choiceWord('not-in-case-a')).toBe('not-in-case-a');
  });
});
