import { DomainError } from '#libs/kernel';
import { validateAll } from './engine/validate.js';
import { editionInForce, editionNamed, procedureById, procedures } from './register.js';

describe('the register of procedures', () => {
  it('holds nothing with a defect', () => {
    expect(validateAll(procedures)).toEqual([]);
  });

  it('tells every two steps of an edition apart by their titles', () => {
    for (const { transitions } of procedures.flatMap((p) => p.editions))
      for (const language of ['zh', 'en'] as const) {
        const titles = transitions.map((t) => t.title[language]);
        expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
      }
  });

  it('has every stage of an earlier edition in the latest, from which stages are chosen', () => {
    for (const { editions } of procedures)
      expect(Object.keys(editions.at(-1)?.stages ?? {})).toEqual(
        expect.arrayContaining(editions.flatMap(({ stages }) => Object.keys(stages))),
      );
  });

  it('gives a request the edition of the day it was received', () => {
    const ordinary = procedureById('ordinary-ruling');
    expect(editionInForce(ordinary, '2025-01-31').effectiveFrom).toBe('2015-07-01');
    expect(editionInForce(ordinary, '2025-02-01').effectiveFrom).toBe('2025-02-01');
    expect(editionNamed(ordinary, '2015-07-01').effectiveFrom).toBe('2015-07-01');
  });

  it('knows neither procedures nor editions that are not there', () => {
    const ordinary = procedureById('ordinary-ruling');
    expect(() => procedureById('simplified')).toThrow(DomainError);
    expect(() => editionInForce(ordinary, '2010-01-01')).toThrow(DomainError);
    expect(() => editionNamed(ordinary, '2020-01-01')).toThrow(DomainError);
  });
});
