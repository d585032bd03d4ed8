import { DomainError } from '#libs/kernel';
import { cite, countTerm, dateOfInstant, type Calendar, type Citation } from '#libs/legal';
import type { AnyClock } from '#libs/procedures';
import type { Clock } from './clock.js';
import { countOf } from './count-of.js';

/**
 * Days and months compare by the day on which they end.
 * @throws DomainError CASEWORK.EXTENDED_TOO_FAR
 */
export function within(asked: Clock, most: Clock, calendar: Calendar, under: Citation): void {
  const [end, latest] = [asked, most].map((c) => unrolledEnd(c, calendar));
  if (end === undefined || latest === undefined || end <= latest) return;
  const message = { zh: `延长后不得晚于${latest}`, en: `The term may be extended to ${latest} at most` };
  throw new DomainError('CASEWORK.EXTENDED_TOO_FAR', 'invalid', message, {
    issues: [{ pointer: '/input', code: 'range', message, article: cite(under) }],
  });
}

/** The unrolled end: a day of rest at the end of the longer one must not make room for more. */
function unrolledEnd(c: Clock, calendar: Calendar): string {
  const counted = countTerm({ ...countOf(c, calendar), roll: 'none' }, calendar);
  return 'latest' in counted ? counted.latest : counted.nominal;
}

/** Days begin too late after the due day; hours, to the minute, at the instant at which the term is over. */
export function isTooLate({ term, dueOn, dueAt }: Clock, on: string): boolean {
  if (dueOn === null || dueAt === null) return false;
  if (term.unit === 'hour' && on.includes('T')) return Date.parse(on) >= Date.parse(dueAt);
  return (on.includes('T') ? dateOfInstant(on) : on) > dueOn;
}

/** Time that begins after a limit has passed cannot make it longer; what is late stays late. */
export function pausedTooLate(def: AnyClock, { clock, dueOn }: Clock, on: string): DomainError {
  const message = {
    zh: `${def.title.zh}已于${dueOn ?? ''}届满,自${on}起的时间不能再扣除`,
    en: `${def.title.en}: ended on ${dueOn ?? ''}; time from ${on} can no longer be left out`,
  };
  const failures = [{ guard: 'pause', message, article: cite(def.citation) }];
  return new DomainError('CASEWORK.PAUSED_TOO_LATE', 'refused', message, { clock, failures });
}
