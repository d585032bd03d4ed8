import { DomainError } from '#libs/kernel';
import type { CasePerson, UnitOfWork } from '../ports.js';
import type { CaseEvent, EventBook, Numbered } from './ports.js';

/**
 * Somebody who listens. `person` is asked anew before anything is told, so that a recusal, another role or a code taken back
 * counts at once.
 */
export interface Listener {
  /** Null when the session has ended, or the code opens nothing any more. */
  person(): Promise<CasePerson | null>;
  tell(events: readonly CaseEvent[]): void;
  end(): void;
}

/**
 * Listeners that one process serves, and those of one person or party. Parties have a room of their own: however many they
 * are, no desk is shut out. Several share one code, each with a page; a desk has one stream for all its tabs.
 */
const ROOM = { person: { most: 300, each: 6 }, party: { most: 300, each: 20 } } as const;
/** In so many rounds each party is asked for once, where nothing has happened in its case. */
const TURNS = 10;
/** Numbers looked at in one round. */
const BATCH = 1_000;
const MOST_MISSED = 500;

export type Room = keyof typeof ROOM;

/** How full a room of this process is, and how often it was too full for somebody. */
export interface RoomLoad {
  readonly open: number;
  readonly most: number;
  readonly refused: number;
}

interface Seat {
  readonly kind: Room;
  /** Whose it is: a party's id is unique in its case only. */
  readonly whose: string;
  /** The one case of which a party is told. */
  readonly caseId: string | null;
  readonly turn: number;
}

/**
 * Tells people of changes in the cases that they may see, from the outbox. One look at it a round for everybody, then one for
 * each person who listens, within that person's walls; for a party only when its own case has changed. Nobody listens:
 * nothing is asked.
 */
export class CaseFeed {
  private readonly listeners = new Map<Listener, Seat>();
  private readonly refused: Record<Room, number> = { person: 0, party: 0 };
  private rounds = 0;
  private seated = 0;
  private last: string | null = null;
  /** Numbers told a moment ago: a number may be committed after a higher one, so the last ones are looked at again. */
  private told = new Set<string>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly events: EventBook,
  ) {}

  get size(): number {
    return this.listeners.size;
  }

  load(room: Room): RoomLoad {
    const open = [...this.listeners.values()].filter(({ kind }) => kind === room).length;
    return { open, most: ROOM[room].most, refused: this.refused[room] };
  }

  /**
   * Begins to tell; first what came after `lastId`. Null of `missed` asks the page to load afresh.
   * @throws DomainError EVENTS.TOO_MANY
   */
  async join(listener: Listener, person: CasePerson, lastId: string | null): Promise<readonly CaseEvent[] | null> {
    const seat = this.seatOf(person);
    this.last ??= await this.work.run({ as: 'system' }, (tx) => this.events.newest(tx));
    this.listeners.set(listener, seat);
    if (lastId === null) return [];
    return this.work.run(person.viewer, (tx) => this.events.missed(tx, lastId, MOST_MISSED));
  }

  leave(listener: Listener): void {
    this.listeners.delete(listener);
    if (this.listeners.size > 0) return;
    this.last = null;
    this.told = new Set();
  }

  /** One round. @throws DomainError PERSISTENCE.UNAVAILABLE; the next round goes on from the same place. */
  async round(): Promise<void> {
    const { last } = this;
    if (last === null || this.listeners.size === 0) return;
    const numbers = await this.work.run({ as: 'system' }, (tx) => this.events.since(tx, last, BATCH));
    const fresh = numbers.filter(({ id }) => !this.told.has(id));
    this.rounds += 1;
    await Promise.all([...this.listeners].map(([listener, seat]) => this.serve(listener, seat, fresh)));
    this.told = new Set(numbers.map(({ id }) => id));
    this.last = numbers.reduce((newest, { id }) => (BigInt(id) > BigInt(newest) ? id : newest), last);
  }

  /** Ends every stream, as at shutdown. */
  close(): void {
    for (const listener of [...this.listeners.keys()]) {
      this.leave(listener);
      listener.end();
    }
  }

  /** @throws DomainError EVENTS.TOO_MANY */
  private seatOf(person: CasePerson): Seat {
    const { party } = person;
    const kind = party ? 'party' : 'person';
    const whose = party ? `${party.caseId}/${person.id}` : person.id;
    const taken = [...this.listeners.values()].filter((seat) => seat.kind === kind);
    const own = taken.filter((seat) => seat.whose === whose);
    if (taken.length >= ROOM[kind].most || own.length >= ROOM[kind].each) {
      this.refused[kind] += 1;
      throw tooMany();
    }
    this.seated += 1;
    return { kind, whose, caseId: party?.caseId ?? null, turn: this.seated % TURNS };
  }

  private async serve(listener: Listener, seat: Seat, fresh: readonly Numbered[]): Promise<void> {
    const { caseId } = seat;
    const ids = fresh.filter((one) => caseId === null || one.caseId === caseId).map(({ id }) => id);
    if (caseId !== null && ids.length === 0 && this.rounds % TURNS !== seat.turn) return;
    const person = await listener.person();
    if (!person) {
      this.leave(listener);
      return listener.end();
    }
    if (ids.length === 0) return;
    const events = await this.work.run(person.viewer, (tx) => this.events.visible(tx, ids));
    if (events.length > 0) listener.tell(events);
  }
}

const tooMany = (): DomainError =>
  new DomainError('EVENTS.TOO_MANY', 'tooMany', {
    zh: '打开的页面过多,实时更新暂不可用',
    en: 'Too many pages are open; live updates are not available',
  });
