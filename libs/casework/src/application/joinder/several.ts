import { DomainError } from '#libs/kernel';
import type { Calendar } from '#libs/legal';
import { recordsOf, type Filed, type FieldValues } from '#libs/procedures';
import type { Move, StoredCase } from '../../domain/case.js';
import { bellsOf, type AdvanceDeps } from '../advance-case.js';
import { keyReused, noSuchCase, stale } from '../errors.js';
import type { CasePerson, KeyedRequest, Work } from '../ports.js';
import { actorIn, prepareMove } from '../prepare-move.js';
import type { CaseReader } from '../reads/ports.js';

export interface JoinderDeps extends AdvanceDeps {
  readonly reader: Pick<CaseReader, 'stored'>;
}

/** A case and the version of it that the person saw. */
export interface SeenCase {
  readonly id: string;
  readonly version: number;
}

export interface SeveralAsked {
  readonly reason: string | null;
  readonly person: CasePerson;
  readonly request: KeyedRequest | null;
}

/** What was done in several cases at once. `version` is each case's new one. */
export interface SeveralMoved {
  /** Id of the consolidation. */
  readonly consolidation: string;
  readonly cases: readonly {
    readonly id: string;
    readonly version: number;
    readonly transition: string;
    readonly stage: string;
  }[];
  /** True when an earlier, identical request had done it already. */
  readonly replayed: boolean;
}

/** One case's part: its step, its input, and the other cases that its guards look at. */
export interface Part {
  readonly stored: StoredCase;
  readonly transition: string;
  readonly input: FieldValues;
  readonly beside: readonly StoredCase[];
}

export interface Locked {
  readonly cases: readonly StoredCase[];
  readonly now: string;
}

type Done = { readonly done: SeveralMoved; readonly moves: readonly Move[] };

/** Runs `work` in one transaction and rings what came of it: every case moves, or none. */
export async function inSeveral(
  deps: JoinderDeps,
  asked: SeveralAsked,
  work: (tx: Work, calendar: Calendar) => Promise<Done>,
): Promise<SeveralMoved> {
  const attempt = deps.work.run(asked.person.viewer, async (tx): Promise<Done> => {
    const known = await replayed(deps, tx, asked.request);
    if (known) return { done: known, moves: [] };
    return work(tx, await deps.calendars.of(tx, await deps.book.calendar(tx)));
  });
  const { done, moves } = await attempt.catch((error: unknown) => answeredMeanwhile(deps, asked, error));
  if (moves.length > 0) deps.bells.set(moves.flatMap(bellsOf));
  return done;
}

/** The same request, delivered twice, was done while this one waited for the lock: its answer is the answer. */
async function answeredMeanwhile(deps: JoinderDeps, asked: SeveralAsked, error: unknown): Promise<Done> {
  if (!(error instanceof DomainError) || error.category !== 'stale') throw error;
  const done = await deps.work.run(asked.person.viewer, (tx) => replayed(deps, tx, asked.request));
  if (!done) throw error;
  return { done, moves: [] };
}

async function replayed(deps: JoinderDeps, tx: Work, request: KeyedRequest | null): Promise<SeveralMoved | null> {
  const receipt = request ? await deps.book.receiptOf(tx, request.actor, request.key) : null;
  if (!receipt) return null;
  if (receipt.digest !== request?.digest) throw keyReused();
  const { consolidation, cases } = receipt.body as unknown as SeveralMoved;
  return { consolidation, cases, replayed: true };
}

/**
 * Locks the cases in the order of their ids, so that two such requests never wait for each other in a circle.
 * @throws DomainError CASEWORK.NOT_FOUND, CASEWORK.STALE for a case of which another version was seen
 */
