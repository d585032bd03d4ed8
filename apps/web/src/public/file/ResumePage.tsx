import { Alert, Button } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { problemOf } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { ProblemView } from '../../shell/states/ProblemView';
import { LineField } from '../kit/controls';
import { idOf } from '../kit/Field';
import { Page } from '../kit/Page';
import { halfWidth } from '../kit/text';
import { resume } from './resume-words';
import { draft, useDraft, useWriting } from './use-draft';

/** A request that was begun on another device, by the code that is shown there. What lies here is put away only on a second press. */
export function ResumePage(): ReactNode {
  const say = useWords(resume);
  const go = useNavigate();
  const writing = useWriting();
  const here = useDraft().key;
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState(false);
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const given = halfWidth(code).trim();
    if (!given) return document.getElementById(idOf('/resume'))?.focus();
    if (here && !sure) return setSure(true);
    setBusy(true);
    setFault(null);
    try {
      await draft.takeUp(given);
      return void go('/file', { replace: true });
    } catch (error) {
      setFault(error);
    }
    setBusy(false);
  };
  const wrong = fault ? problemOf(fault).status === 404 : false;
  return (
    <Page title={say('title')} back="/file" lead={say('lead')}>
      {wrong ? (
        <Alert type="error" showIcon role="alert" title={say('wrong')} style={{ marginBottom: 16 }} />
      ) : (
        <ProblemView error={fault} />
      )}
      {sure && !wrong ? (
        <Alert type="warning" showIcon role="alert" title={say('replaces')} style={{ marginBottom: 16 }} />
      ) : null}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <LineField
          at="/resume"
          label={say('code')}
          hint={say('codeHint')}
          value={code}
          change={setCode}
          max={100}
          as="code"
          error={asked && !code.trim() ? say('needed') : null}
        />
        <Button type="primary" htmlType="submit" loading={busy} disabled={!writing}>
          {say(sure ? 'replace' : 'open')}
        </Button>
      </form>
    </Page>
  );
}
