import { useQuery } from '@tanstack/react-query';
import { api, take } from '../../api/client';

export interface OfficeDay {
  readonly working: boolean;
  readonly holiday: string | null;
}
const NONE: ReadonlyMap<string, OfficeDay> = new Map();

/** Which days of the year of a month, `YYYY-MM`, the office works, by the loaded notices. Empty while they are read. */
export function useOfficeDays(month: string, on: boolean): ReadonlyMap<string, OfficeDay> {
  const year = month.slice(0, 4);
  const { data = NONE } = useQuery({
    queryKey: ['office-days', year],
    queryFn: async () => {
      const { days } = await take(api.GET('/api/v1/calendars/{year}', { params: { path: { year } } }));
      return new Map(days.map(({ on: day, working, holiday }) => [day, { working, holiday }]));
    },
    enabled: on,
    staleTime: 3_600_000,
    retry: false,
  });
  return data;
}
