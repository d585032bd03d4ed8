import { startApp, type TestApp } from '../support/app.js';

const AT = '/api/v1/procedures/ordinary-ruling/eligibility';

describe('eligibility is asked before anything is written', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());

  it('at most five questions without login, from the edition in force, and the papers', async () => {
    const { status, body } = await api.get(AT);
    const view = body as { edition: string; questions: { article: string }[]; checklist: { kind: string }[] };
    expect([status, view.edition]).toEqual([200, '2025-02-01']);
    expect(view.questions.length).toBeLessThanOrEqual(5);
    expect(view.questions[0]?.article).toContain('第12条');
    expect(view.checklist.map((p) => p.kind)).toContain('register-copy');
  });

  it('a no is answered with its article and where to go instead, and nothing is kept', async () => {
    const before = await api.counts();
    const { status, body } = await api.post(`${AT}/answer`).send({ answers: { entitled: 'no' } });
    expect([status, body]).toMatchObject([200, { outcome: 'cannot', against: [{ question: 'entitled' }] }]);
    expect(await api.counts()).toEqual(before);
  });

  it.each([
    ['another word', { answers: { entitled: 'maybe' } }, 400],
    ['a question that is not asked', { answers: { colour: 'yes' } }, 400],
    ['no answers', {}, 400],
    ['an unknown field', { answers: {}, more: 1 }, 400],
  ])('%s is refused', async (_, sent, status) => {
    expect((await api.post(`${AT}/answer`).send(sent)).status).toBe(status);
  });

  it('an unknown procedure is not found', async () => {
    expect((await api.get('/api/v1/procedures/no-such/eligibility')).status).toBe(404);
  });
});
