import { procedures } from '../register.js';
import type { AnyTransition } from './model.js';
import { deliveryOf, joinderOf, openedBy, paperKindOf } from './purpose.js';

/** In every edition of each procedure: the steps of which something is true. */
const those = (is: (t: AnyTransition) => boolean): Record<string, string[]> =>
  Object.fromEntries(
    procedures.flatMap(({ id, editions }) =>
      editions.map((e) => [`${id} ${e.effectiveFrom}`, e.transitions.filter(is).map((t) => t.id)]),
    ),
  );
const everywhere = (ordinary: string[], major: string[], opinion: string[]): Record<string, string[]> => ({
  'ordinary-ruling 2015-07-01': ordinary,
  'ordinary-ruling 2025-02-01': ordinary,
  'major-ruling 2021-06-01': major,
  'major-ruling 2025-02-01': major,
  'infringement-opinion 2025-02-01': opinion,
});
const inRulings = (...steps: string[]) => everywhere(steps, steps, []);

describe('what a step is for', () => {
  it('is to enter that a document went out, or that this failed', () => {
    expect(those((t) => deliveryOf(t) === 'sends')).toEqual(inRulings('record-service'));
    expect(those((t) => deliveryOf(t) === 'fails')).toEqual(inRulings('record-service-failed'));
  });

  it('is to take cases together, or one out of them', () => {
    expect(those((t) => joinderOf(t) === 'joins')).toEqual(inRulings('join-cases'));
    expect(those((t) => joinderOf(t) === 'splits')).toEqual(inRulings('split-case'));
  });

  it('is to open a matter beside the main line', () => {
    expect(those((t) => openedBy(t) === 'application')).toEqual(inRulings('file-application'));
    expect(those((t) => openedBy(t) === 'supplement')).toEqual({
      ...inRulings('request-supplement'),
      'ordinary-ruling 2015-07-01': [],
      'major-ruling 2021-06-01': [],
    });
    expect(those((t) => openedBy(t) === 'warning')).toEqual(everywhere([], [], ['enter-warning']));
  });

  it('is the answer of a party, and its papers are filed as one', () => {
    expect(those((t) => paperKindOf(t) === 'answer')).toEqual(
      everywhere(['file-answer', 'file-late-answer'], ['answer', 'answer-late'], []),
    );
  });

  it('is what the review of a request leads to, where a request is docketed', () => {
    expect(those((t) => t.intake === true)).toEqual(inRulings('docket'));
  });
});
