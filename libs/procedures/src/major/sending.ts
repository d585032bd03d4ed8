import type { ClockEffect } from '../engine/model.js';
import type { ClockName } from './clocks.js';
import type { GuardName } from './guards.js';
import type { Step } from './step.js';

type Effect = ClockEffect<ClockName | 'service', GuardName>;

/** A step of the ordinary procedure, with the name that the time to send has here (art. 10). */
export const sending = (step: Omit<Step, 'clocks'> & { readonly clocks?: readonly Effect[] }): Step => ({
  ...step,
  clocks: (step.clocks ?? []).map((effect) => {
    if ('start' in effect && effect.start === 'service') return { ...effect, start: 'sending' };
    return 'stop' in effect && effect.stop === 'service' ? { ...effect, stop: 'sending' } : effect;
  }),
});
