import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { ReadFault } from '../../shell/states/States';
import { desk } from '../words';
import './more.css';

type Pages = Pick<
  UseInfiniteQueryResult<{ readonly pages: readonly unknown[] }>,
  'data' | 'error' | 'hasNextPage' | 'isFetching' | 'isFetchNextPageError' | 'isPlaceholderData' | 'fetchNextPage'
>;

/**
 * The way to the rows that were not read yet. A live change reads the list anew and drops a page asked for in that moment;
 * what was asked for is remembered here and asked again. Give it a `key` where the list can become another one.
 */
export function MoreRows({ pages }: { pages: Pages }): ReactNode {
  const say = useWords(desk);
  const read = pages.data?.pages.length ?? 0;
  const [wanted, want] = useState(0);
  const { hasNextPage, isFetching, isFetchNextPageError: failed, isPlaceholderData, fetchNextPage } = pages;
  const missing = hasNextPage && !isPlaceholderData && !failed && read < wanted;
  useEffect(() => {
    if (missing && !isFetching) void fetchNextPage();
  }, [missing, isFetching, fetchNextPage]);
  if (!hasNextPage || isPlaceholderData) return null;
  if (failed && !isFetching) return <ReadFault error={pages.error} again={() => void fetchNextPage()} />;
  return (
    <p className="hz-more">
      <Button loading={read < wanted} onClick={() => want(read + 1)}>
        {say('more')}
      </Button>
    </p>
  );
}
