/** A day of the next year, given as `MM-DD`: ahead of today whenever the test runs, and not further than a plan reaches. */
export const nextYear = (day: string): string => `${new Date().getUTCFullYear() + 1}-${day}`;
