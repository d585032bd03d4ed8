import { DomainError } from '#libs/kernel';
import { exampleEdition } from '../testing/example.js';
import { factsOf } from '../testing/facts.js';
import { decide, findTransition, stagesOf } from './decide.js';
import { stepsFor } from './steps.js';
import type { Facts } from './model.js';

const file = {
  'party/1': { role: 'requester', domicileInChina: true },
  'party/2': { role: 'respondent', domicileInChina: true },
  'party/3': { role: 'respondent', domicileInChina: false },
  'party/4': { role: 'respondent', domicileInChina: true, left: true },
};
const at = (stage: string, capacities: Facts['actor']['capacities'], parts: Partial<Facts> = {}): Facts =>
  factsOf({ file, ...parts, case: { stage, ...parts.case }, actor: { capacities, ...parts.actor } });

function refusalOf(transition: string, facts: Facts): DomainError {
  try {
    decide(exampleEdition, transition, facts);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error(`${transition} was allowed`);
}
const failuresOf = (transition: string, facts: Facts) => refusalOf(transition, facts).details.failures ?? [];

describe('decide', () => {
  it('does not know a step that the edition does not have', () => {
    expect(refusalOf('fly'.repeat(100), at('received', ['officer']))).toMatchObject({
      code: 'PROCEDURES.UNKNOWN_TRANSITION',
      category: 'notFound',
    });
    expect(() => findTransition(exampleEdition, 'constructor')).toThrow(DomainError);
  });

  it('refuses for a wrong capacity and a wrong stage at once, each with its article', () => {
    const failures = failuresOf('accept', at('decided', ['requester']));
    expect(failures.map((f) => f.guard)).toEqual(['capacity', 'stage']);
    expect(failures.map((f) => f.article)).toEqual([
      '专利纠纷行政裁决和调解办法 第2条',
      '专利纠纷行政裁决和调解办法 第2条',
    ]);
    expect(failures[0]?.message.zh).toContain('办案人员、负责人');
    expect(failures[1]?.message.en).toContain('“decided”');
  });

  it('does not say what is wrong with the input to somebody who may not take the step', () => {
    expect(refusalOf('accept', at('received', ['respondent'])).details.issues).toBeUndefined();
  });

  it('asks for well-formed input before it judges guards', () => {
    const error = refusalOf('accept', at('received', ['officer'], { file: {}, input: { servedOn: 'soon' } }));
    expect(error.code).toBe('PROCEDURES.INVALID_INPUT');
    expect(error.details.issues?.map((i) => i.pointer)).toEqual(['/input/servedOn']);
  });

  it('names every guard that fails, not only the first', () => {
    const failures = failuresOf('accept', at('received', ['officer'], { file: {}, input: { servedOn: '2026-03-07' } }));
    expect(failures.map((f) => [f.guard, f.article])).toEqual([
      ['hasRespondent', '专利纠纷行政裁决和调解办法 第2条'],
      ['servedOnWorkingDay', '专利纠纷行政裁决和调解办法 第3条'],
    ]);
  });

  it('lets a guard say more than its sentence', () => {
    const open = { ...file, 'matter/1': { state: 'open' }, 'matter/2': { state: 'open' } };
    const [failure] = failuresOf('decide', at('open', ['panel'], { file: open, input: { signed: true } }));
    expect(failure?.message.en).toBe('2 still open');
  });

  it('gives the whole consequence of a step', () => {
    const decision = decide(
      exampleEdition,
      'accept',
      at('received', ['officer'], { input: { servedOn: '2026-03-04', note: '甲' } }),
    );
    expect(decision).toMatchObject({
      transition: 'accept',
      from: 'received',
      to: 'open',
      returnStage: null,
      documents: ['acceptance'],
      event: 'case.accepted',
      givesNumber: true,
      final: false,
      standing: 'statute',
    });
    expect(decision.filePatch).toEqual({ 'decision/1': { note: '甲', state: 'draft', madeOn: '2026-03-02' } });
  });

  it('starts one answer clock for each respondent still in the case, the longer one for the respondent abroad', () => {
    const { clocks } = decide(
      exampleEdition,
      'accept',
      at('received', ['officer'], { input: { servedOn: '2026-03-04' } }),
    );
    expect(clocks.slice(0, 3)).toEqual([
      { do: 'stop', clock: 'intake', subject: null, outcome: 'met', on: null, except: [], met: [] },
      { do: 'stop', clock: 'correction', subject: null, outcome: 'cancelled', on: null, except: [], met: [] },
      { do: 'start', clock: 'closing', subject: '', on: '2026-03-02', proof: null, length: null, variant: null },
    ]);
    expect(clocks.slice(3)).toEqual([
      { do: 'start', clock: 'answer', subject: '2', on: '2026-03-04', proof: 'receipt', length: null, variant: null },
      { do: 'start', clock: 'answer', subject: '3', on: '2026-03-04', proof: 'receipt', length: null, variant: 0 },
    ]);
  });

  it('takes the length of a set term from the input', () => {
    const { clocks, to } = decide(
      exampleEdition,
      'receive',
      at('received', ['officer'], { input: { on: '2026-03-02', days: 7 } }),
    );
    expect(to).toBe('received');
    expect(clocks.map((c) => c.do === 'start' && c.length)).toEqual([null, 7]);
  });

  it('orders pause, resume, extension, restart and a moved anchor', () => {
    const orders = (id: string, facts: Facts) => decide(exampleEdition, id, facts).clocks;
    expect(orders('rest', at('open', ['officer']))).toEqual([
      { do: 'pause', clock: 'closing', kind: 'rest', on: '2026-03-02' },
    ]);
    expect(orders('extend-second', at('open', ['superior']))).toEqual([
      { do: 'extend', clock: 'closing', subject: '', extension: 'second', length: 2 },
    ]);
    const changed = at('open', ['requester'], { input: { party: '2', servedOn: '2026-03-05' } });
    expect(orders('change-claims', changed)).toEqual([
      { do: 'restart', clock: 'closing', on: '2026-03-02' },
      { do: 'reanchor', clock: 'answer', subject: '2', on: '2026-03-05', proof: null },
    ]);
  });

  it.each(['open', 'decided'])('comes back from a held stage to where the case was: %s', (stage) => {
    const resting = decide(exampleEdition, 'rest', at(stage, ['officer']));
    expect(resting).toMatchObject({ to: 'resting', returnStage: stage });
    const held = at('resting', ['officer'], { case: { ...at('resting', []).case, returnStage: stage } });
    expect(decide(exampleEdition, 'end-matter', held)).toMatchObject({ to: 'resting', returnStage: stage });
    expect(decide(exampleEdition, 'wake', held)).toMatchObject({ to: stage, returnStage: null });
  });

  it('treats a held case without a stage to go back to as a defect, not as a refusal', () => {
    expect(() => decide(exampleEdition, 'wake', at('resting', ['officer']))).toThrow(/no stage to go back to/);
    expect(() => decide(exampleEdition, 'wake', at('resting', ['officer']))).not.toThrow(DomainError);
  });

  it('goes where its test says', () => {
    const goes = (signed: boolean) => decide(exampleEdition, 'decide', at('open', ['panel'], { input: { signed } })).to;
    expect([goes(true), goes(false)]).toEqual(['decided', 'open']);
  });

  it('goes where the stage alone says, and elsewhere on to the next choice', () => {
    const to = { then: 'same', thenFrom: ['open'], else: 'closed' } as const;
    const transitions = exampleEdition.transitions.map((t) =>
      t.id === 'decide' ? { ...t, from: ['open', 'decided'], to } : t,
    );
    const goes = (stage: string) =>
      decide({ ...exampleEdition, transitions }, 'decide', at(stage, ['panel'], { input: { signed: true } })).to;
    expect([goes('open'), goes('decided')]).toEqual(['open', 'closed']);
  });

  it('says that a case is at its end', () => {
    expect(decide(exampleEdition, 'close', at('decided', ['head']))).toMatchObject({ to: 'closed', final: true });
  });

  it('decides the same on the same facts, and leaves the facts as they were', () => {
    const facts = at('received', ['officer'], { input: { servedOn: '2026-03-04' } });
    const before = structuredClone({ ...facts, calendar: null });
    expect(decide(exampleEdition, 'accept', facts)).toEqual(decide(exampleEdition, 'accept', facts));
    expect({ ...facts, calendar: null }).toEqual(before);
  });
});

describe('writes', () => {
  it('number new records, copy every field given, and know the acting party', () => {
    const facts = at('open', ['requester'], {
      file: { 'matter/9': { state: 'closed' } },
      input: { ground: '鉴定' },
      actor: { id: 'p', name: 'p', capacities: ['requester'], party: '1' },
    });
    const decision = decide(exampleEdition, 'open-matter', { ...facts, actor: { ...facts.actor, party: '1' } });
    expect(decision.filePatch).toEqual({
      'matter/10': { ground: '鉴定', matter: 'appraisal', state: 'open', byParty: '1' },
    });
  });

  it('merge into every open matter of the kind and into no other', () => {
    const matters = {
      'matter/1': { matter: 'appraisal', state: 'open', ground: 'a' },
      'matter/2': { matter: 'appraisal', state: 'refused' },
      'matter/3': { matter: 'settlement', state: 'open' },
      'matter/4': { matter: 'appraisal', state: 'open', ground: 'b' },
    };
    expect(decide(exampleEdition, 'end-matter', at('open', ['officer'], { file: matters })).filePatch).toEqual({
      'matter/1': { matter: 'appraisal', state: 'closed', ground: 'a' },
      'matter/4': { matter: 'appraisal', state: 'closed', ground: 'b' },
    });
  });

  it('of an expiry concern the party whose clock it was', () => {
    const expiring = {
      id: 'c',
      duty: 'respondent',
      clock: 'answer',
      subject: '3',
      state: 'fired',
      anchoredOn: '2026-03-04',
      dueOn: null,
      dueAt: null,
      extensions: [],
      settledOn: null,
      pauses: [],
    } as const;
    const patch = decide(exampleEdition, 'note-silence', at('open', ['system'], { expiring })).filePatch;
    expect(patch).toEqual({ 'answer/3': { late: true } });
  });

  it('fold to the file: the patches of the history in order give the case file again', () => {
    let facts = at('received', ['officer', 'panel', 'requester'], { file: {} });
    const patches: Facts['file'][] = [file];
    facts = { ...facts, file: { ...file } };
    const take = (id: string, input: Facts['input'] = {}): void => {
      const decision = decide(exampleEdition, id, { ...facts, input });
      patches.push(decision.filePatch);
      const held = { ...facts.case, stage: decision.to, returnStage: decision.returnStage };
      facts = { ...facts, file: { ...facts.file, ...decision.filePatch }, case: held };
    };
    take('accept', { servedOn: '2026-03-04' });
    take('open-matter', { ground: '一' });
    take('rest');
    take('end-matter');
    take('wake');
    take('decide', { signed: true });
    expect(patches.reduce((whole, patch) => ({ ...whole, ...patch }), {})).toEqual(facts.file);
    expect(facts.case.stage).toBe('decided');
    expect(facts.file['decision/1']).toEqual({ state: 'made', madeOn: '2026-03-02' });
  });
});

describe('the list of next steps', () => {
  it('has what the actor may take, the primary one first, and why the others are not open', () => {
    const steps = stepsFor(exampleEdition, at('received', ['officer']));
    expect(steps.map((s) => [s.transition.id, s.allowed])).toEqual([
      ['accept', true],
      ['receive', true],
      ['end-matter', true],
      ['open-matter', false],
      ['rest', false],
      ['wake', false],
    ]);
    expect(steps.filter((s) => !s.allowed).every((s) => s.failures[0]?.guard === 'stage')).toBe(true);
  });

  it('leaves guards that judge the input for later, and asks the others now', () => {
    const [step] = stepsFor(exampleEdition, at('received', ['officer'], { file: {} })).filter(
      (s) => s.transition.id === 'accept',
    );
    expect(step?.failures.map((f) => f.guard)).toEqual(['hasRespondent']);
  });

  it('never offers an expiry to a person', () => {
    expect(stepsFor(exampleEdition, at('open', ['officer', 'system'])).map((s) => s.transition.id)).not.toContain(
      'note-silence',
    );
  });
});

describe('stagesOf', () => {
  it('reads open, any and except', () => {
    const stages = (id: string) => stagesOf(exampleEdition, findTransition(exampleEdition, id));
    expect(stages('rest')).toEqual(['open', 'decided']);
    expect(stages('end-matter')).toEqual(['received', 'open', 'resting', 'decided']);
  });
});
