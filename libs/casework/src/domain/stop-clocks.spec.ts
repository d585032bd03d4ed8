import { fired, keep, keepingOn, only, startOrder } from '../testing/sample.js';
import { keepClocks } from './keep-clocks.js';

const closing = () => keep([], '2026-03-02', startOrder('closing', '2026-03-02', { proof: '立案通知书' }));

describe('stopping clocks', () => {
  it('doing the thing in time ends its clock and its warnings', () => {
    const [change] = keepClocks(
      closing(),
      [{ do: 'stop', clock: 'closing', subject: null, outcome: 'met', on: null, except: [], met: [] }],
      keepingOn('2026-05-01'),
    );
    expect(change?.clock).toMatchObject({
      state: 'met',
      settledOn: '2026-05-01',
      ladder: [],
      dueOn: '2026-06-02',
      generation: 1,
    });
    expect(change?.reason).toBeNull();
  });

  it('doing it late settles the expired clock, which stays expired', () => {
    const over = closing().map(fired);
    const settled = only(
      keep(over, '2026-06-10', {
        do: 'stop',
        clock: 'closing',
        subject: null,
        outcome: 'met',
        on: null,
        except: [],
        met: [],
      }),
    );
    expect(settled).toMatchObject({ state: 'fired', settledOn: '2026-06-10', ladder: [] });
  });

  it('what was done on its last day and entered after it is met; a day later it was late', () => {
    const over = closing().map(fired);
    const stop = { do: 'stop', clock: 'closing', subject: null, outcome: 'met', except: [], met: [] } as const;
    const done = (on: string) => only(keep(over, '2026-06-10', { ...stop, on }));
    expect(done('2026-06-02')).toMatchObject({ state: 'met', settledOn: '2026-06-02', dueOn: '2026-06-02' });
    expect(done('2026-06-03')).toMatchObject({ state: 'fired', settledOn: '2026-06-03' });
  });

  it('what stopped it was undone: it goes on as if it had never been stopped, and what rested it is over', () => {
    const resting = keep(closing(), '2026-03-12', {
      do: 'pause',
      clock: 'closing',
      kind: 'suspension',
      on: '2026-03-12',
    });
    const stop = {
      do: 'stop',
      clock: 'all',
      subject: null,
      outcome: 'cancelled',
      except: [],
      met: ['closing'],
    } as const;
    const stopped = keep(resting, '2026-04-01', { ...stop, on: '2026-03-31' });
    expect(only(stopped)).toMatchObject({ state: 'met', settledOn: '2026-03-31' });
    const undone = { do: 'revive', clock: 'closing', on: '2026-04-11' } as const;
    const other = keep(stopped, '2026-04-11', { ...undone, stoppedOn: '2026-03-30', resting: [] });
    expect(only(other)).toMatchObject({ state: 'met' });
    const alive = only(keep(stopped, '2026-04-11', { ...undone, stoppedOn: '2026-03-31', resting: [] }));
    expect(alive).toMatchObject({ state: 'armed', settledOn: null, dueOn: '2026-07-02' });
    expect(alive.generation).toBeGreaterThan(only(stopped).generation);
    expect(alive.pauses).toMatchObject([{ from: '2026-03-12', to: '2026-04-11' }]);
    const still = keep(stopped, '2026-04-11', { ...undone, stoppedOn: '2026-03-31', resting: ['suspension'] });
    expect(only(still)).toMatchObject({ state: 'paused', dueOn: null });
  });

  it('what ran out and is cancelled was not done', () => {
    const over = closing().map(fired);
    const stop = { do: 'stop', clock: 'all', subject: null, on: null, except: [], outcome: 'cancelled' } as const;
    const cancelled = only(keep(over, '2026-06-10', { ...stop, met: [] }));
    expect(cancelled).toMatchObject({ state: 'cancelled', settledOn: '2026-06-10', ladder: [] });
    expect(only(keep(over, '2026-06-10', { ...stop, met: ['closing'] }))).toMatchObject({ state: 'fired' });
  });

  it('closing the case meets the clocks it is in time for, and cancels the others', () => {
    const two = keep(closing(), '2026-03-02', startOrder('docketing', '2026-03-02'));
    const stop = { do: 'stop', clock: 'all', subject: null, on: null, except: [], outcome: 'cancelled' } as const;
    expect(keep(two, '2026-03-03', { ...stop, met: ['closing'] }).map((c) => [c.clock, c.state])).toEqual([
      ['closing', 'met'],
      ['docketing', 'cancelled'],
    ]);
  });

  it('closing the case stops all clocks but those excepted', () => {
    const two = keep(closing(), '2026-03-02', startOrder('docketing', '2026-03-02'));
    const after = keep(two, '2026-03-03', {
      do: 'stop',
      clock: 'all',
      subject: null,
      outcome: 'cancelled',
      on: null,
      except: ['docketing'],
      met: [],
    });
    expect(after.map((c) => [c.clock, c.state])).toEqual([
      ['closing', 'cancelled'],
      ['docketing', 'armed'],
    ]);
  });
});
