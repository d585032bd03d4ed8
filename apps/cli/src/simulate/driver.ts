import { setImmediate } from 'node:timers/promises';
import type { CaseworkParts, StoredCase } from '#libs/casework';
import { partyPersonOf } from '#libs/identity';
import { DomainError } from '#libs/kernel';
import { addDays, parseLegalDate, type Calendar, type LegalDate } from '#libs/legal';
import type { AnyTransition } from '#libs/procedures';
import { makeComplaint } from './complaints.js';
import { isExpiry, way } from './course-map.js';
import { Coverage, type EditionCoverage } from './coverage.js';
import { misbehave, newKey, requestFor } from './mischief.js';
import type { Office } from './office.js';
import { Joining } from './joining.js';
import { Lore, type Experience } from './lore.js';
import { handIn } from './papers.js';
import { DESTINIES, isOver, momentOf, sceneOf, type Played } from './played.js';
import type { Premises } from './premises.js';
import { Pursuit } from './pursuit.js';
import { Random } from './random.js';
import { refusalOf, Rehearsal, type Ready, type Scene } from './rehearsal.js';
import type { Tally } from './tally.js';

const AGENCIES = ['gd-ip', 'sz-ip', 'sh-ip', 'js-ip'];
/** Before it nobody could ask for an opinion (Order 81 art. 13). */
const OPINIONS_SINCE = '2025-02-01';
const NEVER = '9999-12-31';
/** Cases handled at once. */
const AT_ONCE = 10;
/** Days after which a goal that was not reached is given up, and how many more for each stage it lies away. */
const PATIENCE = 40;
const PATIENCE_A_STAGE = 20;
/** Days after which a way on which nothing moves is left for another: longer than anybody waits for a hearing. */
const STILL = 25;

interface Turn {
  readonly played: Played;
  readonly stored: StoredCase;
  readonly ready: Ready;
}

/** Plays people who handle cases: each case makes for a step that was seldom taken, then for another, then for its end. */
export class Driver {
  readonly coverage = new Coverage();
  private readonly cases: Played[] = [];
  readonly rehearsal: Rehearsal;
  private readonly joining: Joining;
  private readonly pursuits = new Map<EditionCoverage, Pursuit>();
  private readonly parts: CaseworkParts;
  // What makes up for a failed guard does so in every edition that has the guard.
  private readonly lore = new Lore();

  constructor(
    private readonly premises: Premises,
    private readonly office: Office,
    private readonly seed: number,
    private readonly tally: Tally,
  ) {
    this.parts = premises.casework();
    this.rehearsal = new Rehearsal(office);
    this.joining = new Joining(this.parts, office, this.rehearsal, tally, seed);
    for (const edition of this.coverage.editions)
      this.pursuits.set(edition, new Pursuit(this.rehearsal, edition, this.lore));
  }

  get count(): number {
    return this.cases.length;
  }

  /** What was found out since it was last told. */
  tell(): Experience {
    const ways = this.coverage.editions.flatMap((e) => e.tell().map((way) => [e.name, way] as const));
    return { remedies: this.lore.tell(), ways };
  }

  /** What others found out. */
  hear({ remedies, ways }: Experience): void {
    this.lore.hear(remedies);
    for (const edition of this.coverage.editions)
      edition.hear(ways.flatMap(([name, way]) => (name === edition.name ? [way] : [])));
  }

  /** Right holders file with some agency, or with the national one for a major case. */
  async file(today: LegalDate, complaints: readonly number[]): Promise<void> {
    for (let i = 0; i < complaints.length; i += AT_ONCE) {
      const numbers = complaints.slice(i, i + AT_ONCE);
      this.cases.push(...(await Promise.all(numbers.map((number) => this.fileOne(today, number)))));
    }
  }

  private async fileOne(today: LegalDate, n: number): Promise<Played> {
    const random = new Random(this.seed * 100_003 + n);
    const major = random.chance(0.14);
    const ruling = major ? 'major-ruling' : 'ordinary-ruling';
    const procedure = !major && today >= OPINIONS_SINCE && random.chance(0.05) ? 'infringement-opinion' : ruling;
    const filed = await this.parts.file.execute({
      agency: major ? 'cnipa' : random.of(AGENCIES),
      procedure,
      receivedOn: null,
      form: makeComplaint(random, n, major),
      person: null,
      request: null,
    });
    const requester = partyPersonOf({ caseId: filed.id, id: '1', role: 'requester', name: '推演权利人' });
    const papers = [await handIn(this.parts, filed.id, requester)];
    const actOn = addDays(today, random.int(0, 3));
    const atStage = { stage: '', times: new Map<string, number>() };
    const fresh = {
      stored: null,
      goal: null,
      goalSince: today,
      destinies: 0,
      helplessAt: '',
      helplessSince: today,
      avoid: new Set<string>(),
    };
    return { id: filed.id, random, papers, actOn, atStage, times: new Map(), ...fresh };
  }

