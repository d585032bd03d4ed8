import { exampleEdition } from '../../testing/example.js';
import { adding, citation, withStep, words, found, step, type Defect } from '../../testing/plant.js';

const defects: readonly Defect[] = [
  ['the initial stage is unknown', { ...exampleEdition, initial: 'nowhere' }, ['stage-names: initial']],
  ['a stage to go to is unknown', withStep('close', { to: 'nowhere' }), ['stage-names: transition close']],
  ['an excepted stage is unknown', withStep('rest', { except: ['nowhere'] }), ['stage-names: transition rest']],
  [
    'a clock is unknown',
    withStep('rest', { clocks: [{ stop: 'none', outcome: 'met' }] }),
    ['clock-names: transition rest'],
  ],
  [
    'nothing leads to a stage',
    { ...adding('leave', { from: ['island'] }), stages: { ...exampleEdition.stages, island: { title: words } } },
    ['reachable: stage island'],
  ],
  [
    'nothing leads out of a stage',
    { ...adding('enter', { to: 'trap' }), stages: { ...exampleEdition.stages, trap: { title: words } } },
    ['way-out: stage trap'],
  ],
  [
    'nothing leads out of a held stage',
    { ...adding('enter', { to: 'trap' }), stages: { ...exampleEdition.stages, trap: { title: words, held: true } } },
    ['way-out: stage trap'],
  ],
  [
    'two stages lead only to one another',
    {
      ...exampleEdition,
      stages: { ...exampleEdition.stages, ping: { title: words }, pong: { title: words } },
      transitions: [
        ...adding('enter', { to: 'ping' }).transitions,
        { ...step('close'), clocks: [], id: 'hit', from: ['ping'], to: 'pong' },
        { ...step('close'), clocks: [], id: 'hit-back', from: ['pong'], to: 'ping' },
      ],
    },
    ['way-out: stage ping', 'way-out: stage pong'],
  ],
  [
    'a step leads out of a final stage',
    adding('reopen', { from: ['refused'], to: 'closed' }),
    ['final: transition reopen'],
  ],
  [
    'an act after the end names no final stage',
    adding('linger', { from: ['open'], to: 'same', afterEnd: 'keeps' }),
    ['final: transition linger'],
  ],
  [
    'an act after the end moves the case on',
    adding('drift', { from: ['refused'], to: 'received', afterEnd: 'keeps' }),
    ['final: transition drift'],
  ],
  [
    'a case is taken up again in a final stage',
    adding('shift', { from: ['refused'], to: 'closed', afterEnd: 'reopens' }),
    ['final: transition shift'],
  ],
  ['a step goes back from a stage that is not held', adding('undo', { to: 'back' }), ['back: transition undo']],
  [
    'a step goes back from held stages alone, as its stage says',
    adding('undo', { from: ['open', 'resting'], to: { then: 'same', thenFrom: ['open'], else: 'back' } }),
    [],
  ],
  [
    'a closing form names a stage that is not final',
    {
      ...exampleEdition,
      closingForms: [
        ...exampleEdition.closingForms,
        { form: 'cancellation', title: words, stages: ['open'], citation },
      ],
    },
    ['closing-forms: closing form cancellation'],
  ],
  [
    'a closing form names no stage',
    { ...exampleEdition, closingForms: [{ form: 'ruling', title: words, stages: [], citation }] },
    ['closing-forms: closing form ruling'],
  ],
  ['no step gives a number', withStep('accept', { gives: undefined }), ['case-number: transitions']],
  ['a case could be numbered twice', withStep('decide', { gives: 'case-number' }), ['case-number: transition decide']],
  [
    'a case could be closed without a number',
    adding('skip', { from: ['received'], to: 'decided' }),
    ['case-number: stage decided'],
  ],
  ['an id is not kebab-case', withStep('close', { id: 'closeIt' }), ['transition-id: transition closeIt']],
  [
    'an id is used twice',
    adding('rest', { clocks: [{ stop: 'all', outcome: 'met' }] }),
    ['transition-id: transition rest'],
  ],
  ['an event is misnamed', withStep('close', { event: 'Closed' }), ['event: transition close']],
  ['nobody may take a step', withStep('close', { by: [] }), ['by: transition close']],
];

describe('the check of stages', () => {
  it.each(defects)('goes red when %s', (_, edition, expected) => {
    expect(found(edition)).toEqual(expected);
  });
});
