import { recordOf, recordsOf, type CaseFile, type Decision, type FieldValues } from '#libs/procedures';
import { nextDue, type Move, type Mover, type StoredCase } from './case.js';
import type { Clock, ClockChange } from './clock.js';
import { keepClocks } from './keep-clocks.js';
import type { Keeping } from './project.js';

export interface MoveParts {
  readonly stored: StoredCase;
  readonly decision: Decision;
  readonly keeping: Keeping;
  readonly mover: Mover;
  readonly input: FieldValues;
  readonly reason: string | null;
  readonly typeMark: string;
  /** The clock whose expiry this is. */
  readonly expiring?: Clock;
  /** Changes of clocks that no order of the decision makes: a new calendar. */
  readonly changes?: readonly ClockChange[];
}

/** Turns a decision into everything that one transaction writes. Pure. */
export function makeMove(parts: MoveParts): Move {
  const { stored, decision, keeping, expiring } = parts;
  const known = expiring
    ? stored.clocks.map((c) => (c.id === expiring.id ? { ...c, state: 'fired' as const } : c))
    : stored.clocks;
  // The firing statement itself ends the expiring clock, so no order may touch its row a second time.
  const changes = (parts.changes ?? keepClocks(known, decision.clocks, keeping)).filter(
    (c) => c.clock.id !== expiring?.id,
  );
  const clocks = merge(
    known,
    changes.map((c) => c.clock),
  );
  const file: CaseFile = { ...stored.file, ...decision.filePatch };
  const docketedOn = decision.givesNumber ? keeping.today : stored.docketedOn;
  const after: StoredCase = {
    ...stored,
    stage: decision.to,
    returnStage: decision.returnStage,
    version: stored.version + 1,
    filedOn: recordOf(decision.filePatch, 'request')?.receivedOn ?? stored.filedOn,
    docketedOn,
    officer: officerOf(decision.filePatch, stored, parts.mover),
    panel: recordOf(file, 'panel')?.members.map((m) => m.person) ?? stored.panel,
    // A file that was not read, because the move does not look at it, names nobody anew.
    recused: Object.keys(file).length > 0 ? recusedOf(file) : stored.recused,
    open: !decision.final || clocks.some(isOwed),
    file,
    clocks,
  };
  return {
    caseId: stored.id,
    agency: stored.agency,
    procedure: stored.procedure,
    edition: stored.edition,
    fromVersion: stored.version,
    mover: parts.mover,
    decision,
    input: parts.input,
    reason: parts.reason,
    clocks: changes,
    after,
    outlined: isOutlined(stored, after),
    named: namedIn(stored, after).filter((person) => person !== parts.mover.actor),
    next: nextDue(clocks),
    number: decision.givesNumber ? { year: Number(keeping.today.slice(0, 4)), mark: parts.typeMark } : null,
    fires: expiring ? { clock: expiring.id, generation: expiring.generation } : null,
    today: keeping.today,
  };
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i]);

function isOutlined(before: StoredCase, after: StoredCase): boolean {
  const same = (['title', 'officer', 'filedOn', 'docketedOn'] as const).every(
    (field) => before[field] === after[field],
  );
  return !same || !sameList(before.panel, after.panel) || !sameList(before.recused, after.recused);
}

function namedIn(before: StoredCase, after: StoredCase): string[] {
  const had = new Set([before.officer, ...before.panel]);
  return [...new Set([after.officer, ...after.panel])].filter((one): one is string => one !== null && !had.has(one));
}

/** A duty of the office that outlives the end of a case, such as the service of its last paper, keeps it on the list. */
const isOwed = (c: Clock): boolean =>
  c.duty === 'authority' && c.settledOn === null && ['armed', 'paused', 'fired'].includes(c.state);

function merge(clocks: readonly Clock[], changed: readonly Clock[]): Clock[] {
  const by = new Map(clocks.map((c) => [c.id, c]));
  for (const c of changed) by.set(c.id, c);
  return [...by.values()];
}

const recusedOf = (file: CaseFile): string[] =>
  recordsOf(file, 'matter').flatMap((m) =>
    m.matter === 'recusal' && m.state === 'granted' && m.person ? [m.person] : [],
  );

/** The officer in charge: as assigned or released, else whoever becomes it by acting. */
function officerOf(patch: CaseFile, stored: StoredCase, mover: Mover): string | null {
  const assigned = recordOf(patch, 'assignment');
  if (assigned) return assigned.officer;
  return becomesOfficer(stored, mover.capacity) ? mover.actor : stored.officer;
}

/** Whoever of the agency first acts as officer, once the request is filed, in a case that has none, is its officer. */
export const becomesOfficer = (
  { officer, version }: Pick<StoredCase, 'officer' | 'version'>,
  capacity: string,
): boolean => officer === null && capacity === 'officer' && version > 0;
