import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useMe } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import type { PersonView } from '../../../parts/types';
import { Account } from './Account';
import { BasicsForm } from './BasicsForm';
import { CertificateForm } from './CertificateForm';
import { words } from './words';

/** Everything that an administrator does about one person. */
export function PersonDrawer({ person, close }: { person: PersonView | null; close: () => void }): ReactNode {
  const say = useWords(words);
  const { data: me } = useMe();
  const mine = me?.roles.some((held) => held.role === 'administrator' && held.agency === person?.agency) ?? false;
  return (
    <Drawer
      open={person !== null}
      onClose={close}
      size={520}
      title={say('edit', { name: person?.name ?? '' })}
      destroyOnHidden
    >
      {person && mine ? (
        <div key={person.id}>
          <BasicsForm person={person} own={me?.id === person.id} />
          <CertificateForm person={person} />
          <Account person={person} own={me?.id === person.id} />
        </div>
      ) : (
        <p>{say('elsewhere')}</p>
      )}
    </Drawer>
  );
}
