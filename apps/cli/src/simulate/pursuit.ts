import type { AnyTransition } from '#libs/procedures';
import type { Clock, StoredCase } from '#libs/casework';
import { isExpiry } from './course-map.js';
import type { EditionCoverage } from './coverage.js';
import type { Lore } from './lore.js';
import type { Attempt, Ready, Rehearsal, Scene } from './rehearsal.js';

/** Nothing is to be done before a day. */
export interface Wait {
  readonly wait: string | null;
  readonly lacks: readonly string[];
  /** The steps that would lead on, and are refused. */
  readonly blocked: readonly AnyTransition[];
}

/** What to do today in a case that makes for a step: a step, or to wait until a day. */
export type Advice = { readonly take: Ready } | Wait;

/** A change of stage counts for more than any number of failed guards. */
const FAR = 20;
/** A form that cannot be filled in counts for more than the guards that can fail once it is. */
const UNNAMED = 5;
/** Steps looked at when nothing that is known helps. */
const LOOKED_AT = 6;
/** How many steps that make ready for one another are thought of in advance. */
const AHEAD = 5;
/** Known remedies thought of for one lack. */
const REMEDIES = 4;
const LIMIT = 1_000_000;

/** Finds the way to a step through stages and guards, by trying in the mind what each possible step would change. */
export class Pursuit {
  /** `stage step wanted`: what a step makes up for is studied once at a stage. */
  private readonly studied = new Set<string>();
  /** Steps that somebody made for and was refused. */
  private readonly wanted = new Set<string>();

  constructor(
    private readonly rehearsal: Rehearsal,
    private readonly coverage: EditionCoverage,
    private readonly lore: Lore,
  ) {}

  advise(scene: Scene, goal: AnyTransition, wander: boolean): Advice {
    const aim = this.aim(scene, goal);
    if (!aim) return { wait: null, lacks: ['expiry'], blocked: [] };
    if ('dueOn' in aim) return { wait: aim.dueOn, lacks: [], blocked: [] };
    const targets = this.targets(scene, aim);
    let lacks: readonly string[] = [];
    const tried = new Set<string>();
    for (const target of wander ? [] : targets.filter((t) => !scene.spent.has(t.id))) {
      const attempt = this.rehearsal.attempt(scene, target);
      if ('ready' in attempt && this.leadsOn(scene, attempt.ready, aim)) return { take: attempt.ready };
      lacks = 'lacks' in attempt ? attempt.lacks : ['leads elsewhere'];
      this.wanted.add(target.id);
      const ready = 'lacks' in attempt && !scene.helpless ? this.prepare(scene, target, attempt, tried) : null;
      if (ready) return { take: ready };
    }
    if (scene.helpless && !wander) return { wait: nextDay(scene), lacks, blocked: targets };
    const help = this.help(scene, goal, targets, wander);
    return help ? { take: help } : { wait: nextDay(scene), lacks, blocked: targets };
  }

  /** Whether a step is the aim, or brings the case nearer to it in fact: where some lead to hangs on the case. */
  private leadsOn(scene: Scene, ready: Ready, aim: AnyTransition): boolean {
    const foreseen = this.rehearsal.after(scene, ready);
    if (!foreseen) return false;
    const far = ({ stored: { stage, returnStage } }: Scene): number =>
      this.coverage.map.distance(stage, returnStage, aim, scene.avoid) ?? LIMIT;
    return ready.transition === aim || far(foreseen) < far(scene);
  }

  /** Learns from a step what it makes up for: what was refused before it, and is refused no more, or for less. */
  study(before: Scene, step: string, after: Scene): void {
    const { stage } = before.stored;
    const { map } = this.coverage;
    const stays = (t: AnyTransition): boolean => !isExpiry(t) && map.openIn(stage).includes(t);
    for (const transition of map.openIn(after.stored.stage).filter((t) => this.wanted.has(t.id) && stays(t))) {
      const once = `${stage} ${step} ${transition.id}`;
      if (this.studied.has(once)) continue;
      this.studied.add(once);
      const was = this.rehearsal.attempt(before, transition);
      if ('ready' in was) continue;
      const is = this.rehearsal.attempt(after, transition);
      if (isBetter(is, was)) for (const lack of was.lacks) if (!lacksOf(is).includes(lack)) this.lore.learn(lack, step);
    }
  }

  /** A step that is known to make up for what a target lacks, or for what that step lacks in its turn. */
  private prepare(scene: Scene, target: AnyTransition, refused: Refused, tried: Set<string>, depth = 0): Ready | null {
    for (const lack of refused.lacks) {
      for (const { step, attempt } of this.remedies(scene, lack, tried)) {
        tried.add(step.id);
        if ('ready' in attempt) {
          const foreseen = this.rehearsal.after(scene, attempt.ready);
          if (foreseen && isBetter(this.rehearsal.attempt(foreseen, target), refused)) return attempt.ready;
          this.lore.doubt(lack, step.id);
          continue;
        }
        this.wanted.add(step.id);
        const ready = depth < AHEAD ? this.prepare(scene, step, attempt, tried, depth + 1) : null;
        if (ready) return ready;
        // What lacks little is waited for: who tries another way instead undoes this one.
        if (attempt.lacks.length <= 2 && !scene.random.chance(0.1)) break;
      }
    }
    return null;
  }

