import { useTitled, type Both } from '../../i18n/words';

/** What heads the calculation of a deadline: the clock, and for whom it runs where it does not run for all. */
export function useClockHeading(): (clock: { readonly title: Both; readonly whose: string | null }) => string {
  const titled = useTitled();
  return ({ title, whose }) => (whose === null ? titled(title) : `${titled(title)} · ${whose}`);
}
