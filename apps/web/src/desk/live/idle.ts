import type { Query } from '@tanstack/react-query';

/** What is on its way would overwrite what is put in meanwhile. */
export async function idle(list: Query): Promise<void> {
  while (list.state.fetchStatus !== 'idle') await Promise.allSettled([list.promise]);
}
