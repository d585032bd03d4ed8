import { clocksFor } from '../clocks-for';
import { recordsOf, textOf, type CaseDetail } from '../../../parts/types';

/** Whether a party can still answer: it has not, and its time has not yet begun, or runs. */
export function isAwaited({ file, clocks }: Pick<CaseDetail, 'file' | 'clocks'>, party: string): boolean {
  const answered = recordsOf(file, 'answer').some(({ id, fields }) => id === party && textOf(fields['receivedOn']));
  const periods = clocksFor('answer', { clocks }).filter(({ subject }) => subject === party);
  return !answered && (periods.length === 0 || periods.some(({ state }) => ['armed', 'paused'].includes(state)));
}
