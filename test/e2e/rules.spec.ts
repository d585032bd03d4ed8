import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';

type Body = Record<string, unknown>;
interface Edition {
  readonly clocks: { id: string; standing: string; citation: string }[];
  readonly confirmations: Body[];
}

describe('a rule that awaits legal review', () => {
  let api: TestApp;
  const base = '/api/v1/procedures/ordinary-ruling/editions/2025-02-01';
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());

  const edition = async (): Promise<Edition> => (await api.get(base)).body as Edition;

  it('is confirmed by two people of an agency, and its editions and certificates say so', async () => {
    const rule = (await edition()).clocks.find((c) => c.standing === 'unverified');
    const citation = rule?.citation ?? '';
    const propose = async (who: string, body: Body) =>
      api
        .post(`${base}/confirmations`, await api.token(who))
        .send({ agency: 'gd-ip', documentNumber: '主席令第71号', ...body });
    expect((await propose('gd-admin', { citation: '没有的法 第1条' })).status).toBe(400);
    expect((await propose('sz-admin', { citation })).status).toBe(403);
    const proposed = await propose('gd-admin', { citation });
    expect(proposed.status).toBe(201);
    expect((await propose('gd-admin', { citation })).status).toBe(409);
    expect((await edition()).confirmations).toEqual([]);
    const { id } = proposed.body as { id: string };
    const proposals = async (who: string) =>
      (await api.get('/api/v1/procedures/confirmations', await api.token(who))).body as Body[];
    expect(await proposals('gd-admin')).toMatchObject([{ id, citation, own: true, confirmedBy: null }]);
    expect(await proposals('gd-head')).toMatchObject([{ id, own: false }]);
    expect(await proposals('sz-head')).toEqual([]);
    const second = async (who: string) =>
      (await api.post(`/api/v1/procedures/confirmations/${id}/second`, await api.token(who))).status;
    expect([await second('gd-admin'), await second('sz-head'), await second('gd-officer1')]).toEqual([409, 404, 403]);

    const { id: caseId } = await fileComplaint(api);
    const { rows } = await api.owner.query<{ id: string }>(
      `update clocks set clock = $2, citation = $3, standing = 'unverified', edition = '2025-02-01' where case_id = $1 returning id`,
      [caseId, rule?.id, citation],
    );
    const law = async () => {
      const answer = await api.get(`/api/v1/clocks/${rows[0]?.id ?? ''}/certificate`, await api.token('gd-head'));
      return (answer.body as { law: Body })['law'];
    };
    expect(await law()).toMatchObject({ words: { zh: '待法制审核' }, confirmation: null });
    expect([await second('gd-head'), await second('gd-head')]).toEqual([200, 404]);
    expect((await edition()).confirmations).toEqual([
      { agency: 'gd-ip', citation, documentNumber: '主席令第71号', confirmedAt: expect.any(String) },
    ]);
    expect(await law()).toMatchObject({
      standing: 'unverified',
      words: { zh: '已法制审核(主席令第71号)' },
      confirmation: { documentNumber: '主席令第71号', by: [expect.any(String), expect.any(String)] },
    });
    const acts = (await api.get('/api/v1/supervision/acts', await api.token('gd-auditor'))).body as { items: Body[] };
    expect(acts.items.map((a) => a['act'])).toEqual(['rule-confirmed', 'rule-proposed']);
  });
});
