const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;
/** The server beats every fifteen seconds. Nobody tells a phone that its line ended with the network that it has left. */
const LONGEST_SILENCE_MS = 40_000;

/**
 * Asks for a stream of server-sent events; null where it was refused, `ended` where whatever else is read would be as well.
 * @throws when no answer came
 */
export type Ask = (stop: AbortSignal) => Promise<ReadableStream<Uint8Array> | null | 'ended'>;

/** Is told the data of each event, and null where changes may have been missed, as after each attempt that came to nothing. */
export type Tell = (data: string | null) => void;

/**
 * Keeps a stream of changes open over cut lines, refusals and the end that the server makes of it whenever it stops. Read by
 * `fetch`: an EventSource sends no body, which is where the code of a party travels, and does not say why it was refused.
 * @param missed whether changes may have been missed before this one
 * @returns how to close it
 */
export function keepStream(ask: Ask, tell: Tell, missed: boolean): () => void {
  const closed = new AbortController();
  void keep(ask, tell, missed, closed.signal);
  return () => closed.abort();
}

async function keep(ask: Ask, tell: Tell, missed: boolean, closed: AbortSignal): Promise<void> {
  let late = missed;
  let wait = FIRST_WAIT_MS;
  while (!closed.aborted) {
    let unheard = true;
    const begin = (): void => {
      unheard = false;
      wait = FIRST_WAIT_MS;
      if (late) tell(null);
    };
    const ended = await listen(ask, begin, tell, closed).catch((error: unknown) => {
      if (!closed.aborted) console.info('the stream of changes is cut', error);
      return false;
    });
    late = true;
    if (closed.aborted) return;
    // Where streams do not get through, what has changed is found by asking, as often as the stream is asked for.
    if (unheard && !ended) tell(null);
    // Spread: after a stop of the server every page comes back at once.
    await pause(wait * (0.5 + Math.random()), closed);
    wait = Math.min(2 * wait, LONGEST_WAIT_MS);
  }
}

/** One stream, from its beginning until it ends in whatever way. @returns whether nothing is to be read any more */
async function listen(ask: Ask, begin: () => void, tell: Tell, closed: AbortSignal): Promise<boolean> {
  const line = new AbortController();
  const cut = (): void => line.abort();
  let silence = setTimeout(cut, LONGEST_SILENCE_MS);
  const hear = (): void => {
    clearTimeout(silence);
    silence = setTimeout(cut, LONGEST_SILENCE_MS);
  };
  closed.addEventListener('abort', cut);
  try {
    const body = await ask(line.signal);
    if (body === 'ended') return true;
    if (!body || closed.aborted) return false;
    begin();
    for await (const { event, data } of eventsOf(body, hear)) {
      if (event === 'end' || closed.aborted) break;
      tell(event === 'reset' ? null : data);
    }
    return false;
  } finally {
    clearTimeout(silence);
    closed.removeEventListener('abort', cut);
    // What is left unread holds a connection.
    cut();
  }
}

/** @param hear is called for whatever comes, the beats between the events too */
async function* eventsOf(
  body: ReadableStream<Uint8Array>,
  hear: () => void,
): AsyncGenerator<{ event: string; data: string }> {
  const reader = body.getReader();
  const letters = new TextDecoder();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    hear();
    const blocks = (rest + letters.decode(part.value, { stream: true })).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = fieldOf(block, 'event');
      if (event) yield { event, data: fieldOf(block, 'data') };
    }
  }
}

const fieldOf = (block: string, name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';

/** Shorter where the line comes back. */
function pause(ms: number, closed: AbortSignal): Promise<void> {
  return new Promise((go) => {
    const over = (): void => {
      clearTimeout(timer);
      removeEventListener('online', over);
      closed.removeEventListener('abort', over);
      go();
    };
    const timer = setTimeout(over, ms);
    addEventListener('online', over);
    closed.addEventListener('abort', over);
  });
}
