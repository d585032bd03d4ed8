import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { words } from './words';

/** Somebody has changed the case while a form of it is being filled in; what was typed stands. */
export function Changed({
  id,
  name,
}: {
  id: string;
  /** Which case, where a form is about several. */ name?: string;
}): ReactNode {
  const say = useWords(words);
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      className="hz-step-note"
      title={name ? say('changedOne', { name }) : say('changed')}
      action={
        <Button size="small" href={`/desk/cases/${id}?tab=timeline`} target="_blank">
          {say('look')}
        </Button>
      }
    />
  );
}
