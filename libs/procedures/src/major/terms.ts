import { workingDays } from '../shared/clock-shape.js';

/** Days on which an edition took effect, the first one first. */
export const SINCE = ['2021-06-01', '2025-02-01'] as const;
/** Clear working days between the receipt of the hearing notice and the hearing: the stricter five of article 16. */
export const HEARING_NOTICE = { count: 5, unit: 'working-day', direction: 'before' } as const;
/** How much longer docketing may take on approval (art. 6); a refusal has no longer time. */
export const DOCKETING_EXTENSION = workingDays(5);
