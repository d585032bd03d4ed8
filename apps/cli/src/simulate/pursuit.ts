import type { AnyTransition } from '#libs/procedures';
import type { Clock, StoredCase } from '#libs/casework';
import { isExpiry } from './course-map.js';
import type { EditionCoverage } from './coverage.js';
import type { Attempt, Ready, Rehearsal, Scene } from './rehearsal.js';

/** What to do today in a case that makes for a step: a step, or to wait until a day. */
export type Advice = { readonly take: Ready } | { readonly wait: string | null; readonly lacks: readonly string[] };

/** A change of stage counts for more than any number of failed guards. */
const FAR = 20;
/** Steps looked at when nothing direct can be done. */
const LOOKED_AT = 24;
const LIMIT = 1_000_000;

/** Finds the way to a step through stages and guards, by trying in the mind what each possible step would change. */
export class Pursuit {
  /** `edition step` → steps that once made up for what it lacked, most useful first. */
  private readonly helpers = new Map<string, string[]>();

  constructor(
    private readonly rehearsal: Rehearsal,
    private readonly coverage: EditionCoverage,
  ) {}

  advise(scene: Scene, goal: AnyTransition, wander: boolean): Advice {
    const aim = this.aim(scene, goal);
    if (!aim) return { wait: null, lacks: ['expiry'] };
    if ('dueOn' in aim) return { wait: aim.dueOn, lacks: [] };
    const targets = this.targets(scene, aim);
    let lacks: readonly string[] = [];
    if (!wander) {
      for (const target of targets.filter((t) => !scene.spent.has(t.id))) {
        const attempt = this.rehearsal.attempt(scene, target);
        if ('ready' in attempt && this.rehearsal.after(scene, attempt.ready)) return { take: attempt.ready };
        lacks = 'lacks' in attempt ? attempt.lacks : ['a clock'];
      }
    }
    if (scene.helpless && !wander) return { wait: nextDay(scene), lacks };
    const help = this.help(scene, goal, targets, wander);
    return help ? { take: help } : { wait: nextDay(scene), lacks };
  }

  /** What somebody can do for the goal: itself, or what starts the clock that brings it about; or that clock. */
  private aim(scene: Scene, goal: AnyTransition, depth = 0): AnyTransition | Clock | null {
    if (!isExpiry(goal)) return goal;
    const running = this.expiring(scene.stored, goal);
    if (running) return running;
    if (depth > 3) return null;
    const { map } = this.coverage;
    const aims = map.starters(goal).flatMap((t) => this.aim(scene, t, depth + 1) ?? []);
    const far = (t: AnyTransition | Clock): number =>
      'dueOn' in t ? -1 : (map.distance(scene.stored.stage, scene.stored.returnStage, t) ?? LIMIT);
    return aims.sort((a, b) => far(a) - far(b))[0] ?? null;
  }

  /** The aim where the case stands at it, else the steps that bring it nearer, the least taken first. */
  private targets(scene: Scene, aim: AnyTransition): AnyTransition[] {
    const { stage, returnStage } = scene.stored;
    const { map } = this.coverage;
    const steps = map.distance(stage, returnStage, aim) === 0 ? [aim] : map.hops(stage, returnStage, aim);
    const people = steps.flatMap((t) => {
      const doable = this.aim(scene, t);
      return doable && !('dueOn' in doable) ? [doable] : [];
    });
    return people.sort((a, b) => this.coverage.taken(a.id) - this.coverage.taken(b.id));
  }

  /** A step that leaves less to be desired; when wandering or at a loss, one that at least does no harm. */
  private help(scene: Scene, goal: AnyTransition, targets: readonly AnyTransition[], wander: boolean): Ready | null {
    const before = this.need(scene, goal);
    const key = goal.id + targets.map((t) => t.id).join();
    const harmless: { readonly ready: Ready; readonly work: number }[] = [];
    for (const candidate of this.candidates(scene, key, targets)) {
      const attempt = this.rehearsal.attempt(scene, candidate);
      if (!('ready' in attempt)) continue;
      const foreseen = this.rehearsal.after(scene, attempt.ready);
      if (!foreseen) continue;
      const after = this.need(foreseen, goal);
      if (after < before && !wander) {
        this.remember(key, candidate.id);
        return attempt.ready;
      }
      const done = work(scene.stored, foreseen.stored);
      if (after <= before && (done === DUTY || !scene.once.has(candidate.id)))
        harmless.push({ ready: attempt.ready, work: done });
      if (wander && harmless.length >= 3) break;
    }
    const asked = harmless.filter((h) => h.work === DUTY);
    if (asked.length > 0 && !wander) return scene.random.of(asked).ready;
    if (harmless.length === 0 || !(wander || scene.random.chance(0.15))) return null;
    return scene.random.weighted(harmless, (h) => h.work / (1 + this.coverage.taken(h.ready.transition.id))).ready;
  }

