import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';

interface Explained {
  readonly events: readonly { transition: string }[];
  readonly bands: readonly {
    clock: { id: string; clock: string; dueOn: string };
    stretches: { kind: string; from: string; to: string | null; title: { zh: string } }[];
    generations: { generation: number; dueOn: string }[];
  }[];
  readonly tasks: readonly { transition: string; by: string[]; meets: string[]; main: boolean }[];
  readonly turn: { of: string; words: { zh: string } };
  readonly blocked: readonly { transition: string; failures: { article: string }[] }[];
}

describe('a case explains itself', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());

  it('what a running clock waits for goes first, and what nobody asks for now stands behind', async () => {
    const { id } = await fileComplaint(api);
    const token = await api.token('gd-officer1');
    const asked = await api
      .post(`/api/v1/cases/${id}/transitions/request-supplement`, token)
      .set('if-match', '"1"')
      .send({ input: { items: ['签名'], days: 7 } });
    expect(asked.status).toBe(200);
    const { tasks, bands } = (await api.get(`/api/v1/cases/${id}/explain`, token)).body as Explained;
    const docketing = bands.find(({ clock }) => clock.clock === 'docketing')?.clock.id;
    expect(tasks[0]).toMatchObject({ transition: 'record-supplement-notice-sent', meets: [docketing], main: true });
  });

  it('what happened, which time runs and was prolonged, whose turn it is, what stands in the way', async () => {
    const { id } = await fileComplaint(api);
    const token = await api.token('gd-head');
    const read = async (): Promise<Explained> =>
      (await api.get(`/api/v1/cases/${id}/explain`, token)).body as Explained;
    const before = await read();
    expect(before.events.map((e) => e.transition)).toEqual(['file']);
    expect(before.turn).toMatchObject({ of: 'authority' });
    expect(before.blocked.find((b) => b.transition === 'docket')?.failures.every((f) => f.article !== '')).toBe(true);
    expect(before.tasks.map((t) => t.main)).toEqual(
      [...before.tasks.map((t) => t.main)].sort((a, b) => Number(b) - Number(a)),
    );
    expect(before.blocked.map((b) => b.transition)).toContain('docket');
    const extended = await api
      .post(`/api/v1/cases/${id}/transitions/extend-docketing`, token)
      .set('if-match', '"1"')
      .send({ input: { reason: 'especially-complex' } });
    expect(extended.status).toBe(200);
    const [band] = (await read()).bands;
    expect(band?.clock.clock).toBe('docketing');
    expect(band?.stretches.map((s) => s.kind)).toEqual(['running', 'extension']);
    // Drawn from the day that it was due before to the day that it is due now.
    expect(band?.stretches[1]).toMatchObject({ from: before.bands[0]?.clock.dueOn, to: band?.clock.dueOn });
    expect(band?.stretches[1]?.title.zh).toMatch(/^延长 5 个工作日$/);
    expect(band?.generations.map((g) => g.generation)).toEqual([1, 2]);
    expect(band?.generations[0]?.dueOn).toBe(before.bands[0]?.clock.dueOn);
  });
});
