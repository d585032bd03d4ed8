import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import type { PersonView } from '../../../parts/types';
import { FormDrawer } from '../FormDrawer';
import { useActor } from '../../frame/acting-as';
import { Account } from './Account';
import { BasicsForm } from './BasicsForm';
import { CertificateForm } from './CertificateForm';
import { useSeen } from '../../person/use-seen';
import { words } from './words';

/** Everything that an administrator does about one person. */
export function PersonDrawer({ person, close }: { person: PersonView | null; close: () => void }): ReactNode {
  const say = useWords(words);
  const me = useActor();
  const mine = me?.roles.some((held) => held.role === 'administrator' && held.agency === person?.agency) ?? false;
  return (
    <FormDrawer open={person !== null} close={close} title={say('edit', { name: person?.name ?? '' })}>
      {person && mine ? (
        <Forms key={person.id} person={person} own={me?.id === person.id} />
      ) : (
        <p>{say('elsewhere')}</p>
      )}
    </FormDrawer>
  );
}

function Forms({ person, own }: { person: PersonView; own: boolean }): ReactNode {
  const of = useSeen(person);
  // Saving the other form over somebody's change brings in what that one wrote here.
  const { certificate, certificateValidUntil } = of.person;
  return (
    <>
      <BasicsForm key={`basics ${of.loads}`} of={of} own={own} />
      <CertificateForm key={`certificate ${of.loads} ${certificate} ${certificateValidUntil}`} of={of} />
      <Account of={of} own={own} />
    </>
  );
}
