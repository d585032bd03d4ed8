import type { PersonView } from '../../../parts/types';

/** How a certificate stands on a day; `days` to its last one. */
export type CertificateState =
  { readonly is: 'none' } | { readonly is: 'valid' | 'soon' | 'today' | 'expired'; readonly days: number };

/** The office's own notice, not a time limit of law. */
const SOON_DAYS = 60;
const DAY_MS = 86_400_000;

export function certificateState(
  { certificate, certificateValidUntil: until }: Pick<PersonView, 'certificate' | 'certificateValidUntil'>,
  today: string,
): CertificateState {
  if (!certificate || !until) return { is: 'none' };
  const days = Math.round((Date.parse(until) - Date.parse(today)) / DAY_MS);
  if (days < 0) return { is: 'expired', days };
  if (days === 0) return { is: 'today', days };
  return { is: days <= SOON_DAYS ? 'soon' : 'valid', days };
}

export const isAway = (person: PersonView, today: string): boolean =>
  person.absentFrom !== null &&
  person.absentFrom <= today &&
  (person.absentUntil === null || today <= person.absentUntil);

export const STATES = ['inService', 'expiring', 'expired', 'absent', 'outOfService', 'everybody'] as const;
export type State = (typeof STATES)[number];

const HOLDS: Readonly<Record<State, (person: PersonView, today: string) => boolean>> = {
  inService: (person) => person.active,
  expiring: (person, today) => person.active && ['soon', 'today'].includes(certificateState(person, today).is),
  expired: (person, today) => person.active && certificateState(person, today).is === 'expired',
  absent: (person, today) => person.active && isAway(person, today),
  outOfService: (person) => !person.active,
  everybody: () => true,
};

export interface PeopleFilter {
  readonly q: string;
  readonly role: string | null;
  readonly state: State;
}

/** Those who match everything that is asked. */
export function matching(people: readonly PersonView[], { q, role, state }: PeopleFilter, today: string): PersonView[] {
  const sought = q.normalize('NFKC').trim().toLowerCase();
  return people.filter(
    (person) =>
      HOLDS[state](person, today) &&
      (role === null || person.roles.some((held) => held.role === role)) &&
      [person.name, person.login, person.certificate].some((text) => text?.toLowerCase().includes(sought)),
  );
}
