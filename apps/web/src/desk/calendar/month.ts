/** The month that an address names; null where there is no such month. */
export const monthIn = (text: string | null): string | null =>
  text && /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null;

/** `2026-03` and how many months later. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}

/** The weeks of a month, Monday first, with the days of its neighbours that fill them. */
export function weeksOf(month: string): string[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = new Date(Date.UTC(year, number - 1, 1));
  const lead = (first.getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const count = Math.ceil((lead + length) / 7);
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (__, day) =>
      new Date(Date.UTC(year, number - 1, 1 - lead + week * 7 + day)).toISOString().slice(0, 10),
    ),
  );
}

/** Whether a week is past and nothing stands in it. */
export const isOver = (
  week: readonly string[],
  { today, busy }: { readonly today: string; readonly busy: ReadonlySet<string | null> },
): boolean => (week.at(-1) ?? '') < today && !week.some((day) => busy.has(day));
