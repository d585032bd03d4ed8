import { Alert, App, Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { moment } from '../../../parts/dates';
import type { PersonView } from '../../../parts/types';
import { ProblemView } from '../../../shell/states/ProblemView';
import { shell } from '../../../shell/words';
import { useChange, useEndSessions, useResetPassword } from './use-people-acts';
import { words } from './words';

/** Password, sessions, in or out of service: each asks once more where it cannot be taken back. */
export function Account({ person, own }: { person: PersonView; own: boolean }): ReactNode {
  const say = useWords(words);
  const { message } = App.useApp();
  const change = useChange(person.id);
  const sessions = useEndSessions(person.id);
  const reset = useResetPassword(person.id);
  const { name } = person;
  return (
    <section className="hz-admin-section">
      <h2>{say('account')}</h2>
      <ProblemView error={change.error ?? sessions.error ?? reset.error} />
      {reset.data ? <OneTime password={reset.data.password} until={reset.data.validUntil} /> : null}
      {change.data?.openCases?.count ? (
        <Alert
          type="warning"
          showIcon
          title={say('leftCases', { name, count: change.data.openCases.count })}
          description={say('leftHint')}
        />
      ) : null}
      <div className="hz-admin-acts">
        <Sure ask={say('resetAsk', { name })} act={() => reset.mutate()}>
          <Button loading={reset.isPending}>{say('reset')}</Button>
        </Sure>
        <Button
          loading={sessions.isPending}
          onClick={() =>
            sessions.mutate(undefined, {
              onSuccess: ({ ended }) => void message.success(say('ended', { count: ended })),
            })
          }
        >
          {say('endSessions')}
        </Button>
        {person.active ? (
          <Sure ask={say('disableAsk', { name })} act={() => change.mutate({ active: false })}>
            <Button danger disabled={own} loading={change.isPending}>
              {say('disable')}
            </Button>
          </Sure>
        ) : (
          <Button loading={change.isPending} onClick={() => change.mutate({ active: true })}>
            {say('enable')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Sure({ ask, act, children }: { ask: string; act: () => void; children: ReactNode }): ReactNode {
  const common = useWords(shell);
  return (
    <Popconfirm title={ask} okText={common('confirm')} cancelText={common('cancel')} onConfirm={act}>
      {children}
    </Popconfirm>
  );
}

function OneTime({ password, until }: { password: string | null; until: string }): ReactNode {
  const say = useWords(words);
  if (password === null) return <Alert type="warning" showIcon title={say('resetAgain')} />;
  return (
    <Alert
      type="info"
      showIcon
      title={
        <>
          {say('resetDone')} <code className="hz-admin-mono">{password}</code>
        </>
      }
      description={say('resetHint', { until: moment(until) })}
    />
  );
}
