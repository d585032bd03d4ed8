import type { Words } from '#libs/kernel';
import { countTerm, type Calendar, type Counted, type Explanation, type Notice, parseLegalDate } from '#libs/legal';
import type { Clock, Pause } from './clock.js';
import { countOf } from './count-of.js';

/** A clock counted once more from what is recorded of it, with every day explained. */
export interface ClockAccount {
  readonly nominal: string;
  /** For a notice in advance, the latest day. */
  readonly due: string;
  readonly dueAt: string;
  readonly provisional: boolean;
  readonly explanation: Explanation;
  /** Set where a pause is open: the count is as if it ended on this day. */
  readonly asIfResumedOn: string | null;
  /** The holiday notices that the count looked at. */
  readonly notices: readonly Notice[];
}

/**
 * Counts again. Pure; the same function that gave the date, so that the certificate cannot tell another story.
 * @param titleOf what the edition calls a kind of excluded time
 */
export function explainClock(
  clock: Clock,
  today: string,
  calendar: Calendar,
  titleOf: (kind: string) => Words | undefined,
): ClockAccount {
  const until = clock.settledOn ?? today;
  const open = clock.pauses.some((p) => p.to === null);
  const closed: Clock = open ? { ...clock, pauses: clock.pauses.map((p) => close(p, until)) } : clock;
  const request = countOf(closed, calendar);
  const excluded = request.excluded.map((gap) => withTitle(gap, titleOf(gap.kind)));
  const counted = countTerm({ ...request, excluded, explain: true }, calendar);
  if (!counted.explanation) throw new Error('the count was not explained');
  return {
    ...ends(counted),
    dueAt: counted.dueAt,
    provisional: counted.provisional,
    explanation: counted.explanation,
    asIfResumedOn: open ? until : null,
    notices: noticesOf(counted.explanation, calendar),
  };
}

const withTitle = <G extends object>(gap: G, title: Words | undefined) => (title ? { ...gap, title } : gap);

/** A pause must have at least a day to be taken out; one opened today has taken none yet. */
const close = (p: Pause, until: string): Pause => (p.to === null ? { ...p, to: until > p.from ? until : p.from } : p);

const ends = (counted: Counted): { nominal: string; due: string } =>
  'due' in counted
    ? { nominal: counted.nominal, due: counted.due }
    : { nominal: counted.latestWorkingDay, due: counted.latest };

function noticesOf(explanation: Explanation, calendar: Calendar): Notice[] {
  const found = new Map<string, Notice>();
  for (const { date } of explanation.days) {
    const { notice } = calendar.describe(parseLegalDate(date));
    if (notice) found.set(notice.url, notice);
  }
  return [...found.values()];
}
