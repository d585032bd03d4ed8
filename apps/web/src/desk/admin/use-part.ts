import { useSearchParams } from 'react-router';

/** Which part of a page is shown: the one that the address names, else the first. */
export function usePart<const K extends string>(parts: readonly [K, ...K[]]): K {
  const [params] = useSearchParams();
  return parts.find((part) => part === params.get('tab')) ?? parts[0];
}
