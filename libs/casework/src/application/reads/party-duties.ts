import type { Words } from '#libs/kernel';
import { recordsOf } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Present } from '../../domain/health.js';
import { byUrgency } from '../../domain/next-clock.js';
import { lineOf, type ClockLine } from './clock-view.js';

export interface Duty {
  readonly words: Words;
  readonly dueOn: string | null;
  /** Article and standing of the period; the certificate of the clock says the rest. */
  readonly why: { readonly citation: string; readonly standing: string };
  /** What the notice of this period asked for, item by item. */
  readonly asked: readonly string[];
  readonly clock: ClockLine;
}

/** The matter that a period belongs to bears the name of its clock. */
function askedFor({ file }: StoredCase, { clock, subject, duty }: ClockLine): readonly string[] {
  if (duty === 'authority') return [];
  const notice = recordsOf(file, 'matter').find(
    (m) => m.matter === clock && m.state === 'open' && (subject === '' || m.byParty === subject),
  );
  return [notice?.items ?? []].flat();
}

export const dutyOf = (stored: StoredCase, clock: ClockLine): Duty => ({
  words: clock.dueOn
    ? {
        zh: `${clock.title.zh}:最迟${clock.dueOn}(${clock.health.words.zh})`,
        en: `${clock.title.en}: by ${clock.dueOn} (${clock.health.words.en})`,
      }
    : { zh: `${clock.title.zh}:${clock.health.words.zh}`, en: `${clock.title.en}: ${clock.health.words.en}` },
  dueOn: clock.dueOn,
  why: { citation: clock.citation, standing: clock.standing },
  asked: askedFor(stored, clock),
  clock,
});

/** What the other side has to do about the case as a whole: it is known to both, and its end is what this party waits for. */
export function waitedFor(stored: StoredCase, party: { readonly role: string }, present: Present): Duty | undefined {
  const [first] = stored.clocks
    .filter((c) => c.subject === '' && ['requester', 'respondent'].includes(c.duty) && c.duty !== party.role)
    .map((c) => ({ ...lineOf(stored, c, present), targetOn: null }))
    .filter((c) => c.state === 'armed')
    .sort(byUrgency);
  return first && dutyOf(stored, first);
}