  /** Open steps known to make up for a lack, those first that lack least themselves. */
  private remedies(scene: Scene, lack: string, tried: ReadonlySet<string>) {
    const open = this.coverage.map.openIn(scene.stored.stage);
    return this.lore
      .remedies(lack)
      .flatMap((id) => open.find((t) => t.id === id) ?? [])
      .filter(({ id }) => !tried.has(id) && !scene.spent.has(id) && !scene.worn.has(id))
      .slice(0, REMEDIES)
      .map((step) => ({ step, attempt: this.rehearsal.attempt(scene, step) }))
      .sort((a, b) => lacksOf(a.attempt).length - lacksOf(b.attempt).length);
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
      'dueOn' in t ? -1 : (map.distance(scene.stored.stage, scene.stored.returnStage, t, scene.avoid) ?? LIMIT);
    return aims.sort((a, b) => far(a) - far(b))[0] ?? null;
  }

  /** The aim where the case stands at it, else the steps that bring it nearer, the least taken first. */
  private targets(scene: Scene, aim: AnyTransition): AnyTransition[] {
    const { stage, returnStage } = scene.stored;
    const { map } = this.coverage;
    const at = map.distance(stage, returnStage, aim, scene.avoid) === 0;
    const steps = at ? [aim] : map.hops(stage, returnStage, aim, scene.avoid);
    const people = steps.flatMap((t) => {
      const doable = this.aim(scene, t);
      return doable && !('dueOn' in doable) ? [doable] : [];
    });
    return people.sort((a, b) => this.coverage.taken(a.id) - this.coverage.taken(b.id));
  }

  /** A step that leaves less to be desired; when wandering or at a loss, one that at least does no harm. */
  private help(scene: Scene, goal: AnyTransition, targets: readonly AnyTransition[], wander: boolean): Ready | null {
    const before = this.need(scene, goal);
    const harmless: { readonly ready: Ready; readonly work: number }[] = [];
    for (const candidate of this.candidates(scene, targets)) {
      const attempt = this.rehearsal.attempt(scene, candidate);
      if (!('ready' in attempt)) continue;
      const foreseen = this.rehearsal.after(scene, attempt.ready);
      if (!foreseen) continue;
      const after = this.need(foreseen, goal);
      if (after < before && !wander) return attempt.ready;
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

  /** Some of the steps that are open: those first that meet a clock, as people at a desk do what is due. */
  private candidates(scene: Scene, targets: readonly AnyTransition[]): AnyTransition[] {
    const { map } = this.coverage;
    const open = map
      .openIn(scene.stored.stage)
      .filter((t) => !isExpiry(t) && !targets.includes(t) && !scene.spent.has(t.id));
    const due = new Set(scene.stored.clocks.flatMap((c) => (isOwed(c) ? [c.clock] : [])));
    const meets = (t: AnyTransition): boolean => [...due].some((clock) => map.meets(t, clock));
    const shuffled = scene.random.shuffled(open);
    return [...shuffled.filter(meets), ...shuffled.filter((t) => !meets(t))].slice(0, LOOKED_AT);
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
    const far = map.distance(stage, returnStage, goal, scene.avoid);
    if (far === null) return LIMIT;
    if (far === 0) return lacking(this.rehearsal.attempt(scene, goal));
    const hops = map.hops(stage, returnStage, goal, scene.avoid).map((t) => this.hopNeed(scene, t, depth));
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
/** It runs, or has run out and what it asks for is still to be done. */
const isOwed = (c: Clock): boolean => c.state === 'armed' || (c.state === 'fired' && c.settledOn === null);

function work(before: StoredCase, after: StoredCase): number {
  const running = before.clocks.filter(isOwed);
  const met = running.some((c) => {
    const now = after.clocks.find((a) => a.id === c.id);
    return now?.state === 'met' || (c.state === 'fired' && now?.settledOn !== null);
  });
  const begun = after.clocks.slice(before.clocks.length);
  // What must reach every party reaches one after the other.
  const firstForParty = begun.some(
    (c) =>
      `party/${c.subject}` in before.file && !before.clocks.some((b) => b.clock === c.clock && b.subject === c.subject),
  );
  if (met || firstForParty) return DUTY;
  return begun.length > 0 ? 3 : 1;
}

/** The next day on which something ends by itself. */
function nextDay({ stored, today }: Scene): string | null {
  const days = stored.clocks.flatMap((c) => (c.state === 'armed' && c.dueOn && c.dueOn >= today ? [c.dueOn] : []));
  return days.sort()[0] ?? null;
}

type Refused = Extract<Attempt, { readonly lacks: readonly string[] }>;

const lacksOf = (attempt: Attempt): readonly string[] => ('ready' in attempt ? [] : attempt.lacks);

/** What a form asks for is not there to be named: whatever the guards would say comes after it. */
const isUnnamed = (lacks: readonly string[]): boolean => lacks.some((lack) => lack.startsWith('/'));

/** Whether less stands in the way of a step than before: fewer lacks, or as many with less to say about them. */
function isBetter(is: Attempt, was: Refused): boolean {
  if ('ready' in is) return true;
  if (is.lacks.includes('stage') || is.lacks.includes('capacity')) return false;
  if (isUnnamed(is.lacks) !== isUnnamed(was.lacks)) return isUnnamed(was.lacks);
  return is.lacks.length < was.lacks.length || (is.lacks.length === was.lacks.length && is.words < was.words);
}

function lacking(attempt: Attempt): number {
  if ('ready' in attempt) return 0;
  const { lacks, words } = attempt;
  return (isUnnamed(lacks) ? UNNAMED : 0) + Math.max(1, lacks.length) + Math.min(0.9, words / 1_000);
}