export async function lockAll(
  deps: JoinderDeps,
  tx: Work,
  ids: readonly string[],
  { person, cases: seen }: { readonly person: CasePerson; readonly cases: readonly SeenCase[] },
): Promise<Locked> {
  const cases: StoredCase[] = [];
  let now = '';
  for (const id of [...new Set(ids)].sort()) {
    const locked = await deps.book.lock(tx, id, null);
    if (!locked) throw noSuchCase();
    // Who has no part in the case is not told how far it has come.
    actorIn(deps.capacities, person, locked.stored);
    const version = seen.find((s) => s.id === id)?.version;
    if (version !== undefined && locked.stored.version !== version) throw stale(locked.stored, version);
    cases.push(locked.stored);
    now = locked.now;
  }
  return { cases, now };
}

/** Decides every part and writes all of them in one statement. The refusal of one case is the refusal of all. */
export async function moveAll(
  deps: JoinderDeps,
  tx: Work,
  asked: SeveralAsked,
  at: {
    readonly consolidation: string;
    readonly parts: readonly Part[];
    readonly now: string;
    readonly calendar: Calendar;
  },
): Promise<Done> {
  const moves: Move[] = [];
  for (const part of at.parts) {
    const { stored, transition, input, beside } = part;
    const step = { transition, input, reason: asked.reason, person: asked.person };
    const actor = actorIn(deps.capacities, asked.person, stored);
    const setting = { stored, actor, beside, now: at.now, calendar: at.calendar };
    moves.push(await prepareMove(deps, tx, step, setting).catch((error: unknown) => raise(error, stored)));
  }
  const cases = moves.map(({ caseId, fromVersion, decision }) => ({
    id: caseId,
    version: fromVersion + 1,
    transition: decision.transition,
    stage: decision.to,
  }));
  const body = { consolidation: at.consolidation, cases };
  await deps.book.record(tx, moves, asked.request ? { ...asked.request, status: 200, body } : null);
  return { done: { ...body, replayed: false }, moves };
}

/** The refusal says which of the cases it is about. */
function raise(error: unknown, stored: StoredCase): never {
  if (!(error instanceof DomainError)) throw error;
  throw new DomainError(error.code, error.category, error.title, { ...error.details, caseId: stored.id });
}

/** The record by which a case belongs to a consolidation, while it does. */
export const recordIn = (stored: StoredCase, consolidation: string): Filed<'consolidation'> | undefined =>
  recordsOf(stored.file, 'consolidation').find((c) => c.group === consolidation && c.state === 'joined');

/**
 * Locks every case of a consolidation; those still open must be among the cases seen.
 * @throws DomainError CASEWORK.NO_CONSOLIDATION, CASEWORK.GROUP_INCOMPLETE, and as `lockAll`
 */
export async function lockGroup(
  deps: JoinderDeps,
  tx: Work,
  consolidation: string,
  asked: { readonly person: CasePerson; readonly cases: readonly SeenCase[] },
): Promise<Locked & { readonly open: readonly StoredCase[]; readonly record: Filed<'consolidation'> }> {
  const seen = asked.cases;
  const first = seen[0] ? await deps.reader.stored(tx, seen[0].id) : null;
  const before = first && recordIn(first, consolidation);
  // Its version is compared below under its lock: had the group changed since, so had this case.
  if (!before || seen.some((s) => !before.cases.includes(s.id))) throw noConsolidation();
  const { cases, now } = await lockAll(deps, tx, before.cases, asked);
  const open = cases.filter((c) => c.open);
  if (open.some((c) => !seen.some((s) => s.id === c.id))) throw incomplete();
  return { cases, now, open, record: before };
}

const noConsolidation = (): DomainError =>
  new DomainError('CASEWORK.NO_CONSOLIDATION', 'notFound', {
    zh: '没有找到该合并审理,或所列案件不在其中',
    en: 'There is no such consolidation, or a case named is not in it',
  });

const incomplete = (): DomainError => {
  const message = {
    zh: '请列出合并审理中全部未结案件及其版本',
    en: 'Name every open case of the consolidation with its version',
  };
  return new DomainError('CASEWORK.GROUP_INCOMPLETE', 'invalid', message, {
    issues: [{ pointer: '/cases', code: 'missing', message }],
  });
};
