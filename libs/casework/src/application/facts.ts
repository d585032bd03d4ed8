import { addDays, parseLegalDate, type Calendar } from '#libs/legal';
import type { Actor, ClockView, Facts, OtherCase, PaperFact, PersonFact, FieldValues } from '#libs/procedures';
import type { StoredCase } from '../domain/case.js';
import type { Clock } from '../domain/clock.js';
import { partyConcerned } from './reads/whose-clock.js';

const clockView = (of: StoredCase, c: Clock): ClockView => ({
  id: c.id,
  clock: c.clock,
  subject: c.subject,
  about: partyConcerned(of, c),
  duty: c.duty,
  state: c.state,
  anchoredOn: c.anchoredOn,
  dueOn: c.dueOn,
  dueAt: c.dueAt,
  settledOn: c.settledOn,
  extensions: c.extensions,
  pauses: c.pauses,
});

export interface FactParts {
  readonly stored: StoredCase;
  readonly input: FieldValues;
  readonly actor: Actor;
  readonly today: string;
  readonly calendar: Calendar;
  readonly people?: readonly PersonFact[];
  readonly papers?: readonly PaperFact[];
  readonly expiring?: Clock;
  readonly beside?: readonly OtherCase[];
}

/** Everything a guard may look at, collected from the case and the calendar. */
export function factsOf(parts: FactParts): Facts {
  const { stored, calendar } = parts;
  return {
    case: {
      id: stored.id,
      number: stored.number,
      agency: stored.agency,
      agencyLevel: stored.agencyLevel,
      officer: stored.officer,
      stage: stored.stage,
      returnStage: stored.returnStage,
      version: stored.version,
      filedOn: stored.filedOn,
      docketedOn: stored.docketedOn,
    },
    file: stored.file,
    clocks: stored.clocks.map((c) => clockView(stored, c)),
    input: parts.input,
    actor: parts.actor,
    people: parts.people ?? [],
    papers: parts.papers ?? [],
    today: parts.today,
    calendar: calendarFacts(calendar),
    ...(parts.beside ? { beside: parts.beside } : {}),
    ...(parts.expiring ? { expiring: clockView(stored, parts.expiring) } : {}),
  };
}

const calendarFacts = (calendar: Calendar): Facts['calendar'] => ({
  isWorkingDay: (day) => calendar.isWorkingDay(parseLegalDate(day)),
  latestBefore: (day, count) => addDays(calendar.addWorkingDays(parseLegalDate(day), -count), -1),
  addWorkingDays: (day, count) => calendar.addWorkingDays(parseLegalDate(day), count),
});
