import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';

interface Month {
  readonly days: readonly { on: string; working: boolean }[];
  readonly hearings: readonly unknown[];
  readonly items: readonly { caseId: string; clock: { clock: string; dueOn: string } }[];
}

describe('a person’s time limits by day', () => {
  let api: TestApp;
  let officer: string;
  let id: string;
  let due: string;
  beforeAll(async () => {
    api = await startApp();
    officer = await api.token('gd-officer2');
    ({ id } = await fileComplaint(api));
    await api.owner.query(`update cases set officer = (select id from people where login = 'gd-officer2')`);
    const { rows } = await api.owner.query<{ due: string }>('select next_due_on::text as due from cases');
    due = rows[0]?.due ?? '';
  });
  afterAll(() => api.close());

  const month = async (token: string): Promise<Month> =>
    (await api.get(`/api/v1/calendar?month=${due.slice(0, 7)}`, token)).body as Month;
  const feed = async (of = officer): Promise<string> =>
    ((await api.post('/api/v1/calendar/feed', of)).body as { path: string }).path;

  it('the month shows one’s own clocks on their days, and nobody else’s', async () => {
    const mine = await month(officer);
    expect(mine.items).toMatchObject([{ caseId: id, clock: { clock: 'docketing', dueOn: due } }]);
    expect(mine.days.find((d) => d.on === due)?.working).toBe(true);
    expect((await month(await api.token('gd-officer3'))).items).toEqual([]);
  });

  it('time of a right, which nobody waits for, stands in no month and in no feed', async () => {
    const isRight = (is: boolean) => api.owner.query('update clocks set of_right = $1', [is]);
    await isRight(true);
    expect((await month(officer)).items).toEqual([]);
    await isRight(false);
    expect((await month(officer)).items).toHaveLength(1);
  });

  it('a month is told in whole weeks: also the days of its neighbours in them rest or work', async () => {
    const { days } = (await api.get('/api/v1/calendar?month=2026-08', officer)).body as Month;
    expect([days[0]?.on, days.at(-1)?.on, days.length]).toEqual(['2026-07-27', '2026-09-06', 42]);
    const outside = days.filter(({ on, working }) => !on.startsWith('2026-08') && !working).map(({ on }) => on);
    expect(outside).toEqual(['2026-09-05', '2026-09-06']);
  });

  it('what is due on a day of a neighbour month that stands in its weeks is told too', async () => {
    // The first of June 2027 is a Tuesday: it stands in the last week of May.
    const moved = `update clocks set due_on = $1::text::date, due_at = ($1::text || ' 23:59:59.999+08')::timestamptz where case_id = $2 and due_on = $3::date`;
    await api.owner.query(moved, ['2027-06-01', id, due]);
    const may = (await api.get('/api/v1/calendar?month=2027-05', officer)).body as Month;
    expect([may.days.at(-1)?.on, may.items.map(({ clock }) => clock.dueOn)]).toEqual(['2027-06-06', ['2027-06-01']]);
    await api.owner.query(moved, [due, id, '2027-06-01']);
  });

  it('the whole office’s month is for all who list its cases, and for nobody else', async () => {
    const all = async (login: string): Promise<unknown[]> => {
      const path = `/api/v1/calendar?month=${due.slice(0, 7)}&view=all`;
      return ((await api.get(path, await api.token(login))).body as Month).items.map(({ caseId }) => caseId);
    };
    expect([await all('gd-officer3'), await all('gd-head')]).toEqual([[id], [id]]);
    expect(await all('sz-officer1')).toEqual([]);
  });

  it.each(['2026-13', '2026', 'x', '2026-03-01'])('%s is no month', async (given) => {
    expect((await api.get(`/api/v1/calendar?month=${given}`, officer)).status).toBe(400);
  });

  it('another program reads it by a secret address, without the names of parties', async () => {
    const answer = await api.get(await feed());
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(answer.text).toContain(`DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`);
    expect(answer.text).toMatch(/^BEGIN:VCALENDAR/);
    expect(answer.text).not.toContain('衡平');
    expect(answer.text).not.toMatch(/DURATION:P[^\r]*T\r/);
    const unfolded = answer.text.replaceAll('\r\n\t', '').replaceAll('\r\n ', '');
    expect(unfolded).toMatch(new RegExp(`URL:http://[^\r]+/desk/cases/${id}\r`));
  });

  it('whoever stands in for an absent colleague, also of another agency, has those cases in the feed', async () => {
    const path = await feed(await api.token('sz-officer1'));
    const shown = async (): Promise<boolean> => (await api.get(path)).text.replaceAll(/\r\n[\t ]/g, '').includes(id);
    const away = (from: string | null, to: string | null) =>
      api.owner.query(
        `update people set deputy = (select id from people where login = 'sz-officer1'),
           absent_from = (hz_now() at time zone 'Asia/Shanghai')::date + $1::int,
           absent_until = (hz_now() at time zone 'Asia/Shanghai')::date + $2::int where login = 'gd-officer2'`,
        [from, to],
      );
    for (const [from, to, covered] of [
      ['0', null, true],
      ['-3', '0', true],
      ['1', null, false],
      ['-3', '-1', false],
      [null, null, false],
    ] as const) {
      await away(from, to);
      expect([from, to, await shown()]).toEqual([from, to, covered]);
    }
  });

  it('a hearing stands on its own day at its hour, on the page and in the feed', async () => {
    const hearing = { state: 'scheduled', on: due, time: '09:30', place: '第一审理庭', online: false };
    const called = { ...hearing, state: 'cancelled' };
    await api.owner.query(`update cases set stage = 'hearing-scheduled', file = file || $1::jsonb`, [
      { 'hearing/1': called, 'hearing/2': hearing },
    ]);
    const set = [{ caseId: id, hearing: '2', on: due, time: '09:30', place: '第一审理庭' }];
    expect((await month(officer)).hearings).toMatchObject(set);
    expect((await month(await api.token('gd-officer3'))).hearings).toEqual([]);
    const path = `/api/v1/calendar?month=${due.slice(0, 7)}&view=all`;
    expect(((await api.get(path, await api.token('gd-head'))).body as Month).hearings).toMatchObject(set);
    expect((await api.get(await feed())).text).toContain(`DTSTART:${due.replaceAll('-', '')}T013000Z`);
  });

  it('a new address ends the former one, and one that was ended opens nothing', async () => {
    const first = await feed();
    const second = await feed();
    expect([(await api.get(first)).status, (await api.get(second)).status]).toEqual([404, 200]);
    expect((await api.delete('/api/v1/calendar/feed', officer)).body).toEqual({ ended: true });
    expect([(await api.get(second)).status, (await api.get('/api/v1/calendar/feeds/x')).status]).toEqual([404, 404]);
  });

  it('who is recused or has left reads nothing of the case there', async () => {
    const path = await feed();
    await api.owner.query('update cases set recused = array[officer]');
    expect((await api.get(path)).text).not.toContain('VEVENT');
    await api.owner.query(`update cases set recused = '{}'`);
    await api.owner.query(`update people set active = false where login = 'gd-officer2'`);
    expect((await api.get(path)).status).toBe(404);
  });
});
