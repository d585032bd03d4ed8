import { DomainError } from '#libs/kernel';
import type { CasePerson, UnitOfWork } from '../ports.js';
import type { CaseEvent, EventBook } from './ports.js';

/** Somebody who listens. `person` is asked anew at every round, so that a recusal or another role counts at once. */
export interface Listener {
  /** Null when the session has ended. */
  person(): Promise<CasePerson | null>;
  tell(events: readonly CaseEvent[]): void;
  end(): void;
}

/** Listeners that one process serves, and those of one person. */
const MOST = 300;
const MOST_EACH = 6;
/** Numbers looked at in one round. */
const BATCH = 1_000;
const MOST_MISSED = 500;

/**
 * Tells people of changes in the cases that they may see, from the outbox. One look at it a round for everybody, then one for
 * each person who listens, within that person's walls. Nobody listens: nothing is asked.
 */
export class CaseFeed {
  private readonly listeners = new Map<Listener, string>();
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

  /**
   * Begins to tell; first what came after `lastId`. Null of `missed` asks the page to load afresh.
   * @throws DomainError EVENTS.TOO_MANY
   */
  async join(listener: Listener, person: CasePerson, lastId: string | null): Promise<readonly CaseEvent[] | null> {
    const own = [...this.listeners.values()].filter((id) => id === person.id).length;
    if (this.listeners.size >= MOST || own >= MOST_EACH) throw tooMany();
    this.last ??= await this.work.run({ as: 'system' }, (tx) => this.events.newest(tx));
    this.listeners.set(listener, person.id);
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
    const ids = await this.work.run({ as: 'system' }, (tx) => this.events.since(tx, last, BATCH));
    const fresh = ids.filter((id) => !this.told.has(id));
    await Promise.all([...this.listeners.keys()].map((listener) => this.serve(listener, fresh)));
    this.told = new Set(ids);
    this.last = ids.reduce((newest, id) => (BigInt(id) > BigInt(newest) ? id : newest), last);
  }

  /** Ends every stream, as at shutdown. */
  close(): void {
    for (const listener of [...this.listeners.keys()]) {
      this.leave(listener);
      listener.end();
    }
  }

  private async serve(listener: Listener, ids: readonly string[]): Promise<void> {
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
