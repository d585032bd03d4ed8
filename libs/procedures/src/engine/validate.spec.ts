import { exampleEdition, exampleProcedure } from '../testing/example.js';
import { found, of, step, withStage, withStep, words } from '../testing/plant.js';
import type { AnyEdition } from './model.js';
import { validateAll, validateProcedure } from './validate.js';

describe('validateProcedure', () => {
  it('finds nothing wrong with a sound procedure', () => {
    expect(validateProcedure(exampleProcedure)).toEqual([]);
  });

  it('says of every defect where it is, in both languages', () => {
    const [problem] = validateProcedure(of(withStep('close', { event: 'Closed' })));
    expect(problem).toEqual({
      procedure: 'example',
      edition: '2025-01-01',
      rule: 'event',
      where: 'transition close',
      says: { zh: '事件名“Closed”不合格式', en: 'event name “Closed” is malformed' },
    });
  });

  it('follows a return from a stage that is held inside another held stage', () => {
    const held = withStage('deeper', { title: words, held: true });
    const transitions = [
      ...held.transitions.filter((t) => t.id !== 'wake'),
      { ...step('close'), clocks: [], id: 'sink', from: ['resting'], to: 'deeper' },
      { ...step('wake'), from: ['deeper'] },
    ];
    expect(found({ ...held, transitions })).toEqual([]);
  });

  it('allows acts that follow the end, and a case that is taken up again, where they say so', () => {
    const served = {
      ...step('close'),
      clocks: [],
      id: 'serve-refusal',
      from: ['refused'],
      to: 'same',
      afterEnd: 'keeps',
    };
    const undone = {
      ...step('close'),
      clocks: [],
      id: 'undo-refusal',
      from: ['refused'],
      to: 'received',
      afterEnd: 'reopens',
    };
    const transitions = [...exampleEdition.transitions, served, undone] as AnyEdition['transitions'];
    expect(found({ ...exampleEdition, transitions })).toEqual([]);
  });

  it('wants editions with distinct days in rising order', () => {
    const on = (effectiveFrom: string): AnyEdition => ({ ...exampleEdition, effectiveFrom });
    const problems = (...days: string[]) =>
      validateProcedure({ ...exampleProcedure, editions: days.map(on) }).map((p) => p.where);
    expect(problems('2025-01-01', '2026-01-01')).toEqual([]);
    expect(problems('2025-01-01', '2025-01-01')).toEqual(['edition 2025-01-01']);
    expect(problems('2026-01-01', '2025-01-01')).toEqual(['edition 2025-01-01']);
    expect(problems('2025-02-30')).toEqual(['edition 2025-02-30']);
    expect(problems()).toEqual(['editions']);
  });

  it('wants a mark for the case number', () => {
    expect(validateProcedure({ ...exampleProcedure, typeMark: ' ' }).map((p) => p.where)).toEqual(['typeMark']);
  });
});

describe('validateAll', () => {
  it('finds two procedures with one name', () => {
    expect(validateAll([exampleProcedure, exampleProcedure]).map((p) => p.where)).toEqual(['id']);
    expect(validateAll([exampleProcedure, { ...exampleProcedure, id: 'other' }])).toEqual([]);
  });
});
