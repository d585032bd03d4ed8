import { newId } from '#libs/kernel';
import { cite } from '#libs/legal';
import type { Clock } from '../domain/clock.js';
import type { Move, StoredCase } from '../domain/case.js';
import type { Parts } from './record-moves.sql.js';

/** A clock as a row of `clocks` is in JSON; its planned warnings only where they were asked for. */
export interface ClockRow {
  readonly id: string;
  readonly clock: string;
  readonly subject: string;
  readonly run: number;
  readonly generation: number;
  readonly state: Clock['state'];
  readonly duty: string;
  readonly of_right: boolean;
  readonly anchored_on: string;
  readonly proof: string | null;
  readonly term: Clock['term'];
  readonly extensions: Clock['extensions'];
  readonly pauses: Clock['pauses'];
  readonly nominal_on: string | null;
  readonly due_on: string | null;
  readonly due_at: string | null;
  readonly target_on: string | null;
  readonly provisional: boolean;
  readonly on_expiry: string | null;
  readonly citation: string;
  readonly standing: string;
  readonly ladder?: readonly string[];
  readonly marks?: readonly number[];
  readonly settled_on: string | null;
}

const instant = (text: string | null): string | null => (text === null ? null : new Date(text).toISOString());

export const clockFrom = (r: ClockRow): Clock => ({
  id: r.id,
  clock: r.clock,
  subject: r.subject,
  run: r.run,
  generation: r.generation,
  state: r.state,
  duty: r.duty,
  ofRight: r.of_right,
  anchoredOn: r.anchored_on,
  proof: r.proof,
  term: r.term,
  extensions: r.extensions,
  pauses: r.pauses,
  nominalOn: r.nominal_on,
  dueOn: r.due_on,
  dueAt: instant(r.due_at),
  targetOn: r.target_on,
  provisional: r.provisional,
  onExpiry: r.on_expiry,
  citation: r.citation,
  standing: r.standing,
  ladder: r.ladder ?? [],
  marks: r.marks ?? [],
  settledOn: r.settled_on,
});

export interface CaseRow {
  readonly id: string;
  readonly agency: string;
  readonly level: string | null;
  readonly procedure: string;
  readonly edition: string;
  readonly number: string | null;
  readonly title: string;
  readonly stage: string;
  readonly return_stage: string | null;
  readonly version: number;
  readonly filed_on: string;
  readonly docketed_on: string | null;
  readonly officer: string | null;
  readonly panel: readonly string[];
  readonly recused: readonly string[];
  readonly open: boolean;
  readonly file: StoredCase['file'];
}

export const caseFrom = (r: CaseRow, clocks: readonly ClockRow[]): StoredCase => ({
  id: r.id,
  agency: r.agency,
  agencyLevel: r.level,
  procedure: r.procedure,
  edition: r.edition,
  number: r.number,
  title: r.title,
  stage: r.stage,
  returnStage: r.return_stage,
  version: r.version,
  filedOn: r.filed_on,
  docketedOn: r.docketed_on,
  officer: r.officer,
  panel: r.panel,
  recused: r.recused,
  open: r.open,
  file: r.file,
  clocks: clocks.map(clockFrom),
});

/** A move as JSON; what is nothing is left out, since PostgreSQL reads as null what is not there. */
export const moveRow = (m: Move, has: Parts) => ({
  case_id: m.caseId,
  edition: m.edition,
  from_version: m.fromVersion,
  actor: m.mover.actor,
  actor_name: m.mover.name,
  capacity: m.mover.capacity,
  on_behalf_of: m.mover.onBehalfOf ?? undefined,
  from_stage: m.decision.from,
  to_stage: m.decision.to,
  return_stage: m.decision.returnStage ?? undefined,
  transition: m.decision.transition,
  event: m.decision.event,
  citation: cite(m.decision.citation),
  standing: m.decision.standing,
  reason: m.reason ?? undefined,
  input: m.input,
  file_patch: m.decision.filePatch,
  open: m.after.open,
  next_due_on: m.next?.dueOn,
  next_due_at: m.next?.dueAt,
  next_clock: m.next?.clock,
  fence_clock: m.fires?.clock,
  fence_generation: m.fires?.generation,
  ...(has.number ? { agency: m.agency, number_year: m.number?.year, number_mark: m.number?.mark } : {}),
  ...(has.outline ? outlineOf(m) : {}),
});

const outlineOf = ({ after: { filedOn, docketedOn, officer, panel, recused, title }, named }: Move) => ({
  filed_on: filedOn,
  docketed_on: docketedOn ?? undefined,
  officer: officer ?? undefined,
  panel,
  recused,
  title,
  named: named.length > 0 ? named : undefined,
});

export const clockRows = (m: Move) =>
  m.clocks.map(({ clock: c, reason }) => ({
    id: c.id,
    case_id: m.caseId,
    agency: m.agency,
    clock: c.clock,
    subject: c.subject,
    run: c.run,
    generation: c.generation,
    state: c.state,
    edition: m.edition,
    duty: c.duty,
    of_right: c.ofRight,
    anchored_on: c.anchoredOn,
    proof: c.proof,
    term: c.term,
    extensions: c.extensions,
    pauses: c.pauses,
    nominal_on: c.nominalOn,
    due_on: c.dueOn,
    due_at: c.dueAt,
    target_on: c.targetOn,
    provisional: c.provisional,
    on_expiry: c.onExpiry,
    citation: c.citation,
    standing: c.standing,
    ladder: c.ladder,
    marks: c.marks,
    settled_on: c.settledOn,
    change: reason,
  }));

/** What the step was told stays as it was told; `madeOn` is the day on which the document was made. */
export const documentRows = (m: Move) =>
  m.decision.documents.map((kind) => ({
    id: newId(),
    case_id: m.caseId,
    kind,
    fields: { ...m.input, title: m.after.title, madeOn: m.today, by: m.mover.name, stage: m.decision.to },
  }));
