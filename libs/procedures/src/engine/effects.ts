import {
  nextRecordId,
  openMatters,
  recordOf,
  recordsOf,
  type CaseFile,
  type MatterKind,
  type PanelMember,
  type PartyRole,
  type RecordKind,
  type FieldValues,
} from '../facts/file.js';
import type { Facts, Source, Write } from './model.js';

/** The value a source stands for, given the facts. */
export function sourceValue(source: Source, facts: Facts): unknown {
  if ('input' in source) return facts.input[source.input] ?? null;
  if ('value' in source) return source.value;
  if ('byStage' in source) return source.byStage[facts.case.stage] ?? null;
  if ('ofOpen' in source) {
    const matter = openOf(source.ofOpen, source.byParty, facts).at(-1);
    return (matter && facts.file[`matter/${matter.id}`]?.[source.field]) ?? null;
  }
  if ('field' in source) {
    const id = source.id ? String(sourceValue(source.id, facts)) : '1';
    const record = recordOf(facts.file, source.of, id) as FieldValues | undefined;
    return record?.[source.field] ?? null;
  }
  if ('last' in source) return lastIdOf(facts.file, source.last);
  if ('dayOf' in source) return `${String(facts.input[source.dayOf])}T${String(facts.input[source.timeOf])}:00+08:00`;
  if ('anchorOf' in source)
    return anchorOf(source.anchorOf, source.subject ? subjectOf(source.subject, facts) : null, facts);
  if ('dueOfClock' in source) {
    const id = sourceValue(source.dueOfClock, facts);
    return facts.clocks.find((c) => c.id === id)?.dueOn ?? null;
  }
  if ('lastDueOf' in source) return lastDueOf(facts, source.lastDueOf, subjectOf(source.subject, facts)) ?? facts.today;
  if ('members' in source) return panelMembers(facts.input[source.members], facts);
  if ('personIn' in source) {
    const person = facts.people.find((p) => p.id === facts.input[source.personIn]);
    return (source.its === 'name' ? person?.name : person?.rostered?.account) ?? null;
  }
  if ('all' in source) {
    return Object.fromEntries(Object.entries(source.all).map(([field, each]) => [field, sourceValue(each, facts)]));
  }
  switch (source.the) {
    case 'today':
      return facts.today;
    case 'stage':
      return facts.case.stage;
    case 'actor':
      return facts.actor.id;
    case 'actor-party':
      return facts.actor.party ?? null;
    case 'docketedOn':
      return facts.case.docketedOn;
    case 'filedOn':
      return facts.case.filedOn;
    case 'expiring-subject':
      return facts.expiring?.subject ?? '';
    case 'expiring-due':
      return facts.expiring?.dueOn ?? facts.today;
  }
}

/** The open matters of a kind, or those of one party. */
function openOf(kind: MatterKind, byParty: Source | undefined, facts: Facts) {
  const open = openMatters(facts.file, kind);
  if (!byParty) return open;
  const party = sourceValue(byParty, facts);
  return open.filter((m) => m.byParty === party);
}

const lastIdOf = (file: CaseFile, kind: RecordKind): string => recordsOf(file, kind).at(-1)?.id ?? '';

/** The latest last day that these clocks gave somebody, or gave all at once, be it over or not. */
export const lastDueOf = ({ clocks }: Facts, names: readonly string[], subject: string): string | undefined =>
  clocks
    .filter((c) => names.includes(c.clock) && ['', subject].includes(c.subject) && c.state !== 'cancelled')
    .flatMap((c) => c.dueOn ?? [])
    .sort()
    .at(-1);

const anchorOf = (clock: string, subject: string | null, facts: Facts): string =>
  facts.clocks
    .filter((c) => c.clock === clock && (subject === null || c.subject === subject) && c.state !== 'cancelled')
    .at(-1)?.anchoredOn ?? facts.today;

function panelMembers(list: unknown, facts: Facts): PanelMember[] {
  const entries = Array.isArray(list)
    ? (list as readonly { readonly person?: unknown; readonly leads?: unknown }[])
    : [];
  const sitting = recordOf(facts.file, 'panel');
  return entries.flatMap(({ person, leads }) => {
    const known = facts.people.find((p) => p.id === person);
    if (!known) return [];
    const { id, name, certificate, certificateValidUntil } = known;
    const seat = sitting?.members.find((m) => m.person === id);
    const since = seat ? (seat.since ?? sitting?.appointedOn ?? facts.today) : facts.today;
    return [
      {
        person: id,
        name,
        leads: leads === true,
        certificate: certificate ?? '',
        validUntil: certificateValidUntil ?? '',
        // Who stays when the panel changes has been known to the parties from the first appointment.
        since,
      },
    ];
  });
}

export const subjectOf = (source: Source, facts: Facts): string => {
  const value = sourceValue(source, facts);
  return value === null ? '' : String(value);
};

const NOTHING: CaseFile = {};

/** Applies the writes in order, each seeing what the earlier ones wrote; returns only the records touched. */
export function writeAll(writes: readonly Write[], facts: Facts): CaseFile {
  let patch = NOTHING;
  for (const write of writes) {
    // The first write sees the file itself: what was gathered from it need not be gathered again.
    const seen: Facts = patch === NOTHING ? facts : { ...facts, file: { ...facts.file, ...patch } };
    for (const id of idsOf(write, seen)) patch = { ...patch, [`${write.record}/${id}`]: recordFor(write, id, seen) };
  }
  return patch;
}

function idsOf(write: Write, facts: Facts): string[] {
  const { id, onlyWith } = write;
  if (onlyWith !== undefined && (facts.input[onlyWith] ?? '') === '') return [];
  if (id === 'new') return [nextRecordId(facts.file, write.record)];
  if (id === 'sole') return ['1'];
  if ('openMatter' in id) {
    return openOf(id.openMatter, id.byParty, facts).map((m) => m.id);
  }
  if ('each' in id) {
    const wanted = Object.entries(id.where).map(([field, source]) => [field, sourceValue(source, facts)] as const);
    return recordsOf(facts.file, id.each)
      .filter((r) => wanted.every(([field, value]) => ((r as unknown as FieldValues)[field] ?? null) === value))
      .map((r) => r.id);
  }
  const value = sourceValue(id, facts);
  if (value !== null && value !== '') return [String(value)];
  throw new Error(`write to ${write.record} has no id`);
}

function recordFor(write: Write, id: string, facts: Facts): FieldValues {
  const kept = write.merge ? (facts.file[`${write.record}/${id}`] ?? {}) : {};
  const taken: Record<string, unknown> = {};
  const names = write.take === 'all' ? Object.keys(facts.input) : (write.take ?? []);
  for (const name of names) if (facts.input[name] !== undefined) taken[name] = facts.input[name];
  const set: Record<string, unknown> = {};
  for (const [field, source] of Object.entries(write.set ?? {})) set[field] = sourceValue(source, facts);
  return { ...kept, ...taken, ...set };
}

/** The parties of a role who are still in the case. */
export const partiesOf = (file: CaseFile, role: PartyRole) =>
  recordsOf(file, 'party').filter((p) => p.role === role && !p.left);
