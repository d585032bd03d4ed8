import { matchPath } from 'react-router';
import { queries } from '../api/queries';
import { allowed, ME, meQuery, type Me } from '../api/session';
import { isReturn } from '../shell/AtProvider';
import { firstPageQuery, HOME } from './pages';
import { workListQuery } from './use-cases';
import { countsQuery, filterOf, partOf } from './work/chips';

/**
 * Asks for what the page will show first while everything else is still being set up: who is signed in, the file of the page,
 * and the day's work where it begins with that. What fails here is asked for again by the page, which says so.
 */
export async function readAhead({ pathname, search }: Location): Promise<void> {
  if (isReturn()) return; // the address is not yet that of the page
  void queries.prefetchQuery(firstPageQuery);
  await queries.prefetchQuery(meQuery);
  if (!matchPath(HOME, pathname) || !allowed(queries.getQueryData<Me | null>(ME), 'work.read')) return;
  const part = partOf(new URLSearchParams(search));
  await Promise.all([
    queries.prefetchInfiniteQuery(workListQuery(filterOf(part))),
    queries.prefetchQuery(countsQuery(part.view)),
  ]);
}
