import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState, type FormEvent, type ReactNode } from 'react';
import { problemOf } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { ProblemView } from '../../shell/states/ProblemView';
import { LineField } from '../kit/controls';
import { idOf } from '../kit/Field';
import { Page } from '../kit/Page';
import { halfWidth } from '../kit/text';
import { FOLLOW, openCase, type Door } from './use-follow';
import { words } from './words';

/** Two fields. A wrong code, a foreign one and an expired one are told alike: nobody learns which codes exist. */
export function DoorPage({ enter, reason }: { enter: (door: Door) => void; reason?: string }): ReactNode {
  const say = useWords(words);
  const queries = useQueryClient();
  const [code, setCode] = useState('');
  const [phoneTail, setTail] = useState('');
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const door = { code: halfWidth(code).trim(), phoneTail: halfWidth(phoneTail).trim() };
    if (!door.code || !door.phoneTail) {
      document.getElementById(idOf(door.code ? '/phoneTail' : '/code'))?.focus();
      return;
    }
    setBusy(true);
    setFault(null);
    try {
      queries.setQueryData([FOLLOW, door], await openCase(door));
      enter(door);
    } catch (error) {
      setFault(error);
    }
    setBusy(false);
  };
  const wrong = fault ? [404, 422].includes(problemOf(fault).status) : false;
  return (
    <Page title={say('title')} back="/" lead={say('lead')}>
      {reason ? <Alert type="warning" showIcon role="alert" title={reason} style={{ marginBottom: 16 }} /> : null}
      {wrong ? (
        <Alert type="error" showIcon role="alert" title={say('wrong')} style={{ marginBottom: 16 }} />
      ) : (
        <ProblemView error={fault} />
      )}
      <form noValidate onSubmit={(event) => void submit(event)}>
        <LineField
          at="/code"
          label={say('code')}
          hint={say('codeHint')}
          value={code}
          change={setCode}
          max={100}
          as="code"
          error={asked && !code.trim() ? say('codeNeeded') : null}
        />
        <LineField
          at="/phoneTail"
          label={say('tail')}
          hint={say('tailHint')}
          value={phoneTail}
          change={setTail}
          max={20}
          as="code"
          error={asked && !phoneTail.trim() ? say('tailNeeded') : null}
        />
        <Button type="primary" htmlType="submit" loading={busy}>
          {say('open')}
        </Button>
      </form>
    </Page>
  );
}
