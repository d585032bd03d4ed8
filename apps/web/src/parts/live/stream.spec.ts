import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { keepStream, type Ask } from './stream';

/** A server: each attempt is told what becomes of it. */
class Server {
  readonly told: (string | null)[] = [];
  readonly stops: AbortSignal[] = [];
  private line: ReadableStreamDefaultController<Uint8Array> | null = null;
  readonly close: () => void;

  constructor(
    missed = false,
    public refuses: false | null | 'ended' | 'silently' = false,
  ) {
    this.close = keepStream(
      (stop) => this.answer(stop),
      (data) => this.told.push(data),
      missed,
    );
  }

  get asked(): number {
    return this.stops.length;
  }

  /** As the bytes come: also in the middle of a letter. */
  async says(text: string, apart = text.length): Promise<void> {
    const bytes = new TextEncoder().encode(text);
    for (let at = 0; at < bytes.length; at += apart) this.line?.enqueue(bytes.slice(at, at + apart));
    await jest.advanceTimersByTimeAsync(0);
  }

  async ends(): Promise<void> {
    this.line?.close();
    await jest.advanceTimersByTimeAsync(0);
  }

  private answer(stop: AbortSignal): ReturnType<Ask> {
    this.stops.push(stop);
    if (this.refuses === 'silently')
      return new Promise((_, fail) => stop.addEventListener('abort', () => fail(new Error('cut'))));
    if (this.refuses !== false) return Promise.resolve(this.refuses);
    return Promise.resolve(
      new ReadableStream({
        start: (line) => {
          this.line = line;
          stop.addEventListener('abort', () => line.error(new Error('cut')));
        },
      }),
    );
  }
}

const later = (seconds: number): Promise<void> => jest.advanceTimersByTimeAsync(seconds * 1_000);

describe('a stream of changes', () => {
  const window = new EventTarget();
  const info = jest.spyOn(console, 'info').mockReturnValue(undefined);
  let server: Server;
  beforeEach(() => {
    jest.useFakeTimers();
    Object.assign(globalThis, {
      addEventListener: window.addEventListener.bind(window),
      removeEventListener: window.removeEventListener.bind(window),
    });
  });
  afterEach(() => {
    server.close();
    jest.useRealTimers();
    info.mockClear();
  });
  const begun = async (missed = false): Promise<void> => {
    server = new Server(missed);
    await later(0);
  };

  it('tells each event as it comes, however its bytes are cut, and nothing of beats', async () => {
    await begun();
    await server.says(
      'retry: 2000\n\nid: 7\nevent: case\ndata: {"为":"甲"}\n\n: \n\nevent: case\ndata: 2\n\nevent: ca',
      1,
    );
    expect(server.told).toEqual(['{"为":"甲"}', '2']);
    await server.says('se\ndata: 3\n\nevent: reset\ndata: {}\n\n');
    expect(server.told.slice(2)).toEqual(['3', null]);
  });

  it('that begins late, or again, says that changes may have been missed', async () => {
    await begun(true);
    expect(server.told).toEqual([null]);
    await server.ends();
    expect([server.asked, server.told]).toEqual([1, [null]]);
    await later(3);
    expect([server.asked, server.told]).toEqual([2, [null, null]]);
  });

  it('is asked for again when the server says that it ends, and reads no further', async () => {
    await begun();
    await server.says('event: end\ndata: {}\n\nevent: case\ndata: 1\n\n');
    expect(server.stops[0]?.aborted).toBe(true);
    await later(3);
    expect([server.asked, server.told]).toEqual([2, [null]]);
  });

  it('is asked for ever less often while it is refused, each time saying so, and again soon after it has come', async () => {
    await begun();
    server.refuses = null;
    await server.ends();
    await later(600);
    // Waits of 2, 4, 8, 16 and then 30 seconds, each shorter or longer by half.
    const asked = server.asked;
    expect([asked > 12, asked < 46]).toEqual([true, true]);
    // Of the first one, which began, nothing was missed.
    expect(server.told).toEqual(Array<null>(asked - 1).fill(null));
    server.refuses = false;
    for (let seconds = 0; seconds < 46 && server.asked === asked; seconds += 1) await later(1);
    expect([server.asked, server.told.length]).toEqual([asked + 1, asked]);
    await server.ends();
    await later(3);
    expect(server.asked).toBe(asked + 2);
  });

  it('that is never answered is given up for another, and whoever listens asks for itself', async () => {
    await begun();
    server.refuses = 'silently';
    await server.ends();
    await later(3);
    expect([server.asked, server.told]).toEqual([2, []]);
    await later(40);
    expect([server.stops[1]?.aborted, server.told]).toEqual([true, [null]]);
  });

  it('that begins only after it was refused may have missed something, although the first one came in time', async () => {
    server = new Server(false, null);
    await later(0);
    server.refuses = false;
    await later(3);
    expect([server.asked, server.told]).toEqual([2, [null, null]]);
  });

  it('is asked for and nothing else, where nothing else could be read', async () => {
    await begun();
    server.refuses = 'ended';
    await server.ends();
    await later(100);
    expect([server.asked > 4, server.told]).toEqual([true, []]);
  });

  it('is asked for at once when the line comes back', async () => {
    await begun();
    server.refuses = null;
    await server.ends();
    await later(600);
    const asked = server.asked;
    server.refuses = false;
    window.dispatchEvent(new Event('online'));
    await later(0);
    expect([server.asked, server.told.length]).toEqual([asked + 1, asked]);
  });

  it('in which nothing is heard any more, not even a beat, is given up for another', async () => {
    await begun();
    for (let beats = 0; beats < 8; beats += 1) {
      await later(15);
      await server.says(': \n\n');
    }
    expect(server.asked).toBe(1);
    await later(44);
    expect([server.stops[0]?.aborted, server.asked, server.told]).toEqual([true, 2, [null]]);
    expect(info).toHaveBeenCalledTimes(1);
  });

  it('that is closed is cut and never asked for again', async () => {
    await begun();
    server.close();
    await later(100);
    expect([server.stops[0]?.aborted, server.asked, server.told]).toEqual([true, 1, []]);
    expect(info).not.toHaveBeenCalled();
  });
});
