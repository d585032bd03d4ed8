import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { NoticeList } from './NoticeList';
import { useUnread } from './use-notices';
import { words } from './words';
import './notices.css';

/** In the head of every page: how many notices wait to be read, and the way to them. */
export function Bell(): ReactNode {
  const say = useWords(words);
  const [shown, setShown] = useState<'closed' | 'open' | 'left'>('closed');
  const count = useUnread();
  return (
    <>
      <Button
        type="text"
        aria-label={count > 0 ? say('bellUnread', { count }) : say('bell')}
        onClick={() => setShown('open')}
        icon={
          <Badge count={count} overflowCount={99} size="small" className="hz-bell">
            <BellOutlined />
          </Badge>
        }
      />
      <Drawer
        open={shown === 'open'}
        onClose={() => setShown('closed')}
        focusable={{ focusTriggerAfterClose: shown !== 'left' }}
        title={say('title')}
        size="min(480px, 100vw)"
        destroyOnHidden
      >
        <NoticeList leave={() => setShown('left')} />
      </Drawer>
    </>
  );
}
