import { startApp, type TestApp } from '../support/app.js';
import { aComplaint } from '../support/complaints.js';

const DRAFTS = '/api/v1/drafts';
type Body = Record<string, unknown>;

describe('a complaint is written without an account', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());

  interface Key {
    readonly id: string;
    readonly code: string;
  }
  const opened = async (): Promise<Key> => (await api.post(DRAFTS)).body as Key;
  const save = (key: Key, form: unknown, seen: number) =>
    api.post(`${DRAFTS}/${key.id}`).set('draft-code', key.code).set('if-match', `"${seen}"`).send({ form });
  const check = (key: Key) => api.post(`${DRAFTS}/${key.id}/check`).set('draft-code', key.code);
  const file = (key: Key, seen: number) =>
    api.post(`${DRAFTS}/${key.id}/file`).set('draft-code', key.code).set('if-match', `"${seen}"`);
  const pointers = (body: Body, of = 'issues'): string[] => (body[of] as { pointer: string }[]).map((i) => i.pointer);

  it('a draft keeps whatever is written of it, and only its digest is in the table', async () => {
    const key = await opened();
    expect((await save(key, { matters: '责令停止' }, 0)).body).toMatchObject({ id: key.id, version: 1 });
    const read = await api.get(`${DRAFTS}/${key.id}`).set('draft-code', key.code.toLowerCase());
    expect([read.status, read.headers['etag'], (read.body as Body)['form']]).toEqual([
      200,
      '"1"',
      { matters: '责令停止' },
    ]);
    const { rows } = await api.owner.query('select * from drafts where id = $1', [key.id]);
    expect(JSON.stringify(rows)).not.toContain(key.code);
  });

  it('is taken up on another device by its code alone, and by nothing else', async () => {
    const key = await opened();
    await save(key, { matters: '责令停止' }, 0);
    const resume = (code: string) => api.post(`${DRAFTS}/resume`).set('draft-code', code);
    const taken = await resume(key.code.toLowerCase().replaceAll('-', ' '));
    expect([taken.status, taken.headers['etag']]).toEqual([200, '"1"']);
    expect(taken.body).toMatchObject({ id: key.id, version: 1, form: { matters: '责令停止' } });
    for (const code of ['0000-0000-0000-0000', 'x', '']) {
      const answer = await resume(code);
      expect([answer.status, (answer.body as Body)['code']]).toEqual([404, 'DRAFTS.NOT_FOUND']);
    }
  });

  it('a second window is told what the first one changed, and nothing of its own is written', async () => {
    const key = await opened();
    await save(key, { matters: 'a', copies: 1 }, 0);
    await save(key, { matters: 'b', copies: 1 }, 1);
    const late = await save(key, { matters: 'a', copies: 2 }, 1);
    expect(late.status).toBe(412);
    expect(late.body).toMatchObject({
      code: 'DRAFTS.STALE',
      revision: 2,
      changes: [{ pointer: '/matters', value: 'b' }],
    });
    const kept = await save(key, { matters: 'b', copies: 1 }, 0);
    expect([kept.status, (kept.body as Body)['version']]).toEqual([200, 2]);
  });

  it('a foreign code, an unknown id and an expired draft are answered alike', async () => {
    const [one, other] = [await opened(), await opened()];
    await api.owner.query(`update drafts set expires_at = now() - interval '1 second' where id = $1`, [other.id]);
    const answers = [
      await api.get(`${DRAFTS}/${one.id}`).set('draft-code', other.code),
      await api.get(`${DRAFTS}/${one.id}`),
      await api.get(`${DRAFTS}/0199aa00-0000-7000-8000-000000000009`).set('draft-code', one.code),
      await api.get(`${DRAFTS}/${other.id}`).set('draft-code', other.code),
    ];
    expect(answers.map((a) => [a.status, (a.body as Body)['code']])).toEqual(
      answers.map(() => [404, 'DRAFTS.NOT_FOUND']),
    );
  });

  it.each([
    ['a field that no complaint has', { colour: 'red' }, 400, '/colour'],
    ['a field of a party that no party has', { parties: [{ age: 3 }] }, 400, '/parties/0/age'],
    ['text where a list belongs', { parties: 'x' }, 400, '/parties'],
    ['an object where text belongs', { matters: {} }, 400, '/matters'],
    ['a character that cannot be kept', { matters: 'a\u0000' }, 400, '/matters'],
  ])('%s is refused by its pointer', async (_, form, status, pointer) => {
    const answer = await save(await opened(), form, 0);
    expect([answer.status, pointers(answer.body as Body, 'errors')]).toEqual([status, [pointer]]);
  });

  it('a form beyond its size is refused, and one without the version seen', async () => {
    const key = await opened();
    expect((await save(key, { factsAndReasons: '长'.repeat(100_000) }, 0)).status).toBe(413);
    const blind = await api.post(`${DRAFTS}/${key.id}`).set('draft-code', key.code).send({ form: {} });
    expect(blind.status).toBe(428);
  });

  it('checking names everything at once: what is missing and what is wrong', async () => {
    const key = await opened();
    const { parties, rights } = aComplaint();
    const [right] = rights;
    await save(key, { parties: parties.slice(0, 1), rights: [{ ...right, patentNumber: 'ZL201510123456.2' }] }, 0);
    const { body } = await check(key);
    expect(pointers(body as Body)).toEqual(
      expect.arrayContaining(['/agency', '/procedure', '/matters', '/signed', '/rights/0/patentNumber']),
    );
    expect((body as Body)['ready']).toBe(false);
    expect((await file(key, 1)).status).toBe(400);
    const { rows } = await api.owner.query('select 1 from cases');
    expect(rows).toHaveLength(0);
  });

  it('a complete draft is filed once, however often it is sent, and is closed then', async () => {
    const key = await opened();
    await save(key, aComplaint(), 0);
    expect((await check(key)).body).toEqual({ version: 1, ready: true, issues: [] });
    expect((await file(key, 0)).status).toBe(412);
    const answers = await Promise.all([file(key, 1), file(key, 1), file(key, 1)]);
    expect(answers.map((a) => a.status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map((a) => (a.body as Body)['id'])).size).toBe(1);
    expect((await save(key, {}, 1)).status).toBe(409);
    const { rows } = await api.owner.query('select form, touched from drafts where id = $1', [key.id]);
    expect(rows).toEqual([{ form: {}, touched: {} }]);
    // Whoever lost the answer is led to it again by the page, which checks before it files.
    expect((await check(key)).body).toEqual({ version: 1, ready: true, issues: [] });
    expect((await file(key, 1)).body).toMatchObject({ id: (answers[0]?.body as Body)['id'] });
    for (const answer of answers) {
      const code = (answer.body as { receiptCode: string }).receiptCode;
      expect((await api.post('/api/v1/follow').send({ code, phoneTail: '8000' })).status).toBe(200);
    }
  });
});