  private candidates(scene: Scene, key: string, targets: readonly AnyTransition[]): AnyTransition[] {
    const open = this.coverage.map
      .openIn(scene.stored.stage)
      .filter((t) => !isExpiry(t) && !targets.includes(t) && !scene.spent.has(t.id));
    const known = this.helpers.get(key) ?? [];
    const proven = known.flatMap((id) => open.find((t) => t.id === id) ?? []);
    const others = scene.random.shuffled(open.filter((t) => !proven.includes(t)));
    return [...proven, ...others.slice(0, proven.length > 0 ? LOOKED_AT / 3 : LOOKED_AT)];
  }

  private remember(key: string, helper: string): void {
    const known = this.helpers.get(key) ?? [];
    if (!known.includes(helper)) this.helpers.set(key, [...known, helper]);
  }

  /** How much lies between the case and the step: stages first, then failed guards. 0: it can be taken, or will be. */
  private need(scene: Scene, goal: AnyTransition, depth = 0): number {
    const { map } = this.coverage;
    const { stage, returnStage } = scene.stored;
    if (this.expiring(scene.stored, goal)) return 0;
    if (isExpiry(goal)) {
      if (depth > 3) return FAR;
      return 1 + Math.min(LIMIT, ...map.starters(goal).map((t) => this.need(scene, t, depth + 1)));
    }
    const far = map.distance(stage, returnStage, goal);
    if (far === null) return LIMIT;
    if (far === 0) return lacking(this.rehearsal.attempt(scene, goal));
    const hops = map.hops(stage, returnStage, goal).map((t) => this.hopNeed(scene, t, depth));
    return far * FAR + Math.min(FAR - 1, ...hops);
  }

  private hopNeed(scene: Scene, hop: AnyTransition, depth: number): number {
    if (!isExpiry(hop)) return lacking(this.rehearsal.attempt(scene, hop));
    return depth > 3 ? FAR - 1 : this.need(scene, hop, depth + 1);
  }

  /** The running clock whose end brings the step about. */
  private expiring(stored: StoredCase, goal: AnyTransition): Clock | undefined {
    if (!isExpiry(goal)) return undefined;
    const names = this.coverage.map.clocksEndingIn(goal);
    return stored.clocks.find((c) => c.state === 'armed' && c.dueOn !== null && names.includes(c.clock));
  }
}

/** What a step does for the clocks: it meets one that runs or begins a party's own, starts another, or neither. */
const DUTY = 8;
function work(before: StoredCase, after: StoredCase): number {
  const running = before.clocks.filter((c) => c.state === 'armed' || (c.state === 'fired' && c.settledOn === null));
  const met = running.some((c) => {
    const now = after.clocks.find((a) => a.id === c.id);
    return now?.state === 'met' || (c.state === 'fired' && now?.settledOn !== null);
  });
  const begun = after.clocks.slice(before.clocks.length);
  // What must reach every party reaches one after the other.
  const firstForParty = begun.some(
    (c) =>
      `party/${c.subject}` in after.file && !before.clocks.some((b) => b.clock === c.clock && b.subject === c.subject),
  );
  if (met || firstForParty) return DUTY;
  return begun.length > 0 ? 3 : 1;
}

/** The next day on which something ends by itself. */
function nextDay({ stored, today }: Scene): string | null {
  const days = stored.clocks.flatMap((c) => (c.state === 'armed' && c.dueOn && c.dueOn >= today ? [c.dueOn] : []));
  return days.sort()[0] ?? null;
}

const lacking = (attempt: Attempt): number =>
  'ready' in attempt ? 0 : Math.max(1, attempt.lacks.length) + Math.min(0.9, attempt.words / 1_000);
