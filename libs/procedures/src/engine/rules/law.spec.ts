import { articleOf, officePolicy, order81, rulingGuide2019 } from '#libs/legal';
import { exampleEdition } from '../../testing/example.js';
import { withClock, withStep, words, found, type Defect } from '../../testing/plant.js';

const law = articleOf(order81, 1);
const target = articleOf(officePolicy, '');
const guide = articleOf(rulingGuide2019, '');

const defects: readonly Defect[] = [
  ['a step cites nothing', withStep('close', { citation: undefined }), ['citation: transition close']],
  [
    'a statute is cited without an article',
    withStep('close', { citation: articleOf(order81, '') }),
    ['citation: transition close'],
  ],
  [
    'the use of a guard cites nothing',
    withStep('decide', { guards: [{ is: 'isCalm' }] }),
    ['citation: transition decide, guard isCalm'],
  ],
  ['a clock cites nothing', withClock('closing', { citation: undefined }), ['citation: clock closing']],
  [
    'a variant cites nothing',
    withClock('answer', { variants: [{ when: 'livesAbroad', term: { count: 1, unit: 'month' } }] }),
    ['citation: clock answer, variant livesAbroad'],
  ],
  [
    'a document cites nothing',
    {
      ...exampleEdition,
      documents: {
        ...exampleEdition.documents,
        refusal: { ...exampleEdition.documents['refusal']!, citation: undefined! },
      },
    },
    ['citation: document refusal'],
  ],
  [
    'excluded time cites nothing',
    { ...exampleEdition, exclusions: { rest: { title: words, citation: undefined! } } },
    ['citation: exclusion rest'],
  ],
  ['a step has no standing', withStep('close', { standing: undefined }), ['standing: transition close']],
  ['a clock has an unknown standing', withClock('closing', { standing: 'custom' }), ['standing: clock closing']],
  ['an office target passes for law', withClock('intake', { citation: target }), ['policy: clock intake']],
  ['law passes for an office target', withStep('close', { standing: 'policy' }), ['policy: transition close']],
  ['a guide passes for a statute', withStep('close', { citation: guide }), ['policy: transition close']],
  ['a statute passes for a guide', withStep('close', { standing: 'guide' }), ['policy: transition close']],
  [
    'a target cites a statute',
    withClock('intake', { target: { term: { count: 2, unit: 'working-day' }, citation: law } }),
    ['policy: clock intake, target'],
  ],
];

describe('the check of law', () => {
  it.each(defects)('goes red when %s', (_, edition, expected) => {
    expect(found(edition)).toEqual(expected);
  });
});
