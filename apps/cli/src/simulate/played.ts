import type { StoredCase } from '#libs/casework';
import type { Calendar, LegalDate } from '#libs/legal';
import { recordsOf, type AnyTransition } from '#libs/procedures';
import { isExpiry } from './course-map.js';
import type { EditionCoverage } from './coverage.js';
import type { Random } from './random.js';
import type { Scene } from './rehearsal.js';

/** Steps a case makes for one after another before it makes for its end. */
export const DESTINIES = 2;
/** Steps it may still make for when it has ended: what was served, challenged or undone. */
const AFTER_END = 1;
/** A step taken so often in one case is not taken for the sake of another again. */
const MOST = 5;

/** A case that a driver plays. */
export interface Played {
  readonly id: string;
  readonly random: Random;
  readonly papers: readonly string[];
  /** The case as this driver last saw it; expiries may have moved it on since. */
  stored: StoredCase | null;
  /** Legal date of the next thing somebody does in it. */
  actOn: string;
  /** How often each step was taken since the case came to its stage. */
  atStage: { readonly stage: string; readonly times: Map<string, number> };
  /** How often each step was taken in all. */
  readonly times: Map<string, number>;
  goal: AnyTransition | null;
  goalSince: LegalDate;
  /** `version goal` at which nothing could be done but wait. */
  helplessAt: string;
  helplessSince: LegalDate;
  /** Ways to the goal that are not taken: nobody has gone them yet, or the case stood still on them. */
  avoid: ReadonlySet<string>;
  destinies: number;
}

/** Case and goal as they stand: what changes neither changes no prospect. */
export const momentOf = ({ goal }: Played, { version }: StoredCase): string => `${version} ${goal?.id ?? ''}`;

/** The case has ended, and nobody has anything left to do in it, or enough was done after its end. */
export function isOver({ destinies }: Played, { stage }: StoredCase, { edition, map }: EditionCoverage): boolean {
  if (!edition.stages[stage]?.final) return false;
  return destinies > DESTINIES + AFTER_END || map.openIn(stage).every(isExpiry);
}

/** A case as its people see it today; what was done at an earlier stage counts no more. */
export function sceneOf(
  played: Played,
  stored: StoredCase,
  { edition }: EditionCoverage,
  today: LegalDate,
  calendar: Calendar,
): Scene {
  if (played.atStage.stage !== stored.stage) played.atStage = { stage: stored.stage, times: new Map() };
  const often = Math.min(MOST, 2 + recordsOf(stored.file, 'party').length);
  const takenOften = (times: ReadonlyMap<string, number>): Set<string> =>
    new Set([...times].flatMap(([id, n]) => (n >= often ? [id] : [])));
  const [spent, worn] = [takenOften(played.atStage.times), takenOften(played.times)];
  const once = new Set(played.atStage.times.keys());
  // What failed with one input may do with another.
  const helpless = played.helplessAt === momentOf(played, stored) && played.random.chance(0.6);
  return {
    stored,
    edition,
    today,
    calendar,
    papers: played.papers,
    random: played.random,
    spent,
    worn,
    once,
    helpless,
    avoid: played.avoid,
  };
}
