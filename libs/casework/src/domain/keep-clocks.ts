import { DomainError, newId } from '#libs/kernel';
import { cite, dateOfInstant, type Term } from '#libs/legal';
import type { AnyClock, ClockOrder } from '#libs/procedures';
import type { Clock, ClockChange, Extension, Pause, RunningTerm } from './clock.js';
import { endOf } from './count-of.js';
import { definition, project, still, type Keeping } from './project.js';
import { isTooLate, pausedTooLate, within } from './too-late.js';

/** Applies a decision's orders to the clocks of a case, in order, and returns each clock that changed, once. */
export function keepClocks(clocks: readonly Clock[], orders: readonly ClockOrder[], keeping: Keeping): ClockChange[] {
  const now = new Map(clocks.map((c) => [c.id, c]));
  const changed = new Map<string, ClockChange>();
  const generations = new Map(clocks.map((c) => [c.id, c.generation]));
  const put = (kept: Clock, reason: string | null): void => {
    // Whatever a step does to a clock is one generation of it: nobody ever saw what lay between.
    const clock = { ...kept, generation: Math.min(kept.generation, (generations.get(kept.id) ?? 0) + 1) };
    now.set(clock.id, clock);
    const before = changed.get(clock.id);
    changed.set(clock.id, { clock, reason: reason ?? before?.reason ?? null });
  };
  for (const order of orders) carryOut(order, [...now.values()], keeping, put);
  return [...changed.values()];
}

type Put = (clock: Clock, reason: string | null) => void;

function carryOut(order: ClockOrder, clocks: readonly Clock[], keeping: Keeping, put: Put): void {
  const live = clocks.filter(
    (c) => c.state === 'armed' || c.state === 'paused' || (c.state === 'fired' && c.settledOn === null),
  );
  switch (order.do) {
    case 'start':
      return start(order, clocks, keeping, put);
    case 'stop':
      for (const c of live) {
        const named = order.clock === 'all' ? !order.except.includes(c.clock) : c.clock === order.clock;
        if (!named || (order.subject !== null && c.subject !== order.subject)) continue;
        put(stop(c, order, keeping), null);
      }
      return;
    case 'pause':
      for (const c of live)
        if (c.clock === order.clock && !openPause(c, order)) {
          if (!isTooLate(c, order.on)) put(...pause(c, order, endOfPause(order, clocks), keeping));
          else if (order.late !== 'goes-on') throw pausedTooLate(definition(keeping, c.clock), c, order.on);
        }
      return;
    case 'resume':
      for (const c of live) if (c.clock === order.clock && openPause(c, order)) put(...resume(c, order, keeping));
      return;
    case 'extend':
      return one(live, order.clock, order.subject, (c) => put(...extend(c, order, keeping)));
    case 'reanchor':
      return one(
        clocks.filter((c) => c.state !== 'cancelled'),
        order.clock,
        order.subject,
        (c) => put(...move(c, { ...anchored(c.term, order.on), proof: order.proof ?? c.proof }, keeping)),
      );
    case 'revive':
      for (const c of clocks)
        if (c.clock === order.clock && c.settledOn === order.stoppedOn) put(...revive(c, order, keeping));
      return;
    case 'restart':
      // A case that was taken up again has no such limit any more: the time for its new decision is another clock.
      for (const c of live)
        if (c.clock === order.clock) {
          const pauses = c.pauses.filter((p) => p.to === null || p.to > order.on);
          put(...move(c, { ...anchored(c.term, order.on), extensions: [], pauses }, keeping));
        }
      return;
  }
}

/**
 * What was done after its last day stays run out, whenever that is entered; what was done by then and entered later is met.
 * Where it is cancelled it was not done.
 */
function stop(c: Clock, order: Extract<ClockOrder, { do: 'stop' }>, { today }: Keeping): Clock {
  const outcome = order.met.includes(c.clock) ? 'met' : order.outcome;
  const settledOn = order.on ?? today;
  const late = c.state === 'fired' && outcome === 'met' && (c.dueOn === null || settledOn > c.dueOn);
  return { ...still(c), state: late ? 'fired' : outcome, settledOn };
}

