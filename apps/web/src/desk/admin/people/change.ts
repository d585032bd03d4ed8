import type { PersonView } from '../../../parts/types';
import type { RoleName } from './roles';
import type { Change } from './use-people-acts';

/** What the form of a person holds; empty text: nothing. */
export interface Basics {
  readonly name: string;
  readonly roles: readonly RoleName[];
  readonly absentFrom?: string;
  readonly absentUntil?: string;
  readonly deputy?: string | null;
  readonly oidcSubject?: string | null;
}

export const basicsOf = (person: PersonView): Basics => ({
  name: person.name,
  roles: person.roles.filter((held) => held.agency === person.agency).map((held) => held.role as RoleName),
  absentFrom: person.absentFrom ?? '',
  absentUntil: person.absentUntil ?? '',
  deputy: person.deputy,
  oidcSubject: person.oidcSubject,
});

/** Only what differs is sent, so that it overwrites nothing else. Null: nothing differs. */
export function changeOf(person: PersonView, typed: Basics): Change | null {
  const before = basicsOf(person);
  const text = (value: string | null | undefined): string | null => (value ? value : null);
  const differs = [...typed.roles].sort().join() !== [...before.roles].sort().join();
  const change = {
    ...(typed.name === before.name ? {} : { name: typed.name }),
    ...(differs ? { roles: [...typed.roles] } : {}),
    ...(text(typed.absentFrom) === person.absentFrom ? {} : { absentFrom: text(typed.absentFrom) }),
    ...(text(typed.absentUntil) === person.absentUntil ? {} : { absentUntil: text(typed.absentUntil) }),
    ...(text(typed.deputy) === person.deputy ? {} : { deputy: text(typed.deputy) }),
    // A form without the field leaves what is there.
    ...(typed.oidcSubject === undefined || text(typed.oidcSubject) === person.oidcSubject
      ? {}
      : { oidcSubject: text(typed.oidcSubject) }),
  };
  return Object.keys(change).length === 0 ? null : (change as Change);
}
