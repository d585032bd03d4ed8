import type { ClockDefinition } from '../engine/model.js';

/** A table of clocks by name; `G` are the guards that its variants may ask. */
export type Clocks<G extends string> = Readonly<Record<string, ClockDefinition<G, string>>>;

export const workingDays = (count: number) => ({ count, unit: 'working-day' }) as const;
/** Days 日 and months of a party or of the office: their end rolls off a day of rest. */
export const days = (count: number) => ({ count, unit: 'calendar-day', roll: 'next-working-day' }) as const;
export const months = (count: number) => ({ count, unit: 'month', roll: 'next-working-day' }) as const;
export const setDays = (min: number, max: number) =>
  ({ set: { unit: 'calendar-day', min, max, roll: 'next-working-day' } }) as const;
export const SHORT = [3, 1, 0] as const;
