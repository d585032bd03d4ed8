import type { EventAttributes } from 'ics';
import type { CalendarMonth } from '#libs/casework';

/** All days of a person's clocks as iCalendar (RFC 5545). The names of parties stay in the office: case numbers only. */
export async function icalOf(calendar: CalendarMonth): Promise<string> {
  const { createEvents } = await import('ics');
  const events = calendar.items.flatMap((item): EventAttributes[] => {
    const { clock } = item;
    if (clock.dueOn === null) return [];
    const name = item.number ?? '未立案 / not docketed';
    return [
      {
        uid: `${clock.id}@hengzhi`,
        sequence: clock.generation,
        productId: 'hengzhi',
        calName: '衡知 期限',
        title: `${clock.title.zh} ${name}`,
        description: `${clock.title.en} · ${clock.citation} · ${clock.health.words.zh}`,
        start: dayOf(clock.dueOn),
        duration: { days: 1 },
        busyStatus: 'FREE',
      },
    ];
  });
  events.push(...calendar.hearings.map(hearingEvent));
  if (events.length === 0) return EMPTY;
  const { error, value } = createEvents(events);
  if (error) throw error;
  return value ?? EMPTY;
}

/** A hearing stands at its hour in China, which knows no summer time. */
function hearingEvent({
  caseId,
  hearing,
  number,
  on,
  time,
  place,
}: CalendarMonth['hearings'][number]): EventAttributes {
  return {
    uid: `${caseId}-hearing-${hearing}@hengzhi`,
    productId: 'hengzhi',
    calName: '衡知 期限',
    title: `口头审理 ${number ?? ''}`.trim(),
    description: 'Oral hearing',
    location: place,
    start: Date.parse(`${on}T${time}:00+08:00`),
    duration: { hours: 2 },
    busyStatus: 'BUSY',
  };
}

const EMPTY = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:hengzhi\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n';

function dayOf(date: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return [year, month, day];
}
