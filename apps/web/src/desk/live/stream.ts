const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

/** What a stream tells: the case that has changed, or null where changes may have been missed. */
export type Heard = string | null;

/**
 * Keeps the stream of changes open. A browser comes back by itself after a cut line, but not after the server has ended the
 * stream, as it does whenever it stops, nor after a refusal.
 * @param missed whether changes may have been missed before this one
 * @returns how to close it
 */
export function keepStream(tell: (heard: Heard) => void, missed: boolean): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let wait = FIRST_WAIT_MS;
  let late = missed;
  const again = (): void => {
    source.close();
    // Spread: after a stop of the server every desk of the office comes back at once.
    timer = setTimeout(open, wait * (0.5 + Math.random()));
    wait = Math.min(2 * wait, LONGEST_WAIT_MS);
  };
  const open = (): void => {
    source = new EventSource('/api/v1/events');
    source.addEventListener('open', () => {
      wait = FIRST_WAIT_MS;
      if (late) tell(null);
      late = true;
    });
    source.addEventListener('case', ({ data }: MessageEvent<string>) =>
      tell((JSON.parse(data) as { caseId: string }).caseId),
    );
    source.addEventListener('reset', () => tell(null));
    source.addEventListener('end', again);
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) again();
    });
  };
  open();
  return () => {
    if (timer) clearTimeout(timer);
    source.close();
  };
}
