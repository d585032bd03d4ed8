export {
  addDays,
  addMonths,
  daysFromTo,
  fromDay,
  isLegalDate,
  parseLegalDate,
  toDay,
  weekdayOf,
  type DayNumber,
  type LegalDate,
} from './legal-date.js';
export { dateOfInstant, formatInstant, instantOf, readInstant } from './shanghai.js';
export * from './citation.js';
export * from './instruments.js';
export { pickEdition } from './edition.js';
export { checkYears, type Notice, type SpecialDay, type YearData } from './calendar-data.js';
export { KIND_WORDS, type DayFacts, type DayKind } from './year-table.js';
export { builtInCalendar, makeCalendar, type Calendar, type DayCounts } from './calendar.js';
export { builtInYears } from './calendars/index.js';
export * from './term.js';
export { countTerm } from './counting.js';
export type { DayCode, ExplainedDay, ExplainedStep, Explanation, StepCode } from './explanation.js';
export * from './ladder.js';
