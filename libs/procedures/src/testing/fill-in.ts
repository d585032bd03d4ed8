import type { Field, Fields, FieldType } from '../engine/fields.js';
import type { AnyEdition, AnyTransition, Facts } from '../engine/model.js';
import { fittingPicks } from '../engine/picks.js';
import { recordOf, recordsOf, type RecordKind } from '../facts/file.js';
import type { Dice } from './dice.js';

type Input = Record<string, unknown>;

/** Ways of filling in a form that are tried for each thing it can be about. */
const WAYS = 240;
const MOST_PICKS = 40;

const MAKERS: Readonly<Record<string, (facts: Facts, n: number) => unknown>> = {
  members: ({ people, file }) =>
    people
      .filter((p) => p.certificate && !p.rostered && !isRecused(file, p.id))
      .slice(0, 3)
      .map((p, i) => ({ person: p.id, leads: i === 0 })),
  votes: ({ file }) =>
    (recordOf(file, 'panel')?.members ?? []).map((m) => ({ person: m.person, opinion: '意见', agrees: true })),
  finding: ({ file }) => recordsOf(file, 'deliberation').at(-1)?.conclusion ?? 'no-infringement',
  officers: ({ people, file }) =>
    people.filter((p) => p.certificate && !p.rostered && !isRecused(file, p.id)).map((p) => p.id),
  // Whoever came and left was not absent.
  absent: (facts, n) => (n % 6 === 4 ? undefined : requesters(facts)),
  left: requesters,
  waivedNotice: ({ file }) => partiesOf(file),
  // Nobody of the name of somebody who is in the case.
  name: ({ file }) => `测试${Object.keys(file).length}`,
};

const partiesOf = (file: Facts['file']): string[] =>
  recordsOf(file, 'party')
    .filter((p) => !p.left)
    .map((p) => p.id);

function requesters({ file }: Facts): string[] {
  return recordsOf(file, 'party')
    .filter((p) => p.role === 'requester' && !p.left)
    .map((p) => p.id);
}

const isRecused = (file: Facts['file'], person: string): boolean =>
  recordsOf(file, 'matter').some((m) => m.matter === 'recusal' && m.state !== 'refused' && m.person === person);

interface Way {
  readonly facts: Facts;
  readonly dice: Dice;
  /** 0 for the plainest way; each later one tries something else. */
  readonly n: number;
  readonly party: unknown;
}

/** Inputs with which somebody might take a step, the plainest first; `about` are the things it could act on. */
export function* waysToTake(edition: AnyEdition, step: AnyTransition, facts: Facts, dice: Dice): Generator<Input> {
  const fields = step.input ?? {};
  const fitting = fittingPicks(edition, step, facts) ?? [];
  const picks = dice.shuffled(fitting.length > 0 ? fitting : [{}]).slice(0, MOST_PICKS);
  for (let n = 0; n < WAYS; n += 1) {
    for (const pick of picks) yield { ...fillIn(fields, { facts, dice, n, party: pick['party'] }), ...pick };
  }
}

function fillIn(fields: Fields, way: Way): Input {
  const input: Input = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.optional && isLeftOut(field, way)) continue;
    const value = Object.hasOwn(MAKERS, name) ? MAKERS[name]?.(way.facts, way.n) : valueOf(field.type, way);
    if (value !== undefined) input[name] = value;
  }
  return input;
}

/** Nothing that need not be said at first, then this and that, records of what went before seldom. */
const isLeftOut = ({ type }: Field, { n, dice }: Way): boolean =>
  n === 0 || (type.kind === 'record' && n % 4 !== 1) || (n % 3 !== 1 && dice.next() < 0.5);

function valueOf(type: FieldType, way: Way): unknown {
  const { facts, dice, n } = way;
  switch (type.kind) {
    case 'text':
      return '测试用文字,说明事实和理由';
    case 'date':
      return type.not === 'future' ? pastDay(way) : facts.calendar.addWorkingDays(facts.today, 20);
    case 'time':
      return '09:30';
    case 'integer':
      // Some things take longer, such as a notice to somebody abroad.
      return n % 5 === 3 ? Math.min(type.max, 2 * type.min) : type.min;
    case 'boolean':
      return n < 36 || dice.next() < 0.5;
    case 'choice':
      return type.of[n % type.of.length];
    case 'party':
      return any(
        recordsOf(facts.file, 'party').filter((p) => !p.left && (!type.role || p.role === type.role)),
        dice,
      );
    case 'person':
      return any(
        facts.people.filter((p) => !!type.rostered === !!p.rostered),
        dice,
      );
    case 'paper':
      return 'p1';
    case 'clock':
      return any(facts.clocks, dice);
    case 'record':
      return any(recordsOf(facts.file, type.of as RecordKind), dice);
    case 'list': {
      const { of } = type;
      const entry = isType(of) ? valueOf(of, way) : fillIn(of, way);
      return entry === undefined ? undefined : [entry];
    }
  }
}

const any = (records: readonly { readonly id: string }[], dice: Dice): string | undefined =>
  records.length > 0 ? dice.of(records).id : undefined;

/** Today, or a day on which a period of the party began or ended or something came in: what came in time can be entered later. */
function pastDay({ facts: { today, clocks, file }, dice, n, party }: Way): string {
  if (n === 0 || dice.next() < 0.5) return today;
  const known = clocks.some((c) => c.subject === party) ? clocks.filter((c) => c.subject === party) : clocks;
  // The latest first: what is open now hangs on them, and a long case has more days than there are tries.
  const spans = known.flatMap((c) => [c.anchoredOn, c.dueOn ?? today]).reverse();
  const came = Object.values(file).flatMap((r) => (r['party'] === party && r['receivedOn']) || []);
  const days = [...new Set([...spans, ...came.map(String)])].filter((day) => day <= today);
  return days[n % days.length] ?? today;
}

const isType = (of: FieldType | Fields): of is FieldType => 'kind' in of && typeof of.kind === 'string';
