import { allowed, type Me } from '../../api/session';

/** The pages of the administration, each with what opens it. A head sees the confirmations that wait for a second person. */
const PLACES = [
  { name: 'people', needs: 'people.manage' },
  { name: 'roster', needs: 'people.manage' },
  { name: 'agencies', needs: 'people.manage' },
  { name: 'procedures', needs: 'rules.second' },
  { name: 'calendars', needs: 'audit.read' },
  { name: 'queues', needs: 'jobs.read' },
  { name: 'health', needs: 'metrics.read' },
  { name: 'audit', needs: 'audit.read' },
] as const;

export type AdminPlace = (typeof PLACES)[number]['name'];

/** Which of them somebody may open. */
export const placesOf = (me: Me | null | undefined): AdminPlace[] =>
  PLACES.filter(({ needs }) => allowed(me, needs)).map(({ name }) => name);
