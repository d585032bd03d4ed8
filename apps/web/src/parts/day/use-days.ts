import { useQueries } from '@tanstack/react-query';
import { api, take } from '../../api/client';

export interface OfficeDay {
  readonly working: boolean;
  readonly holiday: string | null;
}
const NONE: ReadonlyMap<string, OfficeDay> = new Map();

/** The years of the weeks in which a calendar shows a month: at the turn of the year also the neighbour's. */
function yearsAround(month: string): string[] {
  const year = Number(month.slice(0, 4));
  const beside = month.endsWith('-01') ? [year - 1] : month.endsWith('-12') ? [year + 1] : [];
  return [year, ...beside].map(String);
}

/** Which days of the years around a month, `YYYY-MM`, the office works, by the loaded notices. Without those that are being read. */
export const useOfficeDays = (month: string, on: boolean): ReadonlyMap<string, OfficeDay> =>
  useQueries({
    queries: yearsAround(month).map((year) => ({
      queryKey: ['office-days', year],
      queryFn: async (): Promise<ReadonlyMap<string, OfficeDay>> => {
        const { days } = await take(api.GET('/api/v1/calendars/{year}', { params: { path: { year } } }));
        return new Map(days.map(({ on: day, working, holiday }) => [day, { working, holiday }]));
      },
      enabled: on,
      staleTime: 3_600_000,
      retry: false,
    })),
    combine: together,
  });

const together = (read: readonly { readonly data?: ReadonlyMap<string, OfficeDay> | undefined }[]) =>
  new Map(read.flatMap(({ data = NONE }) => [...data]));
