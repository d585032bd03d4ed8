import type { Words } from '#libs/kernel';
import type { Fields } from '../engine/fields.js';
import type { Write } from '../engine/model.js';
import type { GuardName } from '../guards/table.js';
import type { Basis } from '../shared/basis.js';
import { prose, receipt } from '../shared/fields.js';
import { given, OFFICER, under } from '../shared/step-parts.js';
import type { ClockName } from './clocks.js';
import type { Effect, Step } from './parts.js';

export interface Correction extends Pick<Step, 'id' | 'from' | 'event' | 'afterEnd'> {
  readonly title: Words;
  /** Where it leads, if it does not leave the case where it is. */
  readonly to?: Step['to'];
  /** Whether the day is on record, and still means something. */
  readonly guards: readonly GuardName[];
  /** The form beside the reason, where it is not that of a receipt by a party. */
  readonly input?: Fields;
  /** The day as corrected. */
  readonly writes: readonly Write[];
  /** What counts from the day, each party for itself; `ofTheCase` where it runs once for the case. */
  readonly clocks: readonly ClockName[];
  readonly ofTheCase?: true;
  /** What else counts from the day, where it does. */
  readonly alsoMoves?: readonly Effect[];
  /** What followed from the old day, and falls away with it. */
  readonly undoes?: readonly Effect[];
  readonly rank?: number;
}

/** A wrong day is put right under the rule by which something counts from it, and that counts anew. */
export const correction = (basis: Basis, c: Correction): Step => ({
  id: c.id,
  title: c.title,
  from: c.from,
  to: c.to ?? 'same',
  ...(c.afterEnd ? { afterEnd: c.afterEnd } : {}),
  by: OFFICER,
  guards: under(basis, ...c.guards),
  input: { ...(c.input ?? receipt), reason: prose('更正理由', 'Why it is corrected') },
  writes: c.writes,
  clocks: [
    ...(c.undoes ?? []),
    ...c.clocks.map((reanchor): Effect => ({
      reanchor,
      on: given('receivedOn'),
      ...(c.ofTheCase ? {} : { subject: given('party') }),
      proof: given('proof'),
    })),
    ...(c.alsoMoves ?? []),
  ],
  event: c.event,
  ...basis,
  rank: c.rank ?? 84,
});
