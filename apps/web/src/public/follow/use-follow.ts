import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { saveBytes } from '../../parts/letter/save-bytes';
import { createContext, useContext } from 'react';
import { api, newKey, take } from '../../api/client';
import { problemOf } from '../../api/problem';
import type { paths } from '../../api/generated/schema';
import { heardFromOffice } from '../../parts/dates';

export type FollowView = paths['/api/v1/follow']['post']['responses']['200']['content']['application/json'];
export type Certificate =
  paths['/api/v1/follow/clocks/{id}/certificate']['post']['responses']['200']['content']['application/json'];
export type Letter = paths['/api/v1/follow/documents/{id}']['post']['responses']['200']['content']['application/json'];
export type Duty = FollowView['yours'][number];
export type OpenStep = FollowView['steps'][number];

/** What opens a case to its party. It travels in bodies and headers, never in an address. */
export interface Door {
  readonly code: string;
  readonly phoneTail: string;
}

const KEPT = 'hengzhi.follow';

export function readDoor(): Door | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'code' in kept ? (kept as Door) : null;
  } catch (error) {
    console.info('the code is not kept in this browser', error);
    return null;
  }
}

/** Kept as long as the tab lives, so that a reload does not ask again; never longer, the device may be somebody else's. */
export function keepDoor(door: Door | null): void {
  try {
    if (door) sessionStorage.setItem(KEPT, JSON.stringify(door));
    else sessionStorage.removeItem(KEPT);
  } catch (error) {
    console.info('the code is not kept in this browser', error);
  }
}

export async function openCase(door: Door): Promise<FollowView> {
  const asked = api.POST('/api/v1/follow', { params: { header: { 'Idempotency-Key': newKey() } }, body: door });
  const view = await take(asked);
  // The page waits for midnight at the office, whatever day this computer is set to.
  const date = (await asked).response.headers.get('date');
  if (date) heardFromOffice(date);
  return view;
}

export const FOLLOW = 'follow';

/** What could not be read is asked for again: nobody else would say that it can be read by now. */
const AFTER_FAULT_MS = 20_000;

/** The code opens nothing any more. It is not asked for again by itself: the office takes that for guessing. */
export const hasEnded = (error: unknown): boolean => Boolean(error) && problemOf(error).status === 404;

/** The case of a door. Once it was read it is kept up with what happens in it, see useLive. */
export const useFollow = (door: Door): UseQueryResult<FollowView> =>
  useQuery({
    queryKey: [FOLLOW, door],
    queryFn: () => openCase(door),
    refetchInterval: ({ state }) => (state.error && !hasEnded(state.error) ? AFTER_FAULT_MS : false),
    refetchOnWindowFocus: ({ state }) => (state.data || hasEnded(state.error) ? false : 'always'),
  });

export const useFollowCertificate = (door: Door, clock: string): UseQueryResult<Certificate> =>
  useQuery({
    queryKey: [FOLLOW, door, 'clock', clock],
    queryFn: () =>
      take(
        api.POST('/api/v1/follow/clocks/{id}/certificate', {
          params: { path: { id: clock }, header: { 'Idempotency-Key': newKey() } },
          body: door,
        }),
      ),
    refetchOnWindowFocus: false,
  });

export const useFollowPapers = (door: Door) =>
  useQuery({
    queryKey: [FOLLOW, door, 'papers'],
    queryFn: () =>
      take(api.POST('/api/v1/follow/papers/list', { params: { header: { 'Idempotency-Key': newKey() } }, body: door })),
    refetchOnWindowFocus: false,
  });

/** One letter of the office to this party. */
export const followLetter = (door: Door, id: string) =>
  api.POST('/api/v1/follow/documents/{id}', {
    params: { path: { id }, header: { 'Idempotency-Key': newKey() } },
    body: door,
  });

/** The bytes of a paper, given to the browser as a download. */
export async function download(door: Door, id: string, name: string): Promise<void> {
  const bytes: unknown = await take(
    api.POST('/api/v1/follow/papers/{id}/content', {
      params: { path: { id }, header: { 'Idempotency-Key': newKey() } },
      body: door,
      parseAs: 'blob',
    }),
  );
  if (bytes instanceof Blob) saveBytes(bytes, name);
}

/** The case that is open on this page. */
export const CaseContext = createContext<{ readonly door: Door; readonly view: FollowView } | null>(null);

export function useCase(): { readonly door: Door; readonly view: FollowView } {
  const open = useContext(CaseContext);
  if (!open) throw new Error('this page is shown within an open case only');
  return open;
}
