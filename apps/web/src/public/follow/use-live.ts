import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api, newKey } from '../../api/client';
import { eachDay } from '../../parts/live/each-day';
import { gather } from '../../parts/live/gather';
import { keepStream } from '../../parts/live/stream';
import { FOLLOW, type Door } from './use-follow';

/** All pages of a code are rung at once, and each reads several things. */
const RING_SPREAD_MS = 1_000;
/** Coming back shows in several ways, of which the stream that begins is one; then the case is read once. */
const BACK_MS = 2_000;

/**
 * What happens in a case appears on the page of its party: the office says that something has, and what was read of the case
 * is read anew, as it is when a day begins, of which nobody else tells, and when somebody comes back to the page; what is
 * being written stays. The office is heard only while the page can be seen: a stream holds a connection, of which a browser
 * has six for all its tabs.
 * @param on false while no case is open
 */
export function useLive(door: Door, on: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!on) return undefined;
    const renewal = gather(() => void queries.invalidateQueries({ queryKey: [FOLLOW, door] }));
    const now = (): void => renewal.within(0);
    const back = (): void => renewal.within(BACK_MS);
    const hear = (data: string | null): void =>
      data === null ? now() : renewal.within(Math.random() * RING_SPREAD_MS);
    // Also where the code opens nothing any more: asking for the case says so on the page, which closes this stream.
    const ask = async (signal: AbortSignal): Promise<ReadableStream<Uint8Array> | null> =>
      (
        await api.POST('/api/v1/follow/events', {
          params: { header: { 'Idempotency-Key': newKey() } },
          body: door,
          parseAs: 'stream',
          signal,
        })
      ).data ?? null;
    let close: (() => void) | null = null;
    const look = (): void => {
      if (document.visibilityState === 'visible') close ??= keepStream(ask, hear, true);
      else {
        close?.();
        close = null;
      }
    };
    const turn = (): void => {
      look();
      if (document.visibilityState === 'visible') back();
    };
    const stopDays = eachDay(now);
    look();
    document.addEventListener('visibilitychange', turn);
    // A window beside another one can be seen all the time, and tells only by the focus that somebody came back.
    addEventListener('focus', back);
    return () => {
      stopDays();
      renewal.stop();
      document.removeEventListener('visibilitychange', turn);
      removeEventListener('focus', back);
      close?.();
    };
  }, [queries, door, on]);
}
