import type { Words } from '#libs/kernel';
import type { ClockDefinition } from '../engine/model.js';
import type { GuardName } from '../guards/table.js';

export type Clock = ClockDefinition<GuardName, string>;

export const w = (zh: string, en: string): Words => ({ zh, en });
export const workingDays = (count: number) => ({ count, unit: 'working-day' }) as const;
/** Days 日 of a party or of the office: their end rolls off a day of rest. */
export const days = (count: number) => ({ count, unit: 'calendar-day', roll: 'next-working-day' }) as const;
export const setDays = (min: number, max: number) =>
  ({ set: { unit: 'calendar-day', min, max, roll: 'next-working-day' } }) as const;
export const SHORT = [3, 1, 0] as const;
