import { Alert, Button, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { words } from './words';

/** Somebody has changed the case since a form of it was begun; what was typed stands, and is about the case as it was. */
export function Changed({
  id,
  name,
  looked,
  children,
}: {
  id: string;
  /** Its person has looked at the change: what is typed is about the case as it is now. */
  looked: () => void;
  /** Which case, where a form is about several. */
  name?: string;
  /** What was changed, where the page knows how the case was before. */
  children?: ReactNode;
}): ReactNode {
  const say = useWords(words);
  const [shown, setShown] = useState(false);
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className="hz-step-note"
      title={name ? say('changedOne', { name }) : say('changed')}
      description={shown ? children : null}
      action={
        <Space wrap>
          {children ? (
            <Button size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
              {say('see')}
            </Button>
          ) : null}
          <Button size="small" href={`/desk/cases/${id}?tab=timeline`} target="_blank">
            {say('look')}
          </Button>
          <Button size="small" onClick={looked}>
            {say('looked')}
          </Button>
        </Space>
      }
    />
  );
}
