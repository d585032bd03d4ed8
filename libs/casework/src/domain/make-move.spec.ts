import { fired, keep, keepingOn, only, sampleCase, sampleDecision, startOrder } from '../testing/sample.js';
import { nextDue } from './case.js';
import { becomesOfficer, makeMove } from './make-move.js';

const mover = { actor: 'p-1', name: '测试员甲', capacity: 'officer', onBehalfOf: null };
const move = (parts: Partial<Parameters<typeof makeMove>[0]>) =>
  makeMove({
    stored: sampleCase(),
    decision: sampleDecision(),
    keeping: keepingOn('2026-03-02'),
    mover,
    input: {},
    reason: null,
    typeMark: '裁',
    ...parts,
  });

describe('a move of a case', () => {
  it('raises the version by one and puts the mover in charge when nobody is', () => {
    expect(move({}).after).toMatchObject({ version: 4, officer: 'p-1', open: true });
    expect(move({ stored: sampleCase({ officer: 'p-0' }) }).after.officer).toBe('p-0');
    expect(move({ mover: { ...mover, capacity: 'requester' } }).after.officer).toBeNull();
  });

  it('puts nobody in charge before the request is filed, who is in charge already, or is no officer', () => {
    expect(becomesOfficer({ officer: null, version: 1 }, 'officer')).toBe(true);
    expect(becomesOfficer({ officer: null, version: 0 }, 'officer')).toBe(false);
    expect(becomesOfficer({ officer: 'p-0', version: 1 }, 'officer')).toBe(false);
    expect(becomesOfficer({ officer: null, version: 1 }, 'head')).toBe(false);
  });

  it('docketing asks for a number of the year and fixes the day', () => {
    const made = move({ decision: sampleDecision({ givesNumber: true }) });
    expect(made.number).toEqual({ year: 2026, mark: '裁' });
    expect(made.after.docketedOn).toBe('2026-03-02');
    expect(move({}).number).toBeNull();
  });

  it('an expiry fires its clock by its generation and touches its row nowhere else', () => {
    const clocks = keep([], '2026-03-02', startOrder('closing', '2026-03-02'));
    const expiring = only(clocks);
    const stop = { do: 'stop', clock: 'all', subject: null, outcome: 'met', on: null, except: [], met: [] } as const;
    const made = move({
      stored: sampleCase({ clocks }),
      decision: sampleDecision({ clocks: [stop] }),
      expiring,
      keeping: keepingOn('2026-06-03'),
    });
    expect(made.fires).toEqual({ clock: expiring.id, generation: 1 });
    expect(made.clocks).toEqual([]);
    expect(only(made.after.clocks).state).toBe('fired');
  });

  it('panel and recused people are read from the file it leaves', () => {
    const file = {
      'panel/1': { members: [{ person: 'a' }, { person: 'b' }, { person: 'c' }] },
      'matter/1': { matter: 'recusal', state: 'granted', person: 'b' },
      'matter/2': { matter: 'recusal', state: 'open', person: 'c' },
    };
    const { after } = move({ stored: sampleCase({ file }) });
    expect(after.panel).toEqual(['a', 'b', 'c']);
    expect(after.recused).toEqual(['b']);
  });

  it('names whom it puts in charge or into the panel, but neither its mover nor who was there', () => {
    const file = { 'panel/1': { members: ['a', 'b', 'p-1'].map((person) => ({ person })) } };
    expect(move({ stored: sampleCase({ file, panel: ['a'] }) }).named).toEqual(['b']);
    const filePatch = { 'assignment/1': { officer: 'c' } };
    expect(move({ decision: sampleDecision({ filePatch }) }).named).toEqual(['c']);
    expect(move({ stored: sampleCase({ officer: 'c' }), decision: sampleDecision({ filePatch }) }).named).toEqual([]);
    expect(move({}).named).toEqual([]);
  });

  it('a case at its end stays on the list while the office still owes something in it', () => {
    const ended = sampleDecision({ to: 'closed', final: true });
    const clocks = keep([], '2026-03-02', startOrder('closing', '2026-03-02'));
    expect(move({ decision: ended }).after.open).toBe(false);
    expect(move({ decision: ended, stored: sampleCase({ clocks }) }).after.open).toBe(true);
    const settled = clocks.map((c) => ({ ...fired(c), settledOn: '2026-06-03' }));
    expect(move({ decision: ended, stored: sampleCase({ clocks: settled }) }).after.open).toBe(false);
  });

  it('a move for which the file was not read leaves officer, panel and recused people as they are', () => {
    const people = { officer: 'p-0', panel: ['p-0', 'a'], recused: ['b'] };
    expect(move({ stored: sampleCase({ ...people, file: {} }) }).after).toMatchObject(people);
  });

  it('the case is listed by its earliest running clock, an overdue duty first of all', () => {
    const clocks = keep([], '2026-03-02', startOrder('closing', '2026-03-02'), startOrder('docketing', '2026-03-02'));
    expect(nextDue(clocks)?.clock).toBe('docketing');
    const overdue = clocks.map((c) => (c.clock === 'docketing' ? fired(c) : c));
    expect(nextDue(overdue)?.clock).toBe('docketing');
    const settled = overdue.map((c) => (c.clock === 'docketing' ? { ...c, settledOn: '2026-03-12' } : c));
    expect(nextDue(settled)?.clock).toBe('closing');
    expect(nextDue([])).toBeNull();
  });
});
