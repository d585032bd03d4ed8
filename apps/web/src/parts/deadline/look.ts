import type { ClockView, Health } from '../types';

/** How a deadline looks; the office's own target is drawn in another way than what the law sets. */
export const lookOf = (health: Pick<Health, 'state'>, standing: string | undefined): string =>
  `hz-deadline hz-deadline-${health.state}${standing === 'policy' ? ' hz-deadline-own' : ''}`;

/** Whether a time that runs is a party's and not the office's: nothing is to be done by it but to wait. */
export const isOthers = ({
  duty,
  health,
}: {
  readonly duty: string;
  readonly health: Pick<Health, 'state'>;
}): boolean => duty !== 'authority' && ['ok', 'soon', 'today'].includes(health.state);

/** Whether something is still to come of a clock: it runs or rests, or what was to be done by it is overdue. */
export const goesOn = ({
  state,
  health,
}: {
  readonly state: ClockView['state'];
  readonly health: Pick<Health, 'state'>;
}): boolean => ['armed', 'paused'].includes(state) || health.state === 'overdue';
