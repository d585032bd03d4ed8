import { useMe } from '../../api/session';
import { todayInChina } from '../../parts/dates';
import { rowsOf, usePeople, useWorkList } from '../use-cases';

export interface Load {
  readonly id: string;
  readonly name: string;
  readonly open: number;
  readonly late: number;
  readonly today: number;
  readonly soon: number;
  readonly lapsed: boolean;
  readonly away: boolean;
}

/** The officers of the agency with what they have on their desks, the least loaded first. */
export function useLoads(): Load[] {
  const { data: me } = useMe();
  const { data: people } = usePeople();
  const items = rowsOf(useWorkList({ view: 'all' }));
  const today = todayInChina();
  return (people ?? [])
    .filter((p) => p.active && p.agency === me?.agency && p.roles.some(({ role }) => role === 'officer'))
    .map((p) => {
      const own = items.filter((item) => item.officer === p.id);
      const of = (state: string): number => own.filter((item) => item.health.state === state).length;
      return {
        id: p.id,
        name: p.name,
        open: own.length,
        late: of('overdue'),
        today: of('today'),
        soon: of('soon'),
        lapsed: p.certificateValidUntil === null || p.certificateValidUntil < today,
        away: p.absentFrom !== null && p.absentFrom <= today && (p.absentUntil === null || p.absentUntil >= today),
      };
    })
    .sort((a, b) => a.open - b.open || a.name.localeCompare(b.name));
}
