import { Button } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../../i18n/words';
import { idOf } from '../kit/Field';
import { focusOn } from '../kit/focus-on';
import { Page } from '../kit/Page';
import { kit } from '../kit/words';
import { FaultsHere } from './Faults';
import { SavedLine } from './SavedLine';
import { useTaskWords } from './request-words';
import { taskOf, type Task } from './tasks';
import { draft, useDraft, useWriting } from './use-draft';

/** One task of the list. Going on asks the office's own rules; what is wrong is shown at its field, and nothing is lost. */
export function TaskPage({ task, lead, children }: { task: Task; lead?: string; children: ReactNode }): ReactNode {
  const say = useTaskWords();
  const tell = useWords(kit);
  const go = useNavigate();
  const writing = useWriting();
  const { issues, form } = useDraft();
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const wrong = (issues ?? []).filter((issue) => taskOf(issue, form) === task);
  useEffect(() => {
    if (location.hash) focusOn(location.hash.slice(1));
  }, []);
  const onwards = async (): Promise<void> => {
    setBusy(true);
    const found = await draft.check();
    setBusy(false);
    const first = found?.find((issue) => taskOf(issue, draft.read().form) === task);
    setAsked(true);
    if (!first) return go('/file');
    requestAnimationFrame(() => focusOn(idOf(first.pointer)));
  };
  return (
    <Page title={say(task)} back="/file" {...(lead ? { lead } : {})}>
      {asked && wrong.length > 0 ? <FaultsHere title={tell('problems', { count: wrong.length })} of={wrong} /> : null}
      <fieldset className="pb-field" disabled={!writing}>
        {children}
      </fieldset>
      <div className="pb-acts">
        <Button type="primary" loading={busy} disabled={!writing} onClick={() => void onwards()}>
          {tell('next')}
        </Button>
      </div>
      <Link className="pb-link" to="/file">
        {say('later')}
      </Link>
      <SavedLine />
    </Page>
  );
}
