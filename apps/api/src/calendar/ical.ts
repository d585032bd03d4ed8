import type { EventAttributes } from 'ics';
import type { CalendarItem, CalendarMonth } from '#libs/casework';
import type { Language } from '../http/problem/language.js';

/** Where the cases are opened, and the language of whoever asked. */
export interface FeedReader {
  readonly site: string;
  readonly language: Language;
}

const WORDS = {
  zh: {
    calendar: '衡知 期限',
    hearing: '口头审理',
    policy: '[内部目标] ',
    undocketed: (since: string): string => `未立案(${since}起算)`,
    requester: '请求人',
    respondent: '被请求人',
    'third-party': '第三人',
  },
  en: {
    calendar: 'Hengzhi time limits',
    hearing: 'Oral hearing',
    policy: '[Own target] ',
    undocketed: (since: string): string => `not docketed (counted from ${since})`,
    requester: 'requester',
    respondent: 'respondent',
    'third-party': 'third party',
  },
} as const;

/** All days of a person's clocks as iCalendar (RFC 5545). The names of parties stay in the office: their places only. */
export async function icalOf(calendar: CalendarMonth, reader: FeedReader): Promise<string> {
  const { createEvents } = await import('ics');
  const events = [
    ...calendar.items.flatMap((item) => clockEvent(item, reader)),
    ...calendar.hearings.map((hearing) => hearingEvent(hearing, reader)),
  ];
  if (events.length === 0) return EMPTY;
  const { error, value } = createEvents(events);
  if (error) throw error;
  return value ?? EMPTY;
}

/** A day's event without an end lasts that day; what is left of the time would be stale as soon as it is read. */
function clockEvent({ clock, ...item }: CalendarItem, { site, language }: FeedReader): EventAttributes[] {
  if (clock.dueOn === null) return [];
  const say = WORDS[language];
  const target = clock.standing === 'policy' ? say.policy : '';
  const about = [clock.title[language], item.number ?? say.undocketed(clock.anchoredOn)];
  if (item.side) about.push(`${say[item.side.role]} ${item.side.nth}`);
  return [
    {
      uid: `${clock.id}@hengzhi`,
      sequence: clock.generation,
      productId: 'hengzhi',
      calName: say.calendar,
      title: `${target}${about.join(' ')}`,
      description: clock.citation,
      url: caseAt(site, item.caseId),
      start: dayOf(clock.dueOn),
      end: dayOf(clock.dueOn),
      busyStatus: 'FREE',
    },
  ];
}

/** A hearing stands at its hour in China, which knows no summer time. */
function hearingEvent(
  { caseId, hearing, number, on, time, place }: CalendarMonth['hearings'][number],
  { site, language }: FeedReader,
): EventAttributes {
  const say = WORDS[language];
  return {
    uid: `${caseId}-hearing-${hearing}@hengzhi`,
    productId: 'hengzhi',
    calName: say.calendar,
    title: `${say.hearing} ${number ?? ''}`.trim(),
    location: place,
    url: caseAt(site, caseId),
    start: Date.parse(`${on}T${time}:00+08:00`),
    duration: { hours: 2 },
    busyStatus: 'BUSY',
  };
}

const caseAt = (site: string, id: string): string => `${site}/desk/cases/${id}`;

const EMPTY = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:hengzhi\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n';

function dayOf(date: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}
