import { builtInCalendar, parseLegalDate, type Term } from '#libs/legal';
import { dayBefore, earliestAfter } from './days-before.js';

const NOTICE: Term = { count: 3, unit: 'working-day', direction: 'before' };
const before = (on: string, today = '2026-03-09') =>
  dayBefore(parseLegalDate(on), NOTICE, parseLegalDate(today), builtInCalendar);
const earliest = (today: string) => earliestAfter(NOTICE, parseLegalDate(today), builtInCalendar);

describe('the time that is left before a day', () => {
  it('is three clear working days between the notice and a hearing on a Friday', () => {
    expect(before('2026-03-13')).toMatchObject({ latest: '2026-03-09', inTime: true, working: true });
    expect(before('2026-03-12')).toMatchObject({ inTime: false });
    expect(before('2026-03-13').steps.map(({ to }) => to)).toContain('2026-03-09');
  });

  it('does not count a weekend, nor the Spring Festival', () => {
    expect(before('2026-03-11')).toMatchObject({ latest: '2026-03-05' });
    expect(before('2026-02-25').latest < '2026-02-15').toBe(true);
  });

  it('lets the earliest day be a working day whose notice may just arrive today', () => {
    expect(earliest('2026-03-09')).toBe('2026-03-13');
    expect(before(earliest('2026-03-09')).latest).toBe('2026-03-09');
    expect(builtInCalendar.isWorkingDay(parseLegalDate(earliest('2026-09-25')))).toBe(true);
  });

  it('says of a day of rest that it is one', () => {
    expect(before('2026-03-15')).toMatchObject({ working: false, inTime: true });
  });
});
