import { edition2025 } from '../ordinary/editions.js';
import { procedures } from '../register.js';
import { preparing } from '../testing/given.js';
import { factsOf } from '../testing/facts.js';
import type { AnyEdition } from './model.js';
import { suggestedTexts } from './suggest.js';

const edition = edition2025;
const draft = (of: AnyEdition) => {
  const step = of.transitions.find(({ id }) => id === 'draft-ruling');
  if (!step) throw new Error('nobody drafts a ruling');
  return step;
};

describe('what the file and the rules already say to a form', () => {
  it('is the time to sue as the edition counts it, under its article', () => {
    const { remedy } = suggestedTexts(edition, draft(edition), factsOf());
    expect(remedy).toBe(
      '不服本专利侵权纠纷案件行政裁决书的,可以自收到裁决书之日起15日内,依照《专利法》第65条,向人民法院提起行政诉讼。',
    );
    const suit = edition.clocks['suit'];
    if (!suit) throw new Error('nobody can sue');
    const longer = { ...edition, clocks: { ...edition.clocks, suit: { ...suit, term: { count: 2, unit: 'month' } } } };
    expect(suggestedTexts(longer as AnyEdition, draft(edition), factsOf())['remedy']).toContain('之日起2个月内');
  });

  it('is who the parties are and what they said', () => {
    const { parties, statements } = suggestedTexts(edition, draft(edition), preparing().facts('officer'));
    expect(parties).toMatch(/^请求人:.+,住所:.+\n被请求人:.+,住所:.+$/);
    expect(statements).toMatch(/^请求人称:.+\n请求:.+/);
  });

  it('is the gist of the ruling, for its notice', () => {
    const step = edition.transitions.find(({ id }) => id === 'announce-ruling');
    if (!step) throw new Error('no ruling is announced');
    const file = { 'decision/1': { order: '停止制造。', remedy: '可以起诉。' } };
    expect(suggestedTexts(edition, step, factsOf({ file }))).toEqual({ gist: '停止制造。\n可以起诉。' });
  });

  it('is offered in every edition for a document that has a time', () => {
    for (const of of procedures.flatMap(({ editions }) => editions))
      for (const { input = {} } of of.transitions)
        for (const { suggest } of Object.values(input))
          if (suggest && 'wayToSueAfter' in suggest)
            expect(of.clocks[of.documents[suggest.wayToSueAfter]?.clock ?? '']?.term).toMatchObject({ count: 15 });
  });
});
