import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { taskOf } from './tasks';
import { draft, useDraft } from './use-draft';
import { words } from './words';

/** Another window was first: what it changed, and whose words shall stand. */
export function StaleBar(): ReactNode {
  const say = useWords(words);
  const { saving, changes, form } = useDraft();
  if (saving !== 'stale') return null;
  const pages = changes.map(({ pointer }) => say(taskOf({ pointer, code: '', message: { zh: '', en: '' } }, form)));
  return (
    <Alert
      banner
      type="error"
      role="alert"
      title={say('staleTitle')}
      description={
        <>
          {changes.length > 0 ? say('staleChanges', { list: [...new Set(pages)].join('、') }) : null}
          <div className="pb-acts pb-acts-bar">
            <Button onClick={() => draft.insist()}>{say('staleMine')}</Button>
            <Button onClick={() => void draft.giveIn()}>{say('staleDrop')}</Button>
          </div>
        </>
      }
    />
  );
}
