import { dateOfInstant } from '#libs/legal';
import { EnterByCode, noSuchCode, type FollowRequest } from '../access/enter-by-code.js';
import type { AccessBook, Attempts } from '../access/ports.js';
import type { Calendars, CasePerson, UnitOfWork } from '../ports.js';
import { partyView, type PublicView } from './party-view.js';
import type { CaseReader } from './ports.js';

export interface FollowDeps {
  readonly work: UnitOfWork;
  readonly reader: CaseReader;
  readonly calendars: Calendars;
  readonly codes: AccessBook;
  /** Null where nobody guesses: simulations and tests of other things. */
  readonly attempts: Attempts | null;
}

export interface Followed {
  readonly view: PublicView;
  /** The party as an actor, for the steps it may take. */
  readonly person: CasePerson;
}

/** A party follows its case by code 凭码查询. */
export class FollowByCode {
  private readonly door: EnterByCode;

  constructor(private readonly deps: FollowDeps) {
    this.door = new EnterByCode(deps.work, deps.codes, deps.attempts);
  }

  /** @throws DomainError CASEWORK.NO_SUCH_CODE, CASEWORK.TOO_MANY_ATTEMPTS */
  async execute(asked: FollowRequest): Promise<Followed> {
    const person = await this.access(asked);
    const caseId = person.party?.caseId ?? '';
    const calendar = await this.deps.calendars.current();
    return this.deps.work.run(person.viewer, async (tx) => {
      const stored = await this.deps.reader.stored(tx, caseId);
      if (!stored) throw noSuchCode();
      const now = await this.deps.reader.now(tx);
      const history = await this.deps.reader.history(tx, stored.id, 0, 500);
      const documents = await this.deps.reader.documents(tx, stored.id);
      const entered = await this.deps.reader.entered(tx, stored.id);
      const present = { today: dateOfInstant(now), now, calendar };
      return { view: partyView({ stored, person, history, documents, entered, present }), person };
    });
  }

  /** Who the holder of a code is, for requests that act by it. @throws DomainError as execute */
  access(asked: FollowRequest): Promise<CasePerson> {
    return this.door.execute(asked);
  }

  /** Who the holder of a code that was let in is by now; null where it opens nothing any more. */
  still(asked: FollowRequest): Promise<CasePerson | null> {
    return this.door.still(asked);
  }
}
