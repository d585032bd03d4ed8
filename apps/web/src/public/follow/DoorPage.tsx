import { useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { LineField } from '../kit/controls';
import { Page } from '../kit/Page';
import { isAnswered, Refusal } from '../kit/Refusal';
import { codeIn, halfWidth } from '../kit/text';
import { useAsking } from '../kit/use-asking';
import { FOLLOW, openCase, type Door } from './use-follow';
import { words } from './words';

/** Two fields. A wrong code, a foreign one and an expired one are told alike: nobody learns which codes exist. */
export function DoorPage({
  enter,
  reason,
  brought = '',
  day = null,
}: {
  enter: (door: Door) => void;
  reason?: string;
  /** The code that is known already. */
  brought?: string;
  /** The day whose basis is asked for. */
  day?: string | null;
}): ReactNode {
  const say = useWords(words);
  const queries = useQueryClient();
  const [code, setCode] = useState(brought);
  const [phoneTail, setTail] = useState('');
  const door = { code: codeIn(code), phoneTail: halfWidth(phoneTail).trim() };
  const { asked, busy, fault, submit } = useAsking(
    () => (door.code ? (door.phoneTail ? null : '/phoneTail') : '/code'),
    async () => {
      queries.setQueryData([FOLLOW, door], await openCase(door));
      enter(door);
    },
  );
  const wrong = isAnswered(fault, [404, 422]);
  return (
    <Page title={say('title')} back="/" lead={day ? say('leadDay', { date: day }) : say('lead')}>
      {reason ? <Alert type="warning" showIcon role="alert" title={reason} style={{ marginBottom: 16 }} /> : null}
      <Refusal fault={fault} wrong={wrong ? say('wrong') : null} />
      <form noValidate onSubmit={submit}>
        <LineField
          at="/code"
          label={say('code')}
          hint={say('codeHint')}
          value={code}
          change={setCode}
          max={100}
          as="code"
          error={asked && !door.code ? say('codeNeeded') : null}
        />
        <LineField
          at="/phoneTail"
          label={say('tail')}
          hint={say('tailHint')}
          value={phoneTail}
          change={setTail}
          max={20}
          as="code"
          error={asked && !door.phoneTail ? say('tailNeeded') : null}
        />
        <Button type="primary" htmlType="submit" loading={busy}>
          {say('open')}
        </Button>
      </form>
    </Page>
  );
}
