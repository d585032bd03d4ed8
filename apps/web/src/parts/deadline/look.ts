import type { Health } from '../types';

/** How a deadline looks; the office's own target is drawn in another way than what the law sets. */
export const lookOf = (health: Pick<Health, 'state'>, standing: string | undefined): string =>
  `hz-deadline hz-deadline-${health.state}${standing === 'policy' ? ' hz-deadline-own' : ''}`;