  /** Everybody whose turn it is acts: some think by themselves while the requests of those before them are on their way. */
  async day(today: LegalDate, calendar: Calendar): Promise<void> {
    await this.joinCases(today, calendar);
    for (let turn = 0; turn < 3; turn += 1) {
      const due = this.cases.filter((c) => c.actOn <= today);
      let turns: Turn[] = [];
      for (let i = 0; i < due.length; i += AT_ONCE) {
        const acting = Promise.all(turns.map((t) => this.act(t, today, calendar)));
        const thinking = this.think(due.slice(i, i + AT_ONCE), today, calendar);
        [, turns] = await Promise.all([acting, thinking]);
      }
      await Promise.all(turns.map((t) => this.act(t, today, calendar)));
    }
  }

  private async think(group: readonly Played[], today: LegalDate, calendar: Calendar): Promise<Turn[]> {
    await Promise.all(group.map((played) => this.look(played, today)));
    const turns: Turn[] = [];
    for (const played of group) {
      const turn = this.decideFor(played, today, calendar);
      if (turn) turns.push(turn);
      // Whoever waits for an answer gets it before the next one thinks.
      await setImmediate();
    }
    return turns;
  }

  private async joinCases(today: LegalDate, calendar: Calendar): Promise<void> {
    const played = new Map(this.cases.map((c) => [c.id, c]));
    const scene = (stored: StoredCase): Scene => {
      const of = played.get(stored.id);
      if (!of) throw new Error(`nobody plays case ${stored.id}`);
      return sceneOf(of, stored, this.coverage.of(stored.procedure, stored.edition), today, calendar);
    };
    const seen = new Set(
      await this.joining.day(
        this.cases.flatMap((c) => c.stored ?? []),
        scene,
      ),
    );
    for (const played of this.cases) if (seen.has(played.id)) played.stored = null;
  }

  /** Reads the case where it may have changed since it was last seen. */
  private async look(played: Played, today: LegalDate): Promise<void> {
    const { stored } = played;
    const stale = !stored || stored.clocks.some((c) => c.state === 'armed' && c.dueOn !== null && c.dueOn < today);
    if (stale) played.stored = await this.premises.caseNow(played.id);
  }

  private decideFor(played: Played, today: LegalDate, calendar: Calendar): Turn | null {
    const { stored, random } = played;
    const coverage = stored && this.coverage.of(stored.procedure, stored.edition);
    if (!coverage || isOver(played, stored, coverage)) {
      this.settle(played, today, true);
      played.actOn = NEVER;
      return null;
    }
    const goal = this.goalOf(played, coverage, today);
    const scene = sceneOf(played, stored, coverage, today, calendar);
    if (!goal) {
      played.actOn = NEVER;
      return null;
    }
    const advice = this.pursuits.get(coverage)?.advise(scene, goal, random.chance(0.05));
    if (!advice) return null;
    if ('take' in advice) return { played, stored, ready: advice.take };
    const patience = PATIENCE + PATIENCE_A_STAGE * coverage.map.depth(goal);
    if (addDays(played.goalSince, patience) < today) this.giveUp(played, coverage, advice.lacks);
    const moment = momentOf(played, stored);
    if (played.helplessAt !== moment) played.helplessSince = today;
    const still = addDays(played.helplessSince, STILL) < today;
    if (still && advice.lacks.length > 0) this.turnFrom(played, stored, advice.blocked, coverage);
    played.helplessAt = moment;
    // Nothing helps before some clock ends: until then, a look now and then is enough.
    const ends = advice.wait ? addDays(parseLegalDate(advice.wait), 1) : addDays(today, random.int(2, 8));
    const latest = addDays(today, 12);
    played.actOn = advice.lacks.length > 0 && ends > latest ? latest : ends > today ? ends : addDays(today, 1);
    return null;
  }

  /** A way that leads nowhere is gone around, where another way leads to the goal. */
  private turnFrom(
    played: Played,
    stored: StoredCase,
    blocked: readonly AnyTransition[],
    { map }: EditionCoverage,
  ): void {
    const { goal, avoid } = played;
    const wider = new Set([...avoid, ...blocked.map((step) => way(stored.stage, step))]);
    const open = goal && !isExpiry(goal) && map.distance(stored.stage, stored.returnStage, goal, wider) !== null;
    played.avoid = open ? wider : new Set();
  }

