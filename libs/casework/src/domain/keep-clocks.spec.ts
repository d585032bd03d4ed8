import { DomainError } from '#libs/kernel';
import { fired, keep, keepingOn, only, startOrder } from '../testing/sample.js';
import { keepClocks } from './keep-clocks.js';

const closing = () => keep([], '2026-03-02', startOrder('closing', '2026-03-02', { proof: '立案通知书' }));
const pause = (kind: string, on: string) => ({ do: 'pause', clock: 'closing', kind, on }) as const;
const resume = (kind: string, on: string) => ({ do: 'resume', clock: 'closing', kind, on }) as const;
const extend = { do: 'extend', clock: 'closing', subject: '', extension: 'first', length: 1 } as const;

describe('the clocks of a case', () => {
  it('a started clock is armed to 24:00 of its day, with its proof and its warnings', () => {
    const c = only(closing());
    expect(c).toMatchObject({
      state: 'armed',
      generation: 1,
      run: 1,
      dueOn: '2026-06-02',
      dueAt: '2026-06-02T16:00:00.000Z',
    });
    expect(c.proof).toBe('立案通知书');
    expect(c.marks.slice(0, 6)).toEqual([10, 5, 3, 1, 0, -1]);
    expect([...c.ladder].sort()).toEqual([...c.ladder]);
  });

  it('five working days over a holiday end where the State Council’s notice puts them', () => {
    const c = only(keep([], '2026-09-29', startOrder('docketing', '2026-09-29')));
    expect(c.dueOn && c.dueOn > '2026-10-07').toBe(true);
    expect(c.provisional).toBe(false);
  });

  it('a pause takes the due day away and a resumption gives its days back', () => {
    const paused = keep(closing(), '2026-04-01', pause('suspension', '2026-04-01'));
    expect(only(paused)).toMatchObject({ state: 'paused', dueOn: null, dueAt: null, ladder: [], generation: 2 });
    const resumed = only(keep(paused, '2026-04-11', resume('suspension', '2026-04-11')));
    expect(resumed).toMatchObject({ state: 'armed', dueOn: '2026-06-12', generation: 3 });
  });

  it('a pause between two days that are known leaves the clock running, to its new end', () => {
    const period = keep(closing(), '2026-04-01', startOrder('docketing', '2026-04-27'));
    const until = { clock: 'docketing', subject: '' } as const;
    const known = keep(period, '2026-04-01', { ...pause('suspension', '2026-04-27'), about: '1', until });
    const both = keep(known, '2026-04-01', { ...pause('suspension', '2026-04-29'), about: '2', until });
    const { dueOn: end, id: endsWith } = both.find((c) => c.clock === 'docketing') ?? {};
    const c = both.find((each) => each.clock === 'closing');
    expect(c?.pauses).toEqual([
      { kind: 'suspension', from: '2026-04-27', to: end, endsWith, about: '1' },
      { kind: 'suspension', from: '2026-04-29', to: end, endsWith, about: '2' },
    ]);
    // 27 April to 6 May, the day of the end not among them: ten days, the second pause lying within the first.
    expect([end, c?.state, c?.dueOn]).toEqual(['2026-05-07', 'armed', '2026-06-12']);
  });

  it('pauses of one kind for several end each for itself, and the clock goes on with the last', () => {
    const first = keep(closing(), '2026-04-01', { ...pause('public_notice', '2026-04-01'), about: '1' });
    const second = keep(first, '2026-04-06', { ...pause('public_notice', '2026-04-06'), about: '2' });
    const one = keep(second, '2026-04-08', { ...resume('public_notice', '2026-04-08'), about: '1' });
    expect(only(one).state).toBe('paused');
    const none = keep(one, '2026-04-11', { ...resume('public_notice', '2026-04-11'), about: '2' });
    expect(only(none)).toMatchObject({ state: 'armed', dueOn: '2026-06-12' });
  });

  it('the same pause twice changes nothing', () => {
    const once = keep(closing(), '2026-04-01', pause('suspension', '2026-04-01'));
    const twice = keep(once, '2026-04-03', pause('suspension', '2026-04-03'));
    expect(only(twice).pauses).toEqual([{ kind: 'suspension', from: '2026-04-01', to: null }]);
  });

  it('days in two pauses at once are given back once, and both must end before the clock runs', () => {
    const both = keep(
      keep(closing(), '2026-04-01', pause('suspension', '2026-04-01')),
      '2026-04-05',
      pause('appraisal', '2026-04-05'),
    );
    const one = keep(both, '2026-04-11', resume('suspension', '2026-04-11'));
    expect(only(one).state).toBe('paused');
    const none = only(keep(one, '2026-04-15', resume('appraisal', '2026-04-15')));
    expect(none).toMatchObject({ state: 'armed', dueOn: '2026-06-16' });
  });

  it('it cannot resume before it was paused', () => {
    const paused = keep(closing(), '2026-04-05', pause('suspension', '2026-04-05'));
    expect(() => keep(paused, '2026-04-06', resume('suspension', '2026-04-01'))).toThrow(DomainError);
  });

  it('an extension moves the due day in a new generation, with its reason', () => {
    const [change] = keepClocks(closing(), [extend], keepingOn('2026-05-20'));
    expect(change?.clock).toMatchObject({ dueOn: '2026-07-02', generation: 2 });
    expect(change?.clock.extensions).toEqual([{ id: 'first', count: 1, unit: 'month', grantedOn: '2026-05-20' }]);
    expect(change?.reason).toBe('样例步骤');
  });

  it('hours run from their moment to the minute, through nights and weekends', () => {
    const c = only(keep([], '2026-03-06', startOrder('return', '2026-03-06T16:20:00+08:00')));
    expect(c).toMatchObject({
      anchoredOn: '2026-03-06',
      term: { from: '2026-03-06T16:20:00+08:00' },
      dueOn: '2026-03-08',
      dueAt: '2026-03-08T08:20:00.000Z',
    });
  });

  it('hours that end after midnight in Shanghai are due on the next day there', () => {
    const c = only(keep([], '2026-03-06', startOrder('return', '2026-03-06T17:30:00Z')));
    expect(c).toMatchObject({ anchoredOn: '2026-03-07', dueOn: '2026-03-09', dueAt: '2026-03-08T17:30:00.000Z' });
  });

  it('hours do not run from a mere day', () => {
    expect(() => keep([], '2026-03-06', startOrder('return', '2026-03-06'))).toThrow(
      expect.objectContaining({ code: 'CASEWORK.MOMENT_NEEDED' }),
    );
  });

  it('hours that were paused end so much later, to the minute', () => {
    const hold = { do: 'pause', clock: 'return', kind: 'suspension', on: '2026-03-07T10:00:00+08:00' } as const;
    const on = { ...hold, do: 'resume', on: '2026-03-07T13:30:00+08:00' } as const;
    const c = keep([], '2026-03-06', startOrder('return', '2026-03-06T16:20:00+08:00'));
    expect(only(keep(keep(c, '2026-03-07', hold), '2026-03-07', on)).dueAt).toBe('2026-03-08T11:50:00.000Z');
  });

  it('hours whose moment was corrected run from the right one', () => {
    const c = keep([], '2026-03-06', startOrder('return', '2026-03-06T16:20:00+08:00'));
    const on = '2026-03-06T18:00:00+08:00';
    const moved = only(keep(c, '2026-03-07', { do: 'reanchor', clock: 'return', subject: '', on, proof: null }));
    expect(moved).toMatchObject({ generation: 2, dueAt: '2026-03-08T10:00:00.000Z', term: { from: on } });
  });

  it('days run from the day of an anchor that is told to the minute', () => {
    const c = only(keep([], '2026-03-02', startOrder('closing', '2026-03-01T16:30:00Z')));
    expect(c).toMatchObject({ anchoredOn: '2026-03-02', dueOn: '2026-06-02' });
    expect(c.term).not.toHaveProperty('from');
  });

  it('an extension granted while paused is added when the clock runs again', () => {
    const paused = keep(closing(), '2026-04-01', pause('suspension', '2026-04-01'));
    const longer = keep(paused, '2026-04-05', extend);
    expect(only(longer)).toMatchObject({ state: 'paused', dueAt: null, generation: 3 });
    const again = only(keep(longer, '2026-04-11', resume('suspension', '2026-04-11')));
    expect(again).toMatchObject({ state: 'armed', dueOn: '2026-07-12', generation: 4 });
  });

  it('an anchor moved while paused leaves the clock paused and counts when it runs again', () => {
    const paused = keep(closing(), '2026-04-01', pause('suspension', '2026-04-01'));
    const on = '2026-03-10';
    const moved = keep(paused, '2026-04-05', { do: 'reanchor', clock: 'closing', subject: '', on, proof: '回执' });
    expect(only(moved)).toMatchObject({ state: 'paused', dueAt: null, anchoredOn: on });
    expect(only(keep(moved, '2026-04-11', resume('suspension', '2026-04-11')))).toMatchObject({ dueOn: '2026-06-20' });
  });

  it('a resumption of what does not rest changes nothing', () => {
    expect(keepClocks(closing(), [resume('suspension', '2026-04-11')], keepingOn('2026-04-11'))).toEqual([]);
  });

  it('time that began by the due day but was entered after it gives its days back in a new generation', () => {
    const over = closing().map(fired);
    const paused = keep(over, '2026-06-10', pause('suspension', '2026-06-02'));
    expect(only(paused)).toMatchObject({ state: 'paused', dueOn: null, generation: 2, settledOn: null });
    const again = only(keep(paused, '2026-06-22', resume('suspension', '2026-06-22')));
    expect(again).toMatchObject({ state: 'armed', dueOn: '2026-06-22', generation: 3 });
  });

  it('time that begins after the due day is refused with that day, whether the expiry was written yet or not', () => {
    for (const over of [closing().map(fired), closing()]) {
      expect(() => keep(over, '2026-06-10', pause('suspension', '2026-06-03'))).toThrow(
        expect.objectContaining({
          code: 'CASEWORK.PAUSED_TOO_LATE',
          category: 'refused',
          message: expect.stringContaining('2026-06-02'),
        }),
      );
    }
  });

  it('a step that must be possible for its own sake leaves a limit that has passed as it is', () => {
    const order = { ...pause('public_notice', '2026-06-03'), late: 'goes-on' } as const;
    expect(keepClocks(closing().map(fired), [order], keepingOn('2026-06-10'))).toEqual([]);
  });

  it('an extension approved in days counts and is kept as those days', () => {
    const c = only(keep(closing(), '2026-05-20', { ...extend, length: 15, unit: 'calendar-day' }));
    expect(c.dueOn).toBe('2026-06-17');
    expect(c.extensions).toEqual([{ id: 'first', count: 15, unit: 'calendar-day', grantedOn: '2026-05-20' }]);
  });

  it('days of an extension do not reach beyond the month that the article allows', () => {
    const days = (length: number) => ({ ...extend, length, unit: 'calendar-day' }) as const;
    expect(only(keep(closing(), '2026-05-20', days(30))).dueOn).toBe('2026-07-02');
    expect(() => keep(closing(), '2026-05-20', days(31))).toThrow(
      expect.objectContaining({ code: 'CASEWORK.EXTENDED_TOO_FAR' }),
    );
  });

  it('an expired clock is not extended any more', () => {
    const over = closing().map(fired);
    expect(() => keep(over, '2026-06-05', extend)).toThrow(
      expect.objectContaining({ code: 'CASEWORK.EXTENDED_TOO_LATE' }),
    );
  });

  it('a moved anchor arms an expired clock again in a new generation', () => {
    const answer = keep([], '2026-03-02', startOrder('answer', '2026-03-02', { subject: '2' })).map(fired);
    const moved = only(
      keep(answer, '2026-03-20', { do: 'reanchor', clock: 'answer', subject: '2', on: '2026-03-10', proof: '回执' }),
    );
    expect(moved).toMatchObject({
      state: 'armed',
      generation: 2,
      anchoredOn: '2026-03-10',
      dueOn: '2026-03-25',
      proof: '回执',
      settledOn: null,
    });
  });

  it('a restart begins anew and leaves extensions behind', () => {
    const longer = keep(closing(), '2026-04-01', extend);
    const anew = only(keep(longer, '2026-04-20', { do: 'restart', clock: 'closing', on: '2026-04-20' }));
    expect(anew).toMatchObject({ anchoredOn: '2026-04-20', extensions: [], dueOn: '2026-07-20', generation: 3 });
  });

  it('a restart of a clock that was met, as in a case taken up again, changes nothing', () => {
    const stop = {
      do: 'stop',
      clock: 'closing',
      subject: null,
      outcome: 'met',
      on: null,
      except: [],
      met: [],
    } as const;
    const met = keep(closing(), '2026-04-01', stop);
    const order = { do: 'restart', clock: 'closing', on: '2026-04-20' } as const;
    expect(keepClocks(met, [order], keepingOn('2026-04-20'))).toEqual([]);
  });

  it('a clock started again after its end is a second run', () => {
    const ended = keep(closing(), '2026-03-05', {
      do: 'stop',
      clock: 'closing',
      subject: null,
      outcome: 'met',
      on: null,
      except: [],
      met: [],
    });
    expect(keep(ended, '2026-03-09', startOrder('closing', '2026-03-09')).map((c) => c.run)).toEqual([1, 2]);
  });

  it('a period that the agency sets lies within its bounds', () => {
    expect(only(keep([], '2026-03-02', startOrder('supplement', '2026-03-02', { length: 7 }))).term.count).toBe(7);
    expect(() => keep([], '2026-03-02', startOrder('supplement', '2026-03-02', { length: 2 }))).toThrow(DomainError);
    expect(() => keep([], '2026-03-02', startOrder('supplement', '2026-03-02'))).toThrow(DomainError);
  });

  it('what one step does to a clock is one generation of it', () => {
    const keeping = keepingOn('2026-03-09');
    const suspend = pause('suspension', '2026-03-09');
    const begun = keepClocks([], [startOrder('closing', '2026-03-02'), suspend], keeping);
    expect(begun.map((c) => [c.clock.state, c.clock.generation])).toEqual([['paused', 1]]);
    const twice = keepClocks(closing(), [extend, suspend], keeping);
    expect(twice.map((c) => [c.clock.state, c.clock.generation, c.clock.extensions.length])).toEqual([
      ['paused', 2, 1],
    ]);
  });

  it('a clock that does not run cannot be extended', () => {
    expect(() => keep([], '2026-03-02', extend)).toThrow(expect.objectContaining({ code: 'CASEWORK.NO_SUCH_CLOCK' }));
  });
});
