import type { InfiniteData } from '@tanstack/react-query';
import type { paths } from '../../api/generated/schema';

export type Page = paths['/api/v1/notices']['get']['responses']['200']['content']['application/json'];
export type Notice = Page['items'][number];
export type Read = InfiniteData<Page, string>;

const isBelow = (id: string, cursor: string): boolean => BigInt(id) < BigInt(cursor);

/** Of the pages that were read, those that a change of these cases can have changed: the first, and each that tells of one. */
export const pagesToRead = ({ pages }: Read, cases: ReadonlySet<string>): number[] =>
  pages.flatMap(({ items }, at) => (at === 0 || items.some(({ caseId }) => cases.has(caseId)) ? [at] : []));

/** Whether a notice is there that is newer than all that were read. */
export function isBehind({ pages }: Read, newest: string): boolean {
  const first = pages[0]?.items[0]?.id;
  return first === undefined || isBelow(first, newest);
}

/**
 * The pages with one of them as it was found anew. As many notices are found as make a page: what lies further down stays
 * as it was read. Null where so many are new that they do not reach down to what was read.
 */
export function withPage(data: Read, at: number, found: Page): Read | null {
  const page = data.pages[at];
  const { nextCursor: reached } = found;
  const newest = page?.items[0]?.id;
  if (!page || (reached !== null && (newest === undefined || isBelow(newest, reached)))) return null;
  const { nextCursor: end } = page;
  const items = [
    ...found.items.filter(({ id }) => end === null || !isBelow(id, end)),
    ...page.items.filter(({ id }) => reached !== null && isBelow(id, reached)),
  ];
  return { ...data, pages: data.pages.with(at, { ...page, items }) };
}

/** The pages once a notice was read; null where none is left of those that were, and there are more. */
export function withoutUnread(data: Read, read: Notice, unreadOnly: boolean): Read | null {
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((one) => (one.id !== read.id ? [one] : unreadOnly ? [] : [read])),
  }));
  const isEmptied = pages.every(({ items }) => items.length === 0) && pages.at(-1)?.nextCursor !== null;
  return isEmptied ? null : { ...data, pages };
}
