import {
  recordOf,
  recordsOf,
  type Facts,
  type Field,
  type Fields,
  type FieldType,
  type PersonFact,
  type RecordKind,
} from '#libs/procedures';
import type { Random } from './random.js';

/** What a simulated person has at hand when filling in a form. */
export interface AtHand {
  readonly facts: Facts;
  readonly random: Random;
  /** People of the agency who could sit on a panel. */
  readonly people: readonly PersonFact[];
  /** Technical investigators and appraisal bodies of the agency. */
  readonly roster: readonly PersonFact[];
  readonly papers: readonly string[];
  /** 0 for the first attempt, made with care; later ones try whatever else a field may hold. */
  readonly attempt: number;
}

const NOTHING = Symbol('nothing that fits');

/** Fields whose right value hangs on others; every other field is filled in from its type alone. */
const MAKERS: Readonly<Record<string, (at: AtHand) => unknown>> = {
  members: ({ people, random }) => {
    const start = random.int(0, Math.max(0, people.length - 3));
    return people.slice(start, start + 3).map((p, i) => ({ person: p.id, leads: i === 0 }));
  },
  votes: ({ facts, random }) =>
    (recordOf(facts.file, 'panel')?.members ?? []).map((m, i) => ({
      person: m.person,
      opinion: '按照全面覆盖原则判断(推演)',
      agrees: i < 2 || random.chance(0.7),
    })),
  finding: ({ facts }) => recordsOf(facts.file, 'deliberation').at(-1)?.conclusion,
  hearing: ({ facts }) => {
    const all = recordsOf(facts.file, 'hearing');
    return (all.findLast((h) => h.state === 'scheduled') ?? all.at(-1))?.id ?? NOTHING;
  },
  waivedNotice: ({ facts }) =>
    recordsOf(facts.file, 'party')
      .filter((p) => !p.left)
      .map((p) => p.id),
  // Nobody of the name of somebody who is in the case.
  name: ({ facts }) => `第${Object.keys(facts.file).length}号(推演)`,
  matter: ({ facts, random }) => {
    const open = recordsOf(facts.file, 'matter').filter((m) => m.state === 'open');
    return open.length > 0 ? random.of(open).id : NOTHING;
  },
};

/** What somebody says who has filled in another field. */
const FOLLOWS: Readonly<Record<string, string>> = { withoutGoodReason: 'absent' };

/** A form as it was filled in, or the field for which there is nothing to name. */
export type Filled = { readonly input: Record<string, unknown> } | { readonly lacks: string };

/** Fills in a form as its fields ask, with plausible values. */
export function fillIn(fields: Fields, at: AtHand, picked: Facts['input'] = {}): Filled {
  const input: Record<string, unknown> = { ...picked };
  for (const [name, field] of Object.entries(fields)) {
    if (Object.hasOwn(picked, name)) continue;
    const asked = Object.hasOwn(input, FOLLOWS[name] ?? '');
    if (field.optional && !asked && at.random.chance(0.5)) continue;
    const made = MAKERS[name]?.(at);
    const value = made === undefined ? valueOf(field.type, field, at) : made;
    if (value !== NOTHING) input[name] = value;
    else if (!field.optional) return { lacks: `/${name}` };
  }
  return { input };
}

function valueOf(type: FieldType, field: Field, at: AtHand): unknown {
  const { random, facts } = at;
  switch (type.kind) {
    case 'text':
      return `${field.label.zh}(推演所用的文字)`.slice(0, type.max);
    case 'date':
      return dayOf(type, at);
    case 'time':
      return '09:30';
    case 'integer':
      // Some things take longer, such as a notice to somebody abroad.
      return random.int(type.min, random.chance(0.15) ? type.max : Math.min(type.max, type.min + 14));
    case 'boolean':
      return at.attempt === 0 || random.chance(0.7);
    case 'choice':
      return random.of(type.of);
    case 'party':
      return partyOf(type.role, at);
    case 'person':
      return personOf(at, type.rostered === true);
    case 'paper':
      return at.papers[0] ?? NOTHING;
    case 'record': {
      const records = recordsOf(facts.file, type.of as RecordKind);
      return records.length > 0 ? random.of(records).id : NOTHING;
    }
    case 'clock':
      return facts.clocks.length > 0 ? random.of(facts.clocks).id : NOTHING;
    case 'list':
      return listOf(type, field, at);
    default:
      // A kind of field that came later: a step that asks for it is reported as never taken, with this reason.
      return NOTHING;
  }
}

function dayOf(type: Extract<FieldType, { kind: 'date' }>, { random, facts, attempt }: AtHand): string {
  if (type.not !== 'future') return facts.calendar.addWorkingDays(facts.today, random.int(6, 15));
  return attempt > 0 && random.chance(0.3)
    ? facts.calendar.addWorkingDays(facts.today, -random.int(1, 3))
    : facts.today;
}

function partyOf(role: string | undefined, { facts, random }: AtHand): unknown {
  const parties = recordsOf(facts.file, 'party').filter((p) => !p.left && (!role || p.role === role));
  const own = parties.find((p) => p.id === facts.actor.party);
  if (own) return own.id;
  return parties.length > 0 ? random.of(parties).id : NOTHING;
}

function personOf({ facts, random, people, roster }: AtHand, rostered: boolean): unknown {
  if (rostered && roster.length > 0 && random.chance(0.6)) return random.of(roster).id;
  const panel = recordOf(facts.file, 'panel')?.members.map((m) => m.person) ?? [];
  const known = panel.length > 0 && random.chance(0.5) ? panel : people.map((p) => p.id);
  return known.length > 0 ? random.of(known) : NOTHING;
}

function listOf(type: Extract<FieldType, { kind: 'list' }>, field: Field, at: AtHand): unknown {
  const entries: unknown[] = [];
  const { of } = type;
  for (let i = 0, n = at.random.int(1, Math.min(3, type.max)); i < n; i += 1) {
    const entry = isType(of) ? valueOf(of, field, at) : entryOf(of, at);
    if (entry === NOTHING) return NOTHING;
    if (!entries.includes(entry)) entries.push(entry);
  }
  return entries;
}

function entryOf(of: Fields, at: AtHand): unknown {
  const filled = fillIn(of, at);
  return 'input' in filled ? filled.input : NOTHING;
}

const isType = (of: FieldType | Fields): of is FieldType => 'kind' in of && typeof of.kind === 'string';
