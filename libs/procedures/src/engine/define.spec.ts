import { exampleEdition } from '../testing/example.js';
import { defineEdition } from './define.js';
import type { AnyEdition } from './model.js';

const words = { zh: '词', en: 'word' };
const { citation } = exampleEdition;
const of = { title: words, citation, standing: 'statute' } as const;
const term = { count: 5, unit: 'working-day' } as const;
const form = { ...of, form: 'ruling' };
const today = { the: 'today' } as const;

const base = {
  ...of,
  effectiveFrom: '2025-01-01',
  initial: 'here',
  stages: { here: of, there: { ...of, final: true } },
  guards: { isDone: { says: words, holds: () => true } },
  clocks: { limit: { ...of, anchor: words, term, duty: 'authority' } },
  documents: { letter: { ...of, from: 'authority', fields: [] } },
  exclusions: {},
  closingForms: [],
} as const;
const uncited = {
  standing: of.standing,
  title: of.title,
  id: 'go',
  from: ['here'],
  to: 'there',
  by: ['officer'],
  event: 'case.gone',
} as const;
const go = { ...of, ...uncited } as const;

/** `tsc` checks this file: each `@ts-expect-error` becomes an error of its own should the mistake below it compile. */
const misspelt: readonly (() => AnyEdition)[] = [
  // @ts-expect-error the initial stage is misspelt
  () => defineEdition({ ...base, initial: 'hear', transitions: [go] }),
  // @ts-expect-error a stage to come from is misspelt
  () => defineEdition({ ...base, transitions: [{ ...go, from: ['hear'] }] }),
  // @ts-expect-error a stage to go to is misspelt
  () => defineEdition({ ...base, transitions: [{ ...go, to: 'their' }] }),
  // @ts-expect-error an excepted stage is misspelt
  () => defineEdition({ ...base, transitions: [{ ...go, except: ['hear'] }] }),
  // @ts-expect-error a guard is misspelt
  () => defineEdition({ ...base, transitions: [{ ...go, guards: [{ is: 'isDun', under: citation }] }] }),
  // @ts-expect-error a guard that decides where to go is misspelt
  () => defineEdition({ ...base, transitions: [{ ...go, to: { if: 'isDun', then: 'there', else: 'same' } }] }),
  // @ts-expect-error a stage to go to under a condition is misspelt
  () => defineEdition({ ...base, transitions: [{ ...go, to: { if: 'isDone', then: 'their', else: 'same' } }] }),
  // @ts-expect-error a clock to start is misspelt
  () => defineEdition({ ...base, transitions: [{ ...go, clocks: [{ start: 'limt', on: today }] }] }),
  // @ts-expect-error a clock to stop is misspelt
  () => defineEdition({ ...base, transitions: [{ ...go, clocks: [{ stop: 'limt', outcome: 'met' }] }] }),
  // @ts-expect-error a clock to pause is misspelt
  () => defineEdition({ ...base, transitions: [{ ...go, clocks: [{ pause: 'limt', kind: 'rest', on: today }] }] }),
  // @ts-expect-error a document is misspelt
  () => defineEdition({ ...base, transitions: [{ ...go, documents: ['leter'] }] }),
  // @ts-expect-error a stage of a closing form is misspelt
  () => defineEdition({ ...base, transitions: [go], closingForms: [{ ...form, stages: ['their'] }] }),
  // @ts-expect-error a capacity is misspelt
  () => defineEdition({ ...base, transitions: [{ ...go, by: ['oficer'] }] }),
  // @ts-expect-error a kind of record is misspelt
  () => defineEdition({ ...base, transitions: [{ ...go, writes: [{ record: 'pannel', id: 'sole' }] }] }),
  // @ts-expect-error a transition does not say what it rests on
  () => defineEdition({ ...base, transitions: [uncited] }),
];

describe('the typing of an edition', () => {
  it('lets rightly spelt names through', () => {
    const edition = defineEdition({
      ...base,
      transitions: [
        {
          ...go,
          from: 'open',
          except: ['there'],
          to: { if: 'isDone', then: 'there', else: 'same' },
          guards: [{ is: 'isDone', under: citation }],
          clocks: [{ start: 'limit', on: today }],
          documents: ['letter'],
        },
      ],
      closingForms: [{ ...form, stages: ['there'] }],
    });
    expect(edition.transitions.map((t) => t.id)).toEqual(['go']);
  });

  it('is a matter for the compiler: at run time a misspelt draft passes, which is why validate looks again', () => {
    for (const make of misspelt) expect(make).not.toThrow();
  });
});
