import { noticeWords } from './notice-words.js';

const of = (kind: string, payload: object) =>
  noticeWords({ kind, payload: { ...payload }, procedure: 'ordinary-ruling', edition: '2025-02-01' });
const rung = (mark: number) => of('clock.rung', { clock: 'docketing', mark, dueOn: '2026-03-09' });

describe('noticeWords', () => {
  it.each([
    [3, '立案期限:还剩3个工作日(2026-03-09)', 'working days left: 3'],
    [0, '立案期限:今日届满(2026-03-09)', 'due today'],
    [-2, '立案期限:已超期2个工作日(2026-03-09)', 'working days overdue: 2'],
  ])('says of a warning at %i how the deadline stands', (mark, zh, en) => {
    expect(rung(mark).zh).toBe(zh);
    expect(rung(mark).en).toContain(en);
  });

  it('says which step was taken, and by whom where it was a person', () => {
    const step = { transition: 'file-answer', capacity: 'respondent' };
    expect(of('answer.filed', step).zh).toMatch(/^提交答辩书.*\(被请求人\)$/);
    expect(of('clock.expired', { transition: 'expire', capacity: 'system' }).zh).toBe('期限届满');
  });

  it('says to whom a case was given that it was, and by which step', () => {
    const { zh, en } = of('case.given', { transition: 'assign-officer', capacity: 'head', named: ['somebody'] });
    expect(zh).toBe('您被指定办理本案(指定承办人)');
    expect(en).toBe('You were named to handle this case (Assign the officer)');
  });

  it('says that the calendar was changed', () => {
    expect(of('clock.calendar-changed', { transition: 'calendar-changed' }).zh).toContain('工作日历有变更');
  });
});
