import { DomainError } from '#libs/kernel';
import { addDays, builtInCalendar, countTerm, parseLegalDate, type Term } from '#libs/legal';
import { decide, type ClockOrder, type Decision } from '../engine/decide.js';
import type { AnyEdition, Capacity, ClockView, Facts, PersonFact } from '../engine/model.js';
import { recordOf, type CaseFile } from '../facts/file.js';
import { receipt } from './complaint.js';

interface Run extends ClockView {
  readonly term: Term;
}

const calendar: Facts['calendar'] = {
  isWorkingDay: (day) => builtInCalendar.isWorkingDay(parseLegalDate(day)),
  latestBefore: (day, count) => addDays(builtInCalendar.addWorkingDays(parseLegalDate(day), -count), -1),
  addWorkingDays: (day, count) => builtInCalendar.addWorkingDays(parseLegalDate(day), count),
};

export const PANEL: readonly PersonFact[] = ['a', 'b', 'c'].map((id) => ({
  id,
  name: `成员${id.toUpperCase()}`,
  agency: '990000',
  certificate: `证${id}`,
  certificateValidUntil: '2030-12-31',
  recused: false,
  offices: [{ agency: '990000', role: 'officer' }],
  absent: false,
}));

/** The head who acts in a play. */
const HEAD_OF_OFFICE: PersonFact = {
  ...{ id: 'head-1', name: '负责人', agency: '990000', certificate: null, certificateValidUntil: null },
  ...{ recused: false, absent: false, offices: [{ agency: '990000', role: 'head' }] },
};

const RECEIPT_OF = {
  'request-supplement': 'record-supplement-notice-receipt',
  'require-evaluation-report': 'record-report-notice-receipt',
  'ask-for-claims': 'record-claims-notice-receipt',
  'require-identity-papers': 'record-identity-notice-receipt',
  'give-evidence-notice': 'record-evidence-notice-receipt',
} as const;

/** A case played in memory: decisions are folded into the file, clocks are counted by the real calendar. */
export class Play {
  stage: string;
  today: string;
  file: CaseFile;
  clocks: Run[] = [];
  people: readonly PersonFact[] = [...PANEL, HEAD_OF_OFFICE];
  private readonly filedOn: string;
  private returnStage: string | null = null;
  private docketedOn: string | null = null;

  constructor(
    private readonly edition: AnyEdition,
    file: CaseFile,
    today: string,
  ) {
    this.stage = edition.initial;
    this.file = file;
    this.today = today;
    this.filedOn = today;
  }

  facts(as: Capacity, input: Facts['input'] = {}, expiring?: Run): Facts {
    const { stage, returnStage, docketedOn, today, file, clocks, people } = this;
    const papers = ['p1', 'p2'].map((id) => ({ id, kind: 'other' }));
    return {
      case: {
        id: 'case',
        number: null,
        agency: '990000',
        agencyLevel: 'province',
        officer: recordOf(file, 'assignment')?.officer ?? null,
        stage,
        returnStage,
        version: 1,
        filedOn: this.filedOn,
        docketedOn,
      },
      actor: { id: as === 'panel' ? 'a' : `${as}-1`, name: as, capacities: [as] },
      ...{ file, clocks, people, papers, today, calendar, input },
      ...(expiring ? { expiring } : {}),
    };
  }

  do(transition: string, as: Capacity, input: Facts['input'] = {}): this {
    this.apply(decide(this.edition, transition, this.facts(as, input)));
    return this;
  }

  /** Makes a notice that sets a time, and enters its receipt: by the requester, where the notice names nobody. */
  notify(made: keyof typeof RECEIPT_OF, input: Facts['input'], receivedOn: string): this {
    return this.do(made, 'officer', input).do(
      RECEIPT_OF[made],
      'officer',
      receipt(String(input['party'] ?? '1'), receivedOn),
    );
  }

  /** Names of the guards that refuse a step; the pointers of the wrong fields; or nothing when it is allowed. */
  refusal(transition: string, as: Capacity, input: Facts['input'] = {}): string[] {
    try {
      decide(this.edition, transition, this.facts(as, input));
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { failures = [], issues = [] } = error.details;
      return [...failures.map((f) => f.guard), ...issues.map((i) => i.pointer)];
    }
  }

  /** Moves on to a day and lets every clock that ended before it expire, in order. */
  until(day: string): this {
    this.today = day;
    const due = this.clocks.filter((c) => c.state === 'armed' && c.dueOn !== null && c.dueOn < day);
    for (const run of due.sort((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1))) this.expire(run);
    return this;
  }

  clock(name: string, subject = ''): Run | undefined {
    return this.clocks.filter((c) => c.clock === name && c.subject === subject).at(-1);
  }

  running(): string[] {
    const live = this.clocks.filter((c) => c.state === 'armed' || c.state === 'paused');
    return live.map((c) => (c.subject ? `${c.clock}/${c.subject}` : c.clock)).sort();
  }

  private expire(run: Run): void {
    const onExpiry = this.edition.clocks[run.clock]?.onExpiry;
    const decision = onExpiry ? decide(this.edition, onExpiry, this.facts('system', {}, run)) : null;
    const settledOn = this.edition.clocks[run.clock]?.duty === 'authority' ? null : run.dueOn;
    this.clocks = this.clocks.map((c) => (c === run ? { ...c, state: 'fired', settledOn } : c));
    if (decision) this.apply(decision);
  }

