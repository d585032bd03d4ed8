import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';

describe('a case that nobody has', () => {
  let api: TestApp;
  let officerId: string;
  beforeAll(async () => {
    api = await startApp();
    const { rows } = await api.owner.query<{ id: string }>(`select id from people where login = 'gd-officer2'`);
    officerId = rows[0]?.id ?? '';
  }, 60_000);
  afterAll(() => api.close());

  it('an officer takes for oneself what nobody has, and nothing else', async () => {
    const [free, taken] = [(await fileComplaint(api)).id, (await fileComplaint(api)).id];
    await api.owner.query(
      `update cases set officer = (select id from people where login = 'gd-officer1') where id = $1`,
      [taken],
    );
    const ask = async (to: string): Promise<{ undoUntil: unknown; done: boolean[] }> => {
      const answer = await api
        .post('/api/v1/assignments', await api.token('gd-officer3'))
        .send({ officer: to, cases: [free, taken] });
      const { undoUntil, cases } = answer.body as { undoUntil: unknown; cases: { done: boolean }[] };
      return { undoUntil, done: cases.map((one) => one.done) };
    };
    const me = (await api.owner.query<{ id: string }>(`select id from people where login = 'gd-officer3'`)).rows[0];
    expect(await ask(officerId)).toEqual({ undoUntil: null, done: [false, false] });
    expect(await ask(me?.id ?? '')).toEqual({ undoUntil: null, done: [true, false] });
    const { rows } = await api.owner.query<object>(
      `select c.officer, h.capacity from cases c join history h on h.case_id = c.id and h.version = c.version where c.id = $1`,
      [free],
    );
    expect(rows).toEqual([{ officer: me?.id, capacity: 'officer' }]);
  });
});
