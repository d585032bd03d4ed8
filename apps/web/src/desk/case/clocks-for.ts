import type { CaseDetail } from '../../parts/types';

type Clock = CaseDetail['clocks'][number];

/** The clocks of a case that count the time for this, whatever its procedure calls them. */
export const clocksFor = (purpose: NonNullable<Clock['purpose']>, { clocks }: Pick<CaseDetail, 'clocks'>): Clock[] =>
  clocks.filter((clock) => clock.purpose === purpose);