  private apply(decision: Decision): void {
    this.file = { ...this.file, ...decision.filePatch };
    this.stage = decision.to;
    this.returnStage = decision.returnStage;
    if (decision.givesNumber) this.docketedOn = this.today;
    for (const order of decision.clocks) this.keep(order);
  }

  private keep(order: ClockOrder): void {
    if (order.do === 'start') {
      this.clocks.push(this.started(order));
      return;
    }
    this.clocks = this.clocks.map((c) => (touches(order, c) ? this.changed(order, c) : c));
  }

  private started(order: Extract<ClockOrder, { do: 'start' }>): Run {
    const def = this.edition.clocks[order.clock];
    if (!def) throw new Error(`no clock ${order.clock}`);
    const variant = order.variant === null ? undefined : def.variants?.[order.variant];
    const term = variant?.term ?? ('set' in def.term ? { ...def.term.set, count: order.length ?? 0 } : def.term);
    const { clock, subject, on } = order;
    const blank = {
      id: `${clock}/${subject}/${this.clocks.length}`,
      clock,
      subject,
      duty: def.duty,
      state: 'armed',
      anchoredOn: on,
      dueOn: null,
      dueAt: null,
      settledOn: null,
    } as const;
    return counted({ ...blank, extensions: [], pauses: [], term });
  }

  private stopped({ outcome, met, on }: Extract<ClockOrder, { do: 'stop' }>, c: Run): Run {
    const state = met.includes(c.clock) ? 'met' : outcome;
    const late = c.state === 'fired' && state === 'met';
    return { ...c, state: late ? 'fired' : state, settledOn: on ?? this.today };
  }

  private changed(order: Exclude<ClockOrder, { do: 'start' }>, c: Run): Run {
    switch (order.do) {
      case 'stop':
        return this.stopped(order, c);
      case 'pause': {
        const { kind, on: from, about = '', until, late } = order;
        if (c.dueOn !== null && from > c.dueOn) {
          if (late === 'goes-on') return c;
          throw new Error(`${order.clock} ended on ${c.dueOn}: time from ${from} cannot be left out`);
        }
        if (c.pauses.some((p) => p.kind === kind && aboutOf(p) === about && p.to === null)) return c;
        const to = until ? (this.clock(until.clock, until.subject)?.dueOn ?? null) : null;
        return counted({ ...c, pauses: [...c.pauses, { kind, from, to, about }] });
      }
      case 'resume': {
        const { kind, on: to, about = '' } = order;
        const ended = (p: Run['pauses'][number]) => p.kind === kind && aboutOf(p) === about && p.to === null;
        if (!c.pauses.some(ended)) return c;
        const pauses = c.pauses.map((p) => (ended(p) ? { ...p, to } : p));
        return counted({ ...c, pauses });
      }
      case 'extend': {
        const rule = this.edition.clocks[c.clock]?.extensions?.find((e) => e.id === order.extension);
        const grown = { id: order.extension, count: order.length, unit: order.unit ?? rule?.max?.unit ?? c.term.unit };
        return counted({ ...c, extensions: [...c.extensions, grown] });
      }
      case 'revive':
        return counted({
          ...c,
          ...{ state: 'armed', settledOn: null },
          pauses: c.pauses.map((p) => (p.to === null && !order.resting.includes(p.kind) ? { ...p, to: order.on } : p)),
        });
      case 'restart':
        return counted({ ...c, state: 'armed', anchoredOn: order.on, extensions: [] });
      case 'reanchor':
        return { ...counted({ ...c, anchoredOn: order.on }), state: c.state === 'met' ? 'met' : 'armed' };
    }
  }
}

const aboutOf = (pause: { readonly about?: string }): string => pause.about ?? '';

function touches(order: Exclude<ClockOrder, { do: 'start' }>, c: Run): boolean {
  if (order.do === 'revive') return order.clock === c.clock && c.settledOn === order.stoppedOn;
  if (c.state === 'cancelled' || (c.state === 'met' && order.do !== 'reanchor')) return false;
  switch (order.do) {
    case 'stop':
      if (c.state === 'fired' && c.settledOn !== null) return false;
      if (order.clock === 'all') return !order.except.includes(c.clock);
      return order.clock === c.clock && (order.subject === null || order.subject === c.subject);
    case 'extend':
    case 'reanchor':
      return order.clock === c.clock && order.subject === c.subject;
    default:
      return order.clock === c.clock;
  }
}

function counted(c: Run): Run {
  if (c.pauses.some((p) => p.to === null)) return { ...c, state: 'paused', dueOn: null };
  const excluded = c.pauses.flatMap((p) => (p.to === null ? [] : [{ from: p.from, to: p.to }]));
  const extensions = c.extensions as readonly { id: string; count: number; unit: Term['unit'] }[];
  const request = {
    ...c.term,
    from: c.anchoredOn,
    excluded,
    extensions: extensions.map(({ count, unit }) => ({ count, unit })),
  };
  const result = countTerm(request, builtInCalendar);
  return { ...c, state: 'armed', dueOn: 'latest' in result ? result.latest : result.due };
}
