import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';

interface Explained {
  readonly events: readonly { transition: string }[];
  readonly bands: readonly {
    clock: { clock: string; dueOn: string };
    stretches: { kind: string; from: string; to: string | null }[];
    generations: { generation: number; dueOn: string }[];
  }[];
  readonly tasks: readonly { transition: string; by: string[] }[];
  readonly turn: { of: string; words: { zh: string } };
  readonly blocked: readonly { transition: string; failures: { article: string }[] }[];
}

describe('a case explains itself', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());

  it('what happened, which time runs and was prolonged, whose turn it is, what stands in the way', async () => {
    const { id } = await fileComplaint(api);
    const token = await api.token('gd-head');
    const read = async (): Promise<Explained> =>
      (await api.get(`/api/v1/cases/${id}/explain`, token)).body as Explained;
    const before = await read();
    expect(before.events.map((e) => e.transition)).toEqual(['file']);
    expect(before.turn).toMatchObject({ of: 'authority' });
    expect(before.blocked.find((b) => b.transition === 'docket')?.failures.every((f) => f.article !== '')).toBe(true);
    const extended = await api
      .post(`/api/v1/cases/${id}/transitions/extend-docketing`, token)
      .set('if-match', '"1"')
      .send({ input: { reason: 'especially-complex' } });
    expect(extended.status).toBe(200);
    const [band] = (await read()).bands;
    expect(band?.clock.clock).toBe('docketing');
    expect(band?.stretches.map((s) => s.kind)).toEqual(['running', 'extension']);
    expect(band?.generations.map((g) => g.generation)).toEqual([1, 2]);
    expect(band?.generations[0]?.dueOn).toBe(before.bands[0]?.clock.dueOn);
  });
});
