import { namedTargets, stagesOf, type AnyEdition, type AnyTransition } from '#libs/procedures';

/** Which step leads from which stage to which, in one edition, and how far each stage is from each step. */
export class CourseMap {
  /** Stage → the steps open in it. */
  private readonly open = new Map<string, AnyTransition[]>();
  /** Step → the clocks whose end brings it about, and the steps that start one of them. */
  private readonly endings = new Map<string, string[]>();
  private readonly startersOf = new Map<string, AnyTransition[]>();
  /** Clock → the steps that meet it. */
  private readonly meeting = new Map<string, Set<AnyTransition>>();
  private readonly edges: { readonly from: string; readonly to: string; readonly by: AnyTransition }[] = [];
  /** Ways avoided → step → stage → how far it is. */
  private readonly distances = new WeakMap<ReadonlySet<string>, Map<string, Map<string, number>>>();

  constructor(readonly edition: AnyEdition) {
    for (const stage of Object.keys(edition.stages)) this.open.set(stage, []);
    for (const transition of edition.transitions) {
      for (const from of stagesOf(edition, transition)) {
        this.open.get(from)?.push(transition);
        for (const to of this.leadsTo(transition, from)) if (to !== from) this.edges.push({ from, to, by: transition });
      }
    }
    for (const transition of edition.transitions)
      for (const effect of transition.clocks ?? [])
        if ('stop' in effect && effect.outcome === 'met')
          this.meeting.set(effect.stop, (this.meeting.get(effect.stop) ?? new Set()).add(transition));
    for (const [name, { onExpiry }] of Object.entries(edition.clocks))
      if (onExpiry) this.endings.set(onExpiry, [...(this.endings.get(onExpiry) ?? []), name]);
    for (const [step, clocks] of this.endings) {
      const starts = (t: AnyTransition) => t.clocks?.some((e) => 'start' in e && clocks.includes(e.start));
      this.startersOf.set(step, edition.transitions.filter(starts));
    }
  }

  openIn(stage: string): readonly AnyTransition[] {
    return this.open.get(stage) ?? [];
  }

  /**
   * Changes of stage between a stage and the nearest one in which the step is open; null where none leads there.
   * @param avoid ways that are not taken, see `way`
   */
  distance(stage: string, returnStage: string | null, target: AnyTransition, avoid = NONE): number | null {
    const known = this.distancesTo(target, avoid);
    const here = known.get(stage) ?? null;
    const back = this.edition.stages[stage]?.held && returnStage ? known.get(returnStage) : undefined;
    if (back === undefined) return here;
    return here === null ? back + 1 : Math.min(here, back + 1);
  }

  /** The steps that bring a case nearer to the target. */
  hops(stage: string, returnStage: string | null, target: AnyTransition, avoid = NONE): AnyTransition[] {
    const here = this.distance(stage, returnStage, target, avoid);
    if (here === null || here === 0) return [];
    const known = this.distancesTo(target, avoid);
    const nearer = this.edges
      .filter((e) => e.from === stage && (known.get(e.to) ?? here) < here && !avoid.has(way(stage, e.by)))
      .map((e) => e.by);
    const returns = this.openIn(stage).filter(
      (t) => namedTargets(t).includes('back') && (known.get(returnStage ?? '') ?? here) < here,
    );
    return [...new Set([...nearer, ...returns])];
  }

  /** Steps that start a clock whose expiry brings this step about. */
  starters(expiry: AnyTransition): readonly AnyTransition[] {
    return this.startersOf.get(expiry.id) ?? [];
  }

  /** Whether a step meets a clock of this name. */
  meets(step: AnyTransition, clock: string): boolean {
    return this.meeting.get(clock)?.has(step) ?? false;
  }

  clocksEndingIn(expiry: AnyTransition): readonly string[] {
    return this.endings.get(expiry.id) ?? [];
  }

  /** How many changes of stage a new case needs before the step is open. */
  depth(target: AnyTransition): number {
    return this.distance(this.edition.initial, null, target) ?? 0;
  }

  private leadsTo(t: AnyTransition, from: string): string[] {
    // Where a resting case goes back to hangs on the case, not on the map.
    return namedTargets(t, from).flatMap((to) => (to === 'back' ? [] : [to === 'same' ? from : to]));
  }

  private distancesTo(target: AnyTransition, avoid: ReadonlySet<string>): Map<string, number> {
    const all = this.distances.get(avoid) ?? new Map<string, Map<string, number>>();
    this.distances.set(avoid, all);
    const known = all.get(target.id);
    if (known) return known;
    const edges = this.edges.filter((e) => !avoid.has(way(e.from, e.by)));
    const there = stagesOf(this.edition, target).filter((stage) => !avoid.has(way(stage, target)));
    const found = new Map(there.map((stage) => [stage, 0]));
    for (let ring = [...found.keys()], far = 1; ring.length > 0; far += 1) {
      const next = edges.filter(({ from, to }) => ring.includes(to) && !found.has(from)).map((e) => e.from);
      ring = [...new Set(next)];
      for (const stage of ring) found.set(stage, far);
    }
    all.set(target.id, found);
    return found;
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The name of a step taken from a stage. */
export const way = (stage: string, step: AnyTransition): string => `${stage} ${step.id}`;

/** Taken by nobody: the expiry of a clock brings it about. */
export const isExpiry = (t: AnyTransition): boolean => t.by.every((c) => c === 'system');
