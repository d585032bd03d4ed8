import type { Facts } from '../engine/model.js';

const DAY_MS = 86_400_000;
const shift = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
const isWeekday = (day: string): boolean => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

function walk(day: string, count: number, step: 1 | -1): string {
  let at = day;
  for (let left = count; left > 0;) {
    at = shift(at, step);
    if (isWeekday(at)) left -= 1;
  }
  return at;
}

/** Every Monday to Friday works, there are no holidays: enough to see a guard ask the calendar. */
export const weekdays: Facts['calendar'] = {
  isWorkingDay: isWeekday,
  addWorkingDays: (day, count) => walk(day, count, 1),
  latestBefore: (day, count) => walk(day, count + 1, -1),
};

type Parts = Partial<Omit<Facts, 'case' | 'actor'>> & {
  readonly case?: Partial<Facts['case']>;
  readonly actor?: Partial<Facts['actor']>;
};

/** Facts about an invented case of an invented agency, with whatever a test wants different. */
export function factsOf(parts: Parts = {}): Facts {
  return {
    file: {},
    clocks: [],
    input: {},
    people: [],
    papers: [],
    today: '2026-03-02',
    calendar: weekdays,
    ...parts,
    case: {
      id: '018f0000-0000-7000-8000-000000000001',
      number: null,
      agency: '990000',
      agencyLevel: 'province',
      officer: null,
      stage: 'received',
      returnStage: null,
      version: 1,
      filedOn: '2026-03-02',
      docketedOn: null,
      ...parts.case,
    },
    actor: { id: 'officer-1', name: '测试员甲', capacities: ['officer'], ...parts.actor },
  };
}
