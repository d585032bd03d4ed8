import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { shell } from '../words';
import { Notice } from './Notice';

/** After a fault of the page itself. */
export function Crashed({ error }: { error: Error }): ReactNode {
  const say = useWords(shell);
  return (
    <main id="content">
      <Notice
        tone="bad"
        title={say('crashed')}
        text={
          <>
            {say('crashedHint')}
            <br />
            <code>{error.message}</code>
          </>
        }
      >
        <Button type="primary" onClick={() => location.reload()}>
          {say('retry')}
        </Button>
        <Button href={location.pathname.startsWith('/desk') ? '/desk' : '/'}>{say('home')}</Button>
      </Notice>
    </main>
  );
}