/** The latest run of one clock. */
function one(clocks: readonly Clock[], clock: string, subject: string, then: (c: Clock) => void): void {
  const found = clocks.filter((c) => c.clock === clock && c.subject === subject).sort((a, b) => b.run - a.run)[0];
  if (!found) {
    throw new DomainError(
      'CASEWORK.NO_SUCH_CLOCK',
      'refused',
      { zh: '该期限未在计算中', en: 'That clock is not running' },
      { clock, subject },
    );
  }
  then(found);
}

function start(
  order: Extract<ClockOrder, { do: 'start' }>,
  clocks: readonly Clock[],
  keeping: Keeping,
  put: Put,
): void {
  const def = definition(keeping, order.clock);
  const variant = order.variant === null ? undefined : def.variants?.[order.variant];
  const runs = clocks.filter((c) => c.clock === order.clock && c.subject === order.subject);
  const fresh: Clock = {
    id: newId(),
    clock: order.clock,
    subject: order.subject,
    run: runs.reduce((n, c) => Math.max(n, c.run), 0) + 1,
    generation: 1,
    state: 'armed',
    duty: def.duty,
    ofRight: def.ofRight === true,
    ...anchored(variant?.term ?? termOf(def, order.length), order.on),
    proof: order.proof,
    extensions: [],
    pauses: [],
    nominalOn: null,
    dueOn: null,
    dueAt: null,
    targetOn: null,
    provisional: false,
    onExpiry: def.onExpiry ?? null,
    citation: cite(variant?.citation ?? def.citation),
    standing: def.standing,
    ladder: [],
    marks: [],
    settledOn: null,
  };
  put(project(fresh, keeping), keeping.reason);
}

/**
 * The anchor of a clock: its day and, for a term in hours, the moment from which it runs (民法典201(2)).
 * @throws DomainError CASEWORK.MOMENT_NEEDED where hours are to run from a mere day
 */
function anchored(term: RunningTerm, on: string): Pick<Clock, 'anchoredOn' | 'term'> {
  if (term.unit !== 'hour') return { anchoredOn: on.includes('T') ? dateOfInstant(on) : on, term };
  if (on.includes('T')) return { anchoredOn: dateOfInstant(on), term: { ...term, from: on } };
  throw new DomainError(
    'CASEWORK.MOMENT_NEEDED',
    'invalid',
    { zh: '以小时计算的期限须有起算时刻', en: 'A term in hours needs the moment from which it runs' },
    { issues: [{ pointer: '/input/on', code: 'moment', message: { zh: '须含时刻', en: 'needs a time of day' } }] },
  );
}

function termOf(def: AnyClock, length: number | null): Term {
  if (!('set' in def.term)) return def.term;
  const { unit, min, max, roll } = def.term.set;
  if (length === null || length < min || length > max) {
    throw new DomainError(
      'CASEWORK.LENGTH_NOT_ALLOWED',
      'invalid',
      { zh: `指定期限应为${min}至${max}`, en: `The period set must lie between ${min} and ${max}` },
      {
        issues: [
          {
            pointer: '/input',
            code: 'range',
            message: { zh: `指定期限应为${min}至${max}`, en: `between ${min} and ${max}` },
            article: cite(def.citation),
          },
        ],
      },
    );
  }
  return { count: length, unit, ...(roll ? { roll } : {}) };
}

type Pausing = Extract<ClockOrder, { do: 'pause' }>;
type Resuming = Extract<ClockOrder, { do: 'resume' }>;

const openPause = (c: Clock, { kind, about }: Pausing | Resuming): Pause | undefined =>
  c.pauses.find((p) => p.kind === kind && p.about === about && p.to === null);

type End = Pick<Pause, 'to' | 'endsWith'>;

