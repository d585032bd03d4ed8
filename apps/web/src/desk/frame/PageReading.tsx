import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Reading } from '../../shell/states/States';
import { Page } from './Page';

/** What a page is made of: until it is there, or when it is not, the page still has its heading. */
export function PageReading<T>({
  of,
  title,
  children,
}: {
  of: UseQueryResult<T>;
  title: string;
  children: (data: T) => ReactNode;
}): ReactNode {
  if (of.data !== undefined) return children(of.data);
  return (
    <Page title={title}>
      <Reading of={of}>{children}</Reading>
    </Page>
  );
}
