import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useMe } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { todayAtOffice } from '../../../parts/dates';
import type { PersonView } from '../../../parts/types';
import { usePeople } from '../../use-cases';
import { words } from '../words';

/** People of the own agency who handle cases. */
export function useColleagues(): PersonView[] {
  const { data: me } = useMe();
  const { data: people } = usePeople();
  return (people ?? []).filter(
    (person) =>
      person.active &&
      person.agency === me?.agency &&
      person.roles.some(({ role }) => ['officer', 'head'].includes(role)),
  );
}

export const certified = (person: PersonView): boolean =>
  person.certificateValidUntil !== null && person.certificateValidUntil >= todayAtOffice();

export function PersonField({
  label,
  ...rest
}: {
  id?: string;
  label: string;
  value: string | null;
  onChange?: (value: unknown) => void;
}): ReactNode {
  const say = useWords(words);
  const people = useColleagues();
  return (
    <Select
      {...rest}
      aria-label={label}
      placeholder={say('choose')}
      showSearch={{ optionFilterProp: 'label' }}
      style={{ maxWidth: 480 }}
      options={people.map((person) => ({
        value: person.id,
        label: certified(person)
          ? `${person.name} · ${say('until', { date: person.certificateValidUntil ?? '' })}`
          : `${person.name} · ${say('lapsed')}`,
      }))}
    />
  );
}
