import { QueryClient } from '@tanstack/react-query';
import { isRetryable } from './problem';

/** What was read from the API in this window. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (times, error) => times < 2 && isRetryable(error),
      networkMode: 'offlineFirst',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
