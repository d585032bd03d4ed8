import { allowed, type Me } from '../../api/session';

/** The pages of the administration, each with what opens it, and who has that. A head sees the confirmations that wait for a second person. */
const PLACES = [
  { name: 'people', needs: 'people.manage', who: ['administrator'] },
  { name: 'roster', needs: 'people.manage', who: ['administrator'] },
  { name: 'agencies', needs: 'people.manage', who: ['administrator'] },
  { name: 'procedures', needs: 'rules.second', who: ['administrator', 'head'] },
  { name: 'calendars', needs: 'audit.read', who: ['administrator', 'auditor'] },
  { name: 'queues', needs: 'jobs.read', who: ['administrator', 'auditor'] },
  { name: 'health', needs: 'metrics.read', who: ['administrator', 'auditor'] },
  { name: 'audit', needs: 'audit.read', who: ['administrator', 'auditor'] },
] as const;

export type AdminPlace = (typeof PLACES)[number]['name'];

/** Which of them somebody may open. */
export const placesOf = (me: Me | null | undefined): AdminPlace[] =>
  PLACES.filter(({ needs }) => allowed(me, needs)).map(({ name }) => name);

/** The roles that open one of them, for who holds none of these. */
export const whoOpens = (place: AdminPlace): readonly string[] => PLACES.find(({ name }) => name === place)?.who ?? [];
