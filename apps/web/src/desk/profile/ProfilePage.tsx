import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useMe, type Me } from '../../api/session';
import { useListed } from '../../i18n/use-listed';
import { useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { todayAtOffice } from '../../parts/dates';
import { Reading } from '../../shell/states/States';
import { Page } from '../frame/Page';
import { PasswordDialog } from '../frame/PasswordDialog';
import { usePeople } from '../use-cases';
import { Absence } from './Absence';
import { words } from './words';

/** Oneself: roles and certificate as they are recorded, the password, and the absence with its deputy. */
export function ProfilePage(): ReactNode {
  const say = useWords(words);
  const { data: me } = useMe();
  const people = usePeople();
  if (!me) return null;
  return (
    <Page title={say('title')}>
      <div className="hz-two">
        <Who me={me} />
        <div>
          <Reading of={people} rows={3}>
            {(all) => <Absence me={me} own={all.find((person) => person.id === me.id) ?? null} people={all} />}
          </Reading>
          <Lent me={me} />
        </div>
      </div>
    </Page>
  );
}

function Who({ me }: { me: Me }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const [open, setOpen] = useState(false);
  const nameOf = (id: string): string => me.deputyFor.find((away) => away.id === id)?.name ?? '';
  const until = me.certificateValidUntil;
  const listed = useListed();
  return (
    <section className="hz-panel">
      <h2>{say('who')}</h2>
      <dl className="hz-facts">
        <dt>{say('name')}</dt>
        <dd>{me.name}</dd>
        <dt>{say('login')}</dt>
        <dd>{me.login}</dd>
        <dt>{say('roles')}</dt>
        <dd>
          {listed(
            me.roles.map(({ role, onBehalfOf }) =>
              onBehalfOf ? say('lent', { role: code(role), name: nameOf(onBehalfOf) }) : code(role),
            ),
          )}
        </dd>
        <dt>{say('certificate')}</dt>
        <dd>
          {me.certificate && until
            ? say('certificateUntil', { number: me.certificate, date: until })
            : say('noCertificate')}
        </dd>
      </dl>
      {until && until < todayAtOffice() ? <Alert type="warning" showIcon title={say('certificateLapsed')} /> : null}
      {me.roles.length > 1 ? <p className="hz-quiet">{say('roleHint')}</p> : null}
      <p className="hz-quiet">{say('feed')}</p>
      <Button onClick={() => setOpen(true)}>{say('password')}</Button>
      <PasswordDialog open={open} close={() => setOpen(false)} />
    </section>
  );
}

function Lent({ me }: { me: Me }): ReactNode {
  const listed = useListed();
  const say = useWords(words);
  return (
    <section className="hz-panel">
      <h2>{say('deputyFor')}</h2>
      <p>{me.deputyFor.length > 0 ? listed(me.deputyFor.map(({ name }) => name)) : say('deputyForNobody')}</p>
    </section>
  );
}
