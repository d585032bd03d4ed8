import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { paths } from '../../api/generated/schema';
import { todayAtOffice } from '../../parts/dates';
import { isAway } from '../admin/people/standing';
import { usePeople } from '../use-cases';

export type Team = paths['/api/v1/team/load']['get']['responses']['200']['content']['application/json'];

export function useTeamLoad(): UseQueryResult<Team> {
  return useQuery({ queryKey: ['team', 'load'], queryFn: () => take(api.GET('/api/v1/team/load')) });
}

export interface Load {
  readonly id: string;
  readonly name: string;
  readonly open: number;
  readonly late: number;
  readonly today: number;
  readonly soon: number;
  readonly lapsed: boolean;
  readonly away: boolean;
  /** Whether the person is an officer: a head who is none is given no cases. */
  readonly handles: boolean;
  /** Out of service: the cases wait for another officer, and none are given to this one. */
  readonly left: boolean;
}

/** The officers with what they have on their desks: who left cases behind first, who cannot be assigned last, else by load. */
export function useLoads(): Load[] {
  const { data: people } = usePeople();
  const { data: team } = useTeamLoad();
  const day = todayAtOffice();
  return (team?.people ?? [])
    .map(({ person, name, active, open, today, soon, overdue }) => {
      const known = people?.find(({ id }) => id === person);
      return {
        id: person,
        name,
        open,
        today,
        soon,
        left: !active,
        late: overdue,
        handles: known?.roles.some(({ role }) => role === 'officer') ?? true,
        lapsed: known !== undefined && (known.certificateValidUntil ?? '') < day,
        away: known !== undefined && isAway(known, day),
      };
    })
    .sort(
      (a, b) =>
        Number(b.left) - Number(a.left) ||
        Number(!a.handles || a.away) - Number(!b.handles || b.away) ||
        a.open - b.open ||
        a.name.localeCompare(b.name),
    );
}
