import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';

import type { Change } from './draft-store';
import { valueAt } from './form';
import { useTaskWords } from './request-words';
import { taskOf } from './tasks';
import { draft, useDraft } from './use-draft';

/** Another window was first: what it changed, and whose words shall stand. */
export function StaleBar(): ReactNode {
  const say = useTaskWords();
  const { saving, changes } = useDraft();
  const page = usePageOf();
  if (saving !== 'stale') return null;
  return (
    <Alert
      banner
      type="error"
      role="alert"
      title={say('staleTitle')}
      description={
        <>
          {changes.length > 0 ? say('staleChanges', { list: [...new Set(changes.map(page))].join('、') }) : null}
          {changes.length > 0 ? <Differences changes={changes} /> : null}
          <div className="pb-acts pb-acts-bar">
            <Button onClick={() => draft.insist()}>{say('staleMine')}</Button>
            <Button onClick={() => void draft.giveIn()}>{say('staleDrop')}</Button>
          </div>
        </>
      }
    />
  );
}

function usePageOf(): (change: Change) => string {
  const say = useTaskWords();
  const { form } = useDraft();
  return ({ pointer }) => say(taskOf({ pointer, code: '', message: { zh: '', en: '' } }, form));
}

/** Both wordings of every place, one under the other. */
function Differences({ changes }: { changes: readonly Change[] }): ReactNode {
  const say = useTaskWords();
  const page = usePageOf();
  const { form } = useDraft();
  const shown = (value: unknown): string =>
    value === undefined || value === null ? say('nothing') : typeof value === 'string' ? value : JSON.stringify(value);
  return (
    <details>
      <summary className="pb-link">{say('staleSee')}</summary>
      <dl className="pb-answers">
        {changes.map((change) => (
          <div key={change.pointer}>
            <dt>{page(change)}</dt>
            <dd>{say('staleTheirs', { text: shown(change.value) })}</dd>
            <dd>{say('staleOwn', { text: shown(valueAt(form, change.pointer)) })}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
