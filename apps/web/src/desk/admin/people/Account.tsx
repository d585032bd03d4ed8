import { Alert, App, Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { moment } from '../../../parts/dates';
import { shell } from '../../../shell/words';
import { PersonProblem } from '../../person/PersonConflict';
import type { Seen } from '../../person/use-seen';
import { useKept } from '../FormDrawer';
import { useChange, useEndSessions, useResetPassword } from './use-people-acts';
import { words } from './words';

/** Password, sessions, in or out of service: each asks once more where it cannot be taken back. */
export function Account({ of, own }: { of: Seen; own: boolean }): ReactNode {
  const say = useWords(words);
  const { message } = App.useApp();
  const { person } = of;
  const change = useChange(person.id);
  const sessions = useEndSessions(person.id);
  const reset = useResetPassword(person.id);
  useKept('sending', reset.isPending);
  useKept('shown', (reset.data?.password ?? null) !== null);
  const { name } = person;
  const serve = (active: boolean, version = person.version): void =>
    change.mutate({ body: { active }, version }, { onSuccess: (done) => void of.took(done.version) });
  return (
    <section className="hz-admin-section">
      <h2>{say('account')}</h2>
      <PersonProblem
        of={of}
        error={change.error ?? sessions.error ?? reset.error}
        mine={(version) => serve(change.variables?.body.active ?? person.active, version)}
        dropped={change.reset}
      />
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
          <Sure ask={say('disableAsk', { name })} act={() => serve(false)}>
            <Button danger disabled={own} loading={change.isPending}>
              {say('disable')}
            </Button>
          </Sure>
        ) : (
          <Button loading={change.isPending} onClick={() => serve(true)}>
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