  private goalOf(played: Played, coverage: EditionCoverage, today: LegalDate): AnyTransition | null {
    const { stored, random } = played;
    if (!stored) return null;
    const { goal } = played;
    if (goal && this.hasExpired(played, goal, coverage)) this.settle(played, today, false);
    const gone = played.goal && coverage.map.distance(stored.stage, stored.returnStage, played.goal) === null;
    if (gone) this.giveUp(played, coverage, ['stage']);
    if (!played.goal) {
      const last = played.destinies >= DESTINIES && !coverage.edition.stages[stored.stage]?.final;
      if (played.destinies === 0) coverage.cases += 1;
      played.destinies += 1;
      played.goal = coverage.destiny(stored.stage, stored.returnStage, random, last);
      played.goalSince = today;
      played.avoid = coverage.untrodden();
      if (played.goal) coverage.pursue(played.goal.id);
    }
    return played.goal;
  }

  /** The clock this case waited for has run out. */
  private hasExpired({ stored, goalSince }: Played, goal: AnyTransition, { map }: EditionCoverage): boolean {
    const names = isExpiry(goal) ? map.clocksEndingIn(goal) : [];
    return !!stored?.clocks.some((c) => names.includes(c.clock) && c.state === 'fired' && (c.dueOn ?? '') >= goalSince);
  }

  private giveUp(played: Played, coverage: EditionCoverage, lacks: readonly string[]): void {
    if (played.goal) coverage.missed(played.goal.id, lacks);
    played.goal = null;
  }

  private async act(turn: Turn, today: LegalDate, calendar: Calendar): Promise<void> {
    const { played, stored, ready } = turn;
    const { random } = played;
    if (random.chance(0.04)) await this.misbehave(turn);
    const asked = requestFor(stored, ready, random.chance(0.05) ? newKey() : null);
    try {
      const done = await this.parts.advance.execute(asked);
      this.note(turn, today, calendar);
      if (asked.request) {
        const again = await this.parts.advance.execute(asked);
        if (!again.replayed || again.version !== done.version)
          this.tally.wrongs.push(`${stored.id}: 重复请求未得原答复 / a repeated request was not answered as before`);
        this.tally.replays += 1;
      }
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.tally.refused(ready.transition.id, refusalOf(error).lacks.join(', '));
      played.stored = null;
    }
    // Sometimes an officer lets a case lie for weeks.
    played.actOn = random.chance(0.02) ? addDays(today, random.int(30, 60)) : addDays(today, random.int(0, 2));
  }

  /** The step was taken: the case is now as it was foreseen, without another look at it. */
  private note({ played, stored, ready }: Turn, today: LegalDate, calendar: Calendar): void {
    const coverage = this.coverage.of(stored.procedure, stored.edition);
    const scene = sceneOf(played, stored, coverage, today, calendar);
    for (const times of [played.times, played.atStage.times])
      times.set(ready.transition.id, (times.get(ready.transition.id) ?? 0) + 1);
    const after = this.rehearsal.after(scene, ready);
    if (after) this.pursuits.get(coverage)?.study(scene, ready.transition.id, after);
    played.stored = after?.stored ?? null;
    this.tally.steps += 1;
    coverage.took(ready.transition.id);
    coverage.trod(stored.stage, ready.transition);
    if (played.goal?.id === ready.transition.id) this.settle(played, today, false);
  }

  /** The goal was reached, or the case closed before it was. */
  private settle(played: Played, today: LegalDate, closed: boolean): void {
    const { goal, stored } = played;
    if (!goal || !stored) return;
    const coverage = this.coverage.of(stored.procedure, stored.edition);
    if (closed) coverage.missed(goal.id, ['closed before']);
    else coverage.reached(goal.id);
    played.goal = null;
    played.goalSince = today;
  }

  private async misbehave({ played, stored, ready }: Turn): Promise<void> {
    const before = await this.premises.stepsByPeople(stored.id);
    const outcome = await misbehave(this.parts, this.office, { stored, ready, random: played.random });
    if (!outcome) return;
    this.tally.misbehaved(outcome.trick, outcome.refusedAs, stored.id);
    if ((await this.premises.stepsByPeople(stored.id)) !== before)
      this.tally.wrongs.push(`${stored.id}: ${outcome.trick} 留下痕迹 / left a trace`);
  }
}
