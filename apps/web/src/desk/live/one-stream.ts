import { api } from '../../api/client';
import { keepStream, type Ask } from '../../parts/live/stream';

const NAME = 'hengzhi.live';

/** The case that has changed, or null where changes may have been missed. */
type Heard = string | null;

/** Without a session nothing else can be read either: the page would ask in vain, again and again. */
const ask: Ask = async (signal) => {
  const { data, response } = await api.GET('/api/v1/events', { parseAs: 'stream', signal });
  return response.status === 401 ? 'ended' : (data ?? null);
};

const keep = (tell: (heard: Heard) => void, missed: boolean): (() => void) =>
  keepStream(ask, (data) => tell(data === null ? null : (JSON.parse(data) as { caseId: string }).caseId), missed);

/**
 * Hears what a stream tells. One tab of the browser keeps the stream and tells the others; when it goes, the next one takes
 * over: a stream holds a connection, of which a browser has six for all its tabs. Where it cannot lock, as without TLS,
 * every tab keeps its own.
 * @returns how to stop hearing
 */
export function hear(tell: (heard: Heard) => void): () => void {
  if (!('locks' in navigator)) return keep(tell, false);
  const stop = new AbortController();
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = ({ data }: MessageEvent<Heard>) => tell(data);
  const lead = (missed: boolean): Promise<void> =>
    new Promise((leave) => {
      if (stop.signal.aborted) return leave();
      const close = keep((heard) => {
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
