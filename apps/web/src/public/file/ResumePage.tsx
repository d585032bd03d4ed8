import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useWords } from '../../i18n/words';
import { LineField } from '../kit/controls';
import { Page } from '../kit/Page';
import { isAnswered, Refusal } from '../kit/Refusal';
import { codeIn } from '../kit/text';
import { useAsking } from '../kit/use-asking';
import { resume } from './resume-words';
import { draft, useDraft, useWriting } from './use-draft';

/** A request that was begun on another device, by the code that is shown there. What lies here is put away only on a second press. */
export function ResumePage(): ReactNode {
  const say = useWords(resume);
  const go = useNavigate();
  const writing = useWriting();
  const here = useDraft().key;
  const [code, setCode] = useState('');
  const [sure, setSure] = useState(false);
  const given = codeIn(code);
  const { asked, busy, fault, submit } = useAsking(
    () => (given ? null : '/resume'),
    async () => {
      if (here && !sure) return setSure(true);
      await draft.takeUp(given);
      void go('/file', { replace: true });
    },
  );
  const wrong = isAnswered(fault, [404]);
  return (
    <Page title={say('title')} back="/file" lead={say('lead')}>
      <Refusal fault={fault} wrong={wrong ? say('wrong') : null} />
      {sure && !wrong ? (
        <Alert type="warning" showIcon role="alert" title={say('replaces')} style={{ marginBottom: 16 }} />
      ) : null}
      <form noValidate onSubmit={submit}>
        <LineField
          at="/resume"
          label={say('code')}
          hint={say('codeHint')}
          value={code}
          change={setCode}
          max={100}
          as="code"
          error={asked && !given ? say('needed') : null}
        />
        <Button type="primary" htmlType="submit" loading={busy} disabled={!writing}>
          {say(sure ? 'replace' : 'open')}
        </Button>
      </form>
      {wrong && !here ? (
        <p>
          <Link className="pb-link" to="/file">
            {say('anew')}
          </Link>
        </p>
      ) : null}
    </Page>
  );
}
