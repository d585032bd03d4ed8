import type { CasePerson, UnitOfWork, Viewer, Work } from '../ports.js';
import { CaseFeed, type Listener } from './case-feed.js';
import type { CaseEvent, EventBook, Numbered } from './ports.js';

const person = (id: string, caseId?: string): CasePerson => ({
  id,
  name: id,
  viewer: caseId === undefined ? { as: 'person', person: id, agencies: [] } : { as: 'party', caseId },
  onBehalfOf: null,
  roles: [],
  below: [],
  party: caseId === undefined ? null : { caseId, id, role: 'requester' },
});

/** An outbox whose wall is that of the viewer who asks. */
class Outbox implements EventBook, UnitOfWork {
  readonly rows: Numbered[] = [];

  run<T>(viewer: Viewer, work: (tx: Work) => Promise<T>): Promise<T> {
    return work(viewer as unknown as Work);
  }

  happens(caseId: string): void {
    this.rows.push({ id: String(this.rows.length + 1), caseId });
  }

  newest(): Promise<string> {
    return Promise.resolve(String(this.rows.length));
  }

  since(_: Work, id: string): Promise<Numbered[]> {
    return Promise.resolve(this.rows.slice(Number(id)));
  }

  visible(tx: Work, ids: readonly string[]): Promise<CaseEvent[]> {
    const viewer = tx as unknown as Viewer;
    const seen = this.rows.filter((row) => viewer.as !== 'party' || row.caseId === viewer.caseId);
    const asked = seen.filter(({ id }) => ids.includes(id));
    return Promise.resolve(
      asked.map(({ id, caseId }) => ({ id, caseId: caseId ?? '', version: 2, kind: 'case.tested' })),
    );
  }

  missed(): Promise<CaseEvent[]> {
    return Promise.resolve([]);
  }
}

class Page implements Listener {
  asked = 0;
  told = 0;
  ended = false;

  constructor(public who: CasePerson | null) {}

  person(): Promise<CasePerson | null> {
    this.asked += 1;
    return Promise.resolve(this.who);
  }

  tell(events: readonly CaseEvent[]): void {
    this.told += events.length;
  }

  end(): void {
    this.ended = true;
  }
}

describe('those who listen', () => {
  const outbox = new Outbox();
  let feed: CaseFeed;
  beforeEach(() => {
    feed = new CaseFeed(outbox, outbox);
  });
  const join = async (who: CasePerson): Promise<Page> => {
    const page = new Page(who);
    await feed.join(page, who, null);
    return page;
  };
  const rounds = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) await feed.round();
  };

  it('a party is told of its own case, and nothing is asked for it when another has changed', async () => {
    const [mine, other, desk] = [
      await join(person('party:1', 'a')),
      await join(person('party:1', 'b')),
      await join(person('officer')),
    ];
    outbox.happens('a');
    await rounds(1);
    expect([mine.told, other.told, desk.told, other.asked]).toEqual([1, 0, 1, 0]);
  });

  it('whether a code still opens is asked once in ten rounds, each party in its turn, and before anything is told', async () => {
    const pages = await Promise.all(Array.from({ length: 20 }, (_, n) => join(person(`party:${n}`, 'a'))));
    await rounds(10);
    expect(pages.map(({ asked }) => asked)).toEqual(Array<number>(20).fill(1));
    const [gone, late] = pages;
    if (gone) gone.who = null;
    outbox.happens('a');
    await rounds(1);
    expect([gone?.told, gone?.ended, late?.told, feed.size]).toEqual([0, true, 1, 19]);
    if (late) late.who = null;
    await rounds(10);
    expect([late?.ended, feed.size]).toEqual([true, 18]);
  });

  it('parties have a room of their own, in which nobody fills it alone', async () => {
    const tooMany = { code: 'EVENTS.TOO_MANY' };
    for (let n = 0; n < 20; n += 1) await join(person('party:1', 'a'));
    await expect(join(person('party:1', 'a'))).rejects.toMatchObject(tooMany);
    // The same number in another case is somebody else.
    for (let n = 0; n < 280; n += 1) await join(person('party:1', `b${Math.floor(n / 20)}`));
    await expect(join(person('party:1', 'c'))).rejects.toMatchObject(tooMany);
    for (let n = 0; n < 6; n += 1) await join(person('officer'));
    await expect(join(person('officer'))).rejects.toMatchObject(tooMany);
    expect(feed.size).toBe(306);
    expect([feed.load('party'), feed.load('person')]).toEqual([
      { open: 300, most: 300, refused: 2 },
      { open: 6, most: 300, refused: 1 },
    ]);
  });
});
