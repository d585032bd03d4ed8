import { builtInCalendar } from '#libs/legal';
import type { CasePerson, UnitOfWork } from '../ports.js';
import { Outlook, type DeskDeps } from './read-desk.js';

const line = (dueOn: string) => ({
  ...{ id: dueOn, number: null, title: '甲诉乙', procedure: 'ordinary-ruling', edition: '2025-02-01', officer: null },
  ...{ dueOn, next: null, nextParty: null },
});

/** What the tenth working day is for whoever asks on Monday, 21 September 2026, and what is told of these days. */
async function ahead(due: readonly string[]): Promise<{ to: string; told: string[]; days: string[] }> {
  let to = '';
  const desk = {
    now: () => Promise.resolve('2026-09-21T02:00:00.000Z'),
    due: (_tx: unknown, _agencies: unknown, _from: unknown, last: string) => {
      to = last;
      return Promise.resolve(due.map(line));
    },
  };
  const deps = {
    work: { run: (_viewer: unknown, act: (tx: object) => Promise<unknown>) => act({}) } as unknown as UnitOfWork,
    calendars: { current: () => Promise.resolve(builtInCalendar) },
    desk,
  } as unknown as DeskDeps;
  const { days } = await new Outlook(deps).execute({ viewer: { as: 'system' }, roles: [] } as unknown as CasePerson);
  return { to, told: days.flatMap(({ cases }) => cases.map(({ id }) => id)), days: days.map(({ on }) => on) };
}

describe('what will be late in the next ten working days', () => {
  it('reaches over Mid-Autumn and the National Day to the tenth working day, the Saturday at work among them', async () => {
    expect(await ahead([])).toEqual({
      to: '2026-10-12',
      told: [],
      days: ['21', '22', '23', '24', '28', '29', '30']
        .map((day) => `2026-09-${day}`)
        .concat(['08', '09', '10', '12'].map((day) => `2026-10-${day}`)),
    });
  });

  it('tells also what is due on a day of rest', async () => {
    const due = ['2026-09-26', '2026-10-03', '2026-10-12'];
    expect((await ahead(due)).told).toEqual(due);
  });
});
