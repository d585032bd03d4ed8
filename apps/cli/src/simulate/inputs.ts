import type { Facts, Field, Fields, FieldType } from '#libs/procedures';
import { recordsOf, type RecordKind } from '#libs/procedures';
import type { Random } from './random.js';

/** What a simulated person has at hand when filling in a form. */
export interface AtHand {
  readonly facts: Facts;
  readonly random: Random;
  /** People of the agency who could sit on a panel. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly papers: readonly string[];
}

/** Fills in a form as its fields ask, with plausible values; `null` when something it needs does not exist. */
export function fillIn(
  fields: Fields,
  at: AtHand,
  given: Readonly<Record<string, unknown>> = {},
): Record<string, unknown> | null {
  const input: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (Object.hasOwn(given, name)) {
      input[name] = given[name];
      continue;
    }
    if (field.optional && at.random.chance(0.5)) continue;
    const value = valueOf(field.type, name, field, at);
    if (value !== null) input[name] = value;
    else if (!field.optional) return null;
  }
  return input;
}

function valueOf(type: FieldType, name: string, field: Field, at: AtHand): unknown {
  const { random, facts } = at;
  switch (type.kind) {
    case 'text':
      return `${field.label.zh}(推演)`.slice(0, type.max);
    case 'date':
      return type.not === 'future' ? facts.today : facts.calendar.addWorkingDays(facts.today, random.int(6, 15));
    case 'time':
      return '09:30';
    case 'integer':
      return random.int(type.min, Math.min(type.max, type.min + 14));
    case 'boolean':
      return true;
    case 'choice':
      return random.of(type.of);
    case 'party': {
      const parties = recordsOf(facts.file, 'party').filter((p) => !p.left && (!type.role || p.role === type.role));
      return parties.length > 0 ? random.of(parties).id : null;
    }
    case 'person':
      return at.people.length > 0 ? random.of(at.people).id : null;
    case 'paper':
      return at.papers.length > 0 ? random.of(at.papers) : null;
    case 'record': {
      const records = recordsOf(facts.file, type.of as RecordKind);
      return records.length > 0 ? random.of(records).id : null;
    }
    case 'list':
      return listOf(type, name, field, at);
  }
}

function listOf(type: Extract<FieldType, { kind: 'list' }>, name: string, field: Field, at: AtHand): unknown[] | null {
  const entries: unknown[] = [];
  const isField = 'kind' in type.of && typeof type.of.kind === 'string';
  for (let i = 0, n = at.random.int(1, Math.min(3, type.max)); i < n; i += 1) {
    const entry = isField ? valueOf(type.of, name, field, at) : fillIn(type.of, at);
    if (entry === null) return null;
    if (!entries.includes(entry)) entries.push(entry);
  }
  return entries;
}
