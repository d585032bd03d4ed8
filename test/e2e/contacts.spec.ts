import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';

const RAW = /1380013800|1390013900|13700137000|1360013600|440101199001011234|somebody@example\.cn/;

describe('personal data in a case', () => {
  let api: TestApp;
  let id: string;
  let version = 1;
  beforeAll(async () => {
    api = await startApp();
    ({ id } = await fileComplaint(api));
    await api.owner.query(
      `update cases set officer = (select id from people where login = 'gd-officer1'), file = file || jsonb_build_object('party/1',
         file -> 'party/1' || '{"idNumber": "440101199001011234", "email": "somebody@example.cn", "phone": "13800138000"}')
       where id = $1`,
      [id],
    );
  });
  afterAll(() => api.close());

  const look = async (login: string, record: string) =>
    api.post(`/api/v1/cases/${id}/contacts`, await api.token(login)).send({ record });
  const step = async (transition: string, input: object) => {
    const asked = api
      .post(`/api/v1/cases/${id}/transitions/${transition}`, await api.token('gd-officer1'))
      .set('if-match', `"${version}"`);
    const answer = await asked.send({ input });
    if (answer.status === 200) version = (answer.body as { version: number }).version;
    return answer;
  };
  const looks = async (login: string) => {
    const answer = await api.get('/api/v1/supervision/acts?act=contacts-shown', await api.token(login));
    return (answer.body as { items: { by: string; subject: string; reason: string }[] }).items;
  };

  it('is masked wherever the case is read, and is not written back masked', async () => {
    const papers = api.post(`/api/v1/cases/${id}/papers`, await api.token('gd-officer1'));
    const taken = await papers
      .field('kind', 'power-of-attorney')
      .attach('file', Buffer.from('%PDF-1.4\n%%EOF'), '委托书.pdf');
    const { id: paper } = taken.body as { id: string };
    const agent = { party: '2', name: '代理人', authority: 'general', paper };
    const refused = await step('enter-agent', { ...agent, phone: '137****7000' });
    expect([refused.status, refused.body]).toMatchObject([400, { errors: [{ pointer: '/input/phone' }] }]);
    expect((await step('enter-agent', { ...agent, phone: '13700137000' })).status).toBe(200);
    for (const part of ['', '/timeline', '/explain', '/documents', '/draft', '/steps', '/related', '/clocks']) {
      const { status, text } = await api.get(`/api/v1/cases/${id}${part}`, await api.token('gd-officer1'));
      expect([part, status, RAW.exec(text)?.[0]]).toEqual([part, 200, undefined]);
    }
    const { body } = await api.get(`/api/v1/cases/${id}`, await api.token('gd-officer1'));
    const { file } = body as { file: Record<string, object> };
    expect(file['party/1']).toMatchObject({ idNumber: '440****1234', phone: '138****8000' });
    expect(Object.values(file)).toContainEqual(expect.objectContaining({ partyId: '2', phone: '137****7000' }));
    expect((file['party/1'] as { address: string }).address).not.toContain('*');
  });

  it('is shown to who is in charge, one at a time, and each look is on record for the auditor', async () => {
    const shown = await look('gd-officer1', 'party/1');
    const contacts = { phone: '13800138000', idNumber: '440101199001011234', email: 'somebody@example.cn' };
    expect([shown.status, shown.body]).toEqual([200, { record: 'party/1', ...contacts }]);
    expect((await look('gd-head', 'party/2')).status).toBe(200);
    const { rows } = await api.owner.query<{ login: string; name: string }>(
      `select login, name from people where login in ('gd-officer1', 'gd-head')`,
    );
    const nameOf = (login: string) => rows.find((row) => row.login === login)?.name;
    expect(await looks('gd-auditor')).toMatchObject([
      { by: nameOf('gd-head'), subject: id, reason: '{"record":"party/2","role":"respondent"}' },
      { by: nameOf('gd-officer1'), subject: id, reason: '{"record":"party/1","role":"requester"}' },
    ]);
    expect(await looks('sz-auditor')).toEqual([]);
    const { rows: kept } = await api.owner.query(`select from idempotency_keys where body::text ~ '13800138000'`);
    expect(kept).toEqual([]);
  });

  it('is shown to nobody else, and a look that was refused is none', async () => {
    const before = (await looks('gd-auditor')).length;
    const others = ['gd-officer2', 'gd-clerk', 'gd-auditor', 'gd-admin', 'sz-head'];
    const answers = await Promise.all(others.map(async (login) => (await look(login, 'party/1')).status));
    expect(answers).toEqual([404, 403, 403, 403, 404]);
    const wrong = ['party/9', 'right/1', 'party/1/x'];
    const found = await Promise.all(wrong.map(async (record) => (await look('gd-officer1', record)).status));
    expect(found).toEqual([404, 400, 400]);
    expect(await looks('gd-auditor')).toHaveLength(before);
  });
});