/** The end of the clock that ends a pause, where one does. */
function endOfPause({ until }: Pausing, clocks: readonly Clock[]): End {
  if (!until) return { to: null };
  const runs = clocks.filter((c) => c.clock === until.clock && c.subject === until.subject && c.state === 'armed');
  const last = runs.at(-1);
  if (!last?.dueOn) throw new Error(`a pause is to end with clock ${until.clock}, which does not run`);
  return { to: last.dueOn, endsWith: last.id };
}

function pause(c: Clock, { kind, on, about }: Pausing, end: End, keeping: Keeping): [Clock, string] {
  const added: Pause = { kind, from: on, ...end, ...(about === undefined ? {} : { about }) };
  return next({ ...c, pauses: [...c.pauses, added] }, keeping);
}

function resume(c: Clock, order: Resuming, keeping: Keeping): [Clock, string] {
  const { kind, on } = order;
  const open = openPause(c, order);
  if (!open) throw new Error(`clock ${c.id} is not paused for ${kind}`);
  if (on < open.from) {
    throw new DomainError(
      'CASEWORK.RESUMED_BEFORE_PAUSED',
      'invalid',
      { zh: `恢复日不得早于${open.from}`, en: `It cannot resume before ${open.from}` },
      {
        issues: [
          {
            pointer: '/input/on',
            code: 'order',
            message: { zh: `不得早于${open.from}`, en: `not before ${open.from}` },
          },
        ],
      },
    );
  }
  const closed = (p: Pause): Pause => (p === open ? { ...p, to: on } : p);
  return next({ ...c, pauses: c.pauses.map(closed) }, keeping);
}

type Extending = Extract<ClockOrder, { do: 'extend' }>;

function extend(c: Clock, { extension: id, length, unit: named }: Extending, keeping: Keeping): [Clock, string] {
  if (c.state === 'fired') {
    throw new DomainError(
      'CASEWORK.EXTENDED_TOO_LATE',
      'refused',
      {
        zh: `期限已于${c.dueOn ?? ''}届满,不能再延长`,
        en: `The term ended on ${c.dueOn ?? ''} and can no longer be extended`,
      },
      { clock: c.clock },
    );
  }
  const def = definition(keeping, c.clock);
  const rule = def.extensions?.find((e) => e.id === id);
  if (!rule) throw new Error(`clock ${c.clock} knows no extension ${id}`);
  const unit = named ?? rule.max?.unit ?? c.term.unit;
  const longer = (count: number, by: Extension['unit']): Clock => ({
    ...c,
    extensions: [...c.extensions, { id, count, unit: by, grantedOn: keeping.today }],
  });
  const asked = longer(length, unit);
  if (rule.max) within(asked, longer(rule.max.count, rule.max.unit), keeping.calendar, rule.citation);
  return next(asked, keeping);
}

function revive(c: Clock, { on, resting }: Extract<ClockOrder, { do: 'revive' }>, keeping: Keeping): [Clock, string] {
  const over = (p: Pause): Pause => ({ ...p, to: p.from > on ? p.from : on });
  const pauses = c.pauses.map((p) => (p.to === null && !resting.includes(p.kind) ? over(p) : p));
  return next({ ...c, state: 'armed', settledOn: null, pauses }, keeping);
}

/** A clock whose anchor became another: counted anew from there, and armed again if it had fired. */
function move(c: Clock, with_: Partial<Clock>, keeping: Keeping): [Clock, string] {
  const moved = { ...c, ...with_ };
  if (c.state !== 'met') return next(moved, keeping);
  // What was done in time stays done; the day by which other things had to be done moves with the proof.
  return [{ ...moved, ...endOf(moved, keeping.calendar), generation: c.generation + 1 }, keeping.reason];
}

const next = (c: Clock, keeping: Keeping): [Clock, string] => [
  project({ ...c, generation: c.generation + 1 }, keeping),
  keeping.reason,
];
