import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import type { AuditPages } from './use-audit';
import { words } from './words';

export function More<P>({ pages }: { pages: AuditPages<P> }): ReactNode {
  const say = useWords(words);
  if (!pages.hasNextPage) return null;
  return (
    <p className="hz-admin-centre">
      <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {say('more')}
      </Button>
    </p>
  );
}
