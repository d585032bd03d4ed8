import { CaseworkParts, DiskPaperStore, factsOf, type CasePerson, type StoredCase } from '#libs/casework';
import { DomainError, newId } from '#libs/kernel';
import { addDays, type Calendar, type LegalDate } from '#libs/legal';
import { CaseCapacities } from '#libs/identity';
import { editionNamed, procedureById, stepsFor, type Actor, type AnyTransition, type Capacity } from '#libs/procedures';
import { makeComplaint } from './complaints.js';
import { fillIn } from './inputs.js';
import { Office } from './office.js';
import { habits, weightOf } from './habits.js';
import type { Random } from './random.js';
import type { Tally } from './tally.js';
import type { World } from './world.js';

const AGENCIES = ['gd-ip', 'sz-ip', 'sh-ip', 'js-ip'];

interface Played {
  readonly id: string;
  /** Legal date of the next thing somebody does in it. */
  actOn: string;
  readonly papers: readonly string[];
}

/** Plays people who handle cases: on each day, each case whose turn it is moves one step, well or badly filled in. */
export class Driver {
  private readonly cases: Played[] = [];

  constructor(
    private readonly world: World,
    private readonly office: Office,
    private readonly parts: CaseworkParts,
    private readonly random: Random,
    private readonly tally: Tally,
  ) {}

  get count(): number {
    return this.cases.length;
  }

  /** A right holder files with some agency, or with the national one for a major case. */
  async file(today: LegalDate): Promise<void> {
    const n = this.cases.length + 1;
    const major = this.random.chance(0.1);
    const form = makeComplaint(this.random, n, major);
    const filed = await this.parts.file.execute({
      agency: major ? 'cnipa' : this.random.of(AGENCIES),
      procedure: major ? 'major-ruling' : 'ordinary-ruling',
      receivedOn: null,
      form,
      person: null,
      request: null,
    });
    this.cases.push({ id: filed.id, actOn: this.later(today, 0, 4), papers: await this.papersFor(filed.id) });
  }

  /** A paper the case's steps may name; its bytes are small but real. */
  private async papersFor(caseId: string): Promise<string[]> {
    const id = newId();
    const digest = '0'.repeat(64);
    await this.world.owner.run({ as: 'system' }, (tx) =>
      tx.query(
        `insert into papers (id, case_id, kind, name, media_type, size, sha256, sm3, storage_key, by_actor, at)
         values ($1, $2, 'evidence', '推演材料.pdf', 'application/pdf', 1, $3, $3, 'simulation', 'simulation', hz_now())`,
        [id, caseId, digest],
      ),
    );
    return [id];
  }

  /** Everybody whose turn it is acts, a few at a time. */
  async day(today: LegalDate, calendar: Calendar): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      const due = this.cases.filter((c) => c.actOn <= today);
      for (let i = 0; i < due.length; i += 8) {
        await Promise.all(due.slice(i, i + 8).map((c) => this.act(c, today, calendar)));
      }
    }
  }

  private async act(played: Played, today: LegalDate, calendar: Calendar): Promise<void> {
    const stored = await this.read(played.id);
    if (!stored?.open) {
      played.actOn = '9999-12-31';
      return;
    }
    const moved = await this.tryOneOf(stored, played, today, calendar);
    // A step that could not be taken is tried again soon; sometimes an officer lets a case lie for weeks.
    played.actOn = this.random.chance(0.03) ? this.later(today, 30, 60) : this.later(today, moved ? 0 : 1, 3);
  }

  private async tryOneOf(stored: StoredCase, played: Played, today: LegalDate, calendar: Calendar): Promise<boolean> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const choice = this.choose(stored, today, calendar);
      if (!choice) return false;
      const { transition, person, facts } = choice;
      const at = { facts, random: this.random, people: this.office.certified(stored.agency), papers: played.papers };
      const given = habits(transition, at);
      const input = given && fillIn(transition.input ?? {}, at, given);
      if (input && (await this.take(stored, transition, person, input))) return true;
    }
    return false;
  }

  private choose(stored: StoredCase, today: LegalDate, calendar: Calendar) {
    const edition = editionNamed(procedureById(stored.procedure), stored.edition);
    const actor = (capacity: Capacity, person: CasePerson): Actor => ({
      id: person.id,
      name: person.name,
      capacities: [capacity],
      ...(person.party ? { party: person.party.id } : {}),
    });
    const options: {
      transition: AnyTransition;
      person: CasePerson;
      facts: ReturnType<typeof factsOf>;
      weight: number;
    }[] = [];
    for (const capacity of ['officer', 'panel', 'head', 'superior', 'requester', 'respondent'] as const) {
      const person = this.office.whoIs(capacity, stored);
      if (!person) continue;
      const facts = factsOf({ stored, input: {}, actor: actor(capacity, person), today, calendar });
      for (const step of stepsFor(edition, facts)) {
        if (step.allowed)
          options.push({ transition: step.transition, person, facts, weight: weightOf(step.transition) });
      }
    }
    return options.length > 0 ? this.random.weighted(options, (o) => o.weight) : null;
  }

  private async take(
    stored: StoredCase,
    transition: AnyTransition,
    person: CasePerson,
    input: Record<string, unknown>,
  ): Promise<boolean> {
    try {
      await this.parts.advance.execute({
        caseId: stored.id,
        transition: transition.id,
        input,
        reason: null,
        version: stored.version,
        person,
        request: this.random.chance(0.05) ? { actor: person.id, key: newId(), digest: '00' } : null,
      });
      this.tally.taken(stored.procedure, transition.id);
      return true;
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.tally.refused(stored.procedure, transition.id, error);
      return false;
    }
  }

  private async read(caseId: string): Promise<StoredCase | null> {
    const locked = await this.world.parts.work.run({ as: 'system' }, (tx) =>
      this.world.parts.book.lock(tx, caseId, null),
    );
    return locked?.stored ?? null;
  }

  private later(today: LegalDate, low: number, high: number): string {
    return addDays(today, this.random.int(low, high));
  }
}

/** Starts a driver in a world. Papers are not stored: no step of a simulation reads one. */
export async function startDriver(world: World, random: Random, tally: Tally): Promise<Driver> {
  const parts = new CaseworkParts({
    database: world.database,
    bells: world.bells,
    capacities: new CaseCapacities(),
    store: new DiskPaperStore(world.config.dataFolder),
    calendars: world.parts.calendars,
  });
  return new Driver(world, await Office.open(world.owner), parts, random, tally);
}
