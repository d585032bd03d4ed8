import { keepStream, type Heard } from './stream';

const NAME = 'hengzhi.live';

/**
 * Hears what a stream tells. One tab of the browser keeps the stream and tells the others; when it goes, the next one takes
 * over: a stream holds a connection, of which a browser has six for all its tabs. Where it cannot lock, as without TLS,
 * every tab keeps its own.
 * @returns how to stop hearing
 */
export function hear(tell: (heard: Heard) => void): () => void {
  if (!('locks' in navigator)) return keepStream(tell, false);
  const stop = new AbortController();
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<Heard>) => tell(data);
  const lead = (missed: boolean): Promise<void> =>
    new Promise((leave) => {
      if (stop.signal.aborted) return leave();
      const close = keepStream((heard) => {
        tell(heard);
        channel.postMessage(heard);
      }, missed);
      stop.signal.addEventListener('abort', () => {
        close();
        leave();
      });
    });
  const follow = (): void =>
    void navigator.locks
      .request(NAME, { signal: stop.signal }, () => lead(true))
      // Given up while waiting; there is nothing else that a lock could be refused for.
      .catch((error: unknown) => {
        if (!stop.signal.aborted) throw error;
      });
  void navigator.locks.request(NAME, { ifAvailable: true }, (lock) => (lock ? lead(false) : follow()));
  return () => {
    stop.abort();
    channel.close();
  };
}
