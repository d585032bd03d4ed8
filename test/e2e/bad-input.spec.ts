import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { request as sendHead } from 'node:http';
import { startApp, type TestApp } from '../support/app.js';
import { aComplaint } from '../support/complaints.js';
import { pointersOf, refusedBy, type ProblemBody } from '../support/refusal.js';

const COMPLAINTS = '/api/v1/complaints';

/** Sends only the head of a request that promises a body of `bytes`; the answer comes without any of it. */
function announce(url: string, bytes: number): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': bytes, 'idempotency-key': randomUUID() };
    const sent = sendHead(url, { method: 'POST', headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => {
        sent.destroy();
        resolve({ status: answer.statusCode ?? 0, body });
      });
    });
    sent.on('error', reject);
    sent.flushHeaders();
  });
}

describe('bad input is refused whole', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());

  const refused = (send: Parameters<typeof refusedBy>[1], status: number): Promise<ProblemBody> =>
    refusedBy(api, send, status);
  const file = (body: object | string) => () => api.post(COMPLAINTS).set('content-type', 'application/json').send(body);
  const change = (patch: object) => file({ ...aComplaint(), ...patch });

  const [requester, respondent] = aComplaint().parties;
  const [right] = aComplaint().rights;
  const [accused] = aComplaint().accused;

  const WRONG: readonly (readonly [string, object, string])[] = [
    ['an unknown field', { colour: 'red' }, '/colour unknown'],
    ['an unknown field deep inside', { parties: [{ ...requester, age: 3 }, respondent] }, '/parties/0/age unknown'],
    ['a wrong type', { signed: 'yes' }, '/signed type'],
    ['a list where text is expected', { matters: ['a'] }, '/matters type'],
    ['an object where a list is expected', { parties: { 0: requester } }, '/parties type'],
    ['text where a list of objects is expected', { parties: ['x', 'y'] }, '/parties/0 type'],
    ['over-long text', { matters: '长'.repeat(5_001) }, '/matters tooLong'],
    ['a missing field', { matters: undefined }, '/matters missing'],
    ['an impossible date', { accused: [{ ...accused, since: '2025-02-30' }] }, '/accused/0/since date'],
    ['a control character', { matters: 'a\u0000b' }, '/matters characters'],
    [
      'an unseen character in a name',
      { parties: [requester, { ...respondent, name: '杭州\u202e某某' }] },
      '/parties/1/name characters',
    ],
    [
      'a line break in a name',
      { parties: [requester, { ...respondent, name: '杭州\n某某' }] },
      '/parties/1/name characters',
    ],
    ['a claim out of range', { claimsReliedOn: [1, 2, 5_000] }, '/claimsReliedOn/2 range'],
    ['the same act twice', { accused: [{ ...accused, acts: ['make', 'make'] }] }, '/accused/0/acts/1 acts.twice'],
    ['an act that is none', { accused: [{ ...accused, acts: ['make', 'think'] }] }, '/accused/0/acts/1 choice'],
    ['an unknown choice', { procedure: 'no-such-procedure' }, '/procedure choice'],
    ['an array of ten thousand elements', { parties: Array.from({ length: 10_000 }, () => 0) }, '/parties tooMany'],
    ['too many numbers', { claimsReliedOn: Array.from({ length: 300 }, (_, i) => i + 1) }, '/claimsReliedOn tooMany'],
  ];

  it.each(WRONG)('%s', async (_, patch, expected) => {
    expect(pointersOf(await refused(change(patch), 400))).toContain(expected);
  });

  it('a date in the future for a past event', async () => {
    const problem = await refused(change({ accused: [{ ...accused, since: '2099-01-04' }] }), 400);
    expect(problem.errors?.map((e) => e.pointer)).toContain('/accused/0/since');
  });

  it('a patent number whose check digit is wrong', async () => {
    const problem = await refused(change({ rights: [{ ...right, patentNumber: 'ZL201510123456.2' }] }), 400);
    expect(problem.errors?.[0]).toMatchObject({
      pointer: '/rights/0/patentNumber',
      article: '专利纠纷行政裁决和调解办法 第14条',
    });
  });

  it('a respondent who is the requester', async () => {
    const problem = await refused(change({ parties: [requester, { ...requester, role: 'respondent' }] }), 400);
    expect(problem.errors?.some((e) => e.pointer.startsWith('/parties/1'))).toBe(true);
  });

  it('a field given twice, which parsing would hide', async () => {
    const text = JSON.stringify(aComplaint()).replace('"copies":1', '"copies":1,"copies":2');
    expect(pointersOf(await refused(file(text), 400))).toEqual(['/copies repeated']);
  });

  it('a name that reaches the prototype', async () => {
    const text = JSON.stringify(aComplaint()).replace('"copies":1', '"copies":1,"__proto__":{"signed":true}');
    expect(pointersOf(await refused(file(text), 400))).toEqual(['/__proto__ reserved']);
  });

  it('a name that every object answers to, in a body and in a query', async () => {
    const text = JSON.stringify(aComplaint()).replace('"domicileInChina"', '"toString":1,"domicileInChina"');
    expect(pointersOf(await refused(file(text), 400))).toEqual(['/parties/0/toString reserved']);
    const officer = await api.token('gd-officer1');
    for (const name of ['constructor', '__proto__', 'toString']) {
      const asked = await refused(() => api.get(`/api/v1/cases?${name}=1`, officer), 400);
      expect(pointersOf(asked)).toEqual([`/${name} unknown`]);
    }
  });

  it.each(['null', '5', '"x"', '[]'])('a body that is no object: %s', async (text) => {
    expect(pointersOf(await refused(file(text), 400))).toEqual([' notObject']);
  });

  it('a span of days that ends before it begins', async () => {
    const officer = await api.token('gd-officer1');
    for (const [from, to] of [
      ['filedFrom', 'filedTo'],
      ['dueFrom', 'dueBefore'],
    ] as const) {
      const asked = (last: string) => api.get(`/api/v1/cases?${from}=2026-03-02&${to}=${last}`, officer);
      expect(pointersOf(await refused(() => asked('2026-03-01'), 400))).toEqual([`/${to} before-start`]);
      expect((await asked('2026-03-02')).status).toBe(200);
    }
  });

  it('a request received on paper before any law of its procedure was in force', async () => {
    const officer = await api.token('cnipa-officer1');
    const major = { ...aComplaint(), procedure: 'major-ruling', agency: 'cnipa', receivedOn: '2020-03-02' };
    const send = () => api.post(COMPLAINTS, officer).send(major);
    expect(pointersOf(await refused(send, 400))).toEqual(['/receivedOn edition']);
  });

  it('a structure nested beyond any form', async () => {
    const problem = await refused(file(`${'{"a":'.repeat(50)}1${'}'.repeat(50)}`), 400);
    expect(problem.errors?.[0]?.code).toBe('tooDeep');
  });

  it('broken JSON', async () => {
    expect((await refused(file('{"agency": "gd-ip",'), 400)).code).toBe('API.BROKEN_JSON');
  });

  it('bytes that are not UTF-8', async () => {
    const answer = await fetch(api.url + COMPLAINTS, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    });
    expect([answer.status, ((await answer.json()) as ProblemBody).code]).toEqual([400, 'API.BROKEN_JSON']);
  });

  it.each([
    ['application/json; charset=gbk', '{}'],
    ['application/json; charset=utf-16', '{}'],
    ['multipart/form-data; boundary=b', '--b\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--b--\r\n'],
  ])('a complaint as %s', async (type, body) => {
    expect((await refused(() => api.post(COMPLAINTS).set('content-type', type).send(body), 415)).code).toBe(
      'API.UNSUPPORTED_TYPE',
    );
  });

  it.each(['gzip', 'br', 'x-unknown'])('a complaint with the content encoding %s', async (encoding) => {
    const text = JSON.stringify(aComplaint());
    const answer = await fetch(api.url + COMPLAINTS, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-encoding': encoding, 'idempotency-key': randomUUID() },
      body: encoding === 'gzip' ? gzipSync(text) : text,
    });
    expect([answer.status, await answer.json()]).toEqual([
      415,
      expect.objectContaining({
        code: 'API.UNSUPPORTED_TYPE',
        titles: { zh: expect.stringContaining('不支持压缩'), en: expect.stringContaining('encoding is not supported') },
      }),
    ]);
  });

  it('a respondent whose name differs from the requester’s by what nobody sees', async () => {
    const party = { ...respondent, name: `${requester?.name.slice(0, 2)}\u200b${requester?.name.slice(2)}` };
    expect(pointersOf(await refused(change({ parties: [requester, party] }), 400))).toEqual([
      '/parties/1/name characters',
    ]);
  });

  it('an address that cannot be decoded', async () => {
    const problem = await refused(() => api.get('/api/v1/procedures/%E0%A4%A'), 400);
    expect(problem.code).toBe('API.BAD_REQUEST');
  });

  it('a body of ten megabytes, refused before it is read', async () => {
    const before = await api.counts();
    const { status, body } = await announce(api.url + COMPLAINTS, 10 * 1_048_576);
    const { code, title } = JSON.parse(body) as ProblemBody & { title: string };
    expect([status, code, title]).toEqual([413, 'API.TOO_LARGE', expect.stringContaining('最多 1 MB')]);
    expect(await api.counts()).toEqual(before);
  });

  it('a body that is not JSON', async () => {
    const send = () => api.post(COMPLAINTS).set('content-type', 'application/xml').send('<complaint/>');
    expect((await refused(send, 415)).code).toBe('API.UNSUPPORTED_TYPE');
  });

  it('a missing idempotency key', async () => {
    const send = () => api.post(COMPLAINTS).unset('idempotency-key').send(aComplaint());
    expect((await refused(send, 400)).code).toBe('API.KEY_MISSING');
  });

  it.each(['short', 'x'.repeat(129), 'with blank inside'])('an ill-formed idempotency key: %s', async (key) => {
    const send = () => api.post(COMPLAINTS).set('idempotency-key', key).send(aComplaint());
    expect((await refused(send, 400)).code).toBe('API.KEY_ILL_FORMED');
  });

  it('the same key with another body, while the same body again is answered as before', async () => {
    const key = randomUUID();
    const first = await api.post(COMPLAINTS).set('idempotency-key', key).send(aComplaint());
    expect(first.status).toBe(201);
    const before = await api.counts();
    const again = await api.post(COMPLAINTS).set('idempotency-key', key).send(aComplaint());
    expect(again.status).toBe(201);
    expect((again.body as { id: string }).id).toBe((first.body as { id: string }).id);
    expect(await api.counts()).toEqual(before);
    const send = () =>
      api
        .post(COMPLAINTS)
        .set('idempotency-key', key)
        .send({ ...aComplaint(), copies: 2 });
    expect((await refused(send, 422)).code).toBe('API.KEY_REUSED');
  });

  it('an unknown or repeated query parameter', async () => {
    const token = await api.token('gd-officer1');
    expect(pointersOf(await refused(() => api.get('/api/v1/cases?colour=red', token), 400))).toEqual([
      '/colour unknown',
    ]);
    expect(pointersOf(await refused(() => api.get('/api/v1/cases?stage=a&stage=b', token), 400))).toContain(
      '/stage repeated',
    );
    expect(pointersOf(await refused(() => api.get('/api/v1/agencies?colour=red'), 400))).toEqual(['/colour unknown']);
  });

  it('a wrong cursor, limit or date in a query', async () => {
    const token = await api.token('gd-officer1');
    await refused(() => api.get('/api/v1/cases?cursor=nonsense', token), 400);
    for (const path of ['cases', 'work-list']) await refused(() => api.get(`/api/v1/${path}?cursor=`, token), 400);
    expect(pointersOf(await refused(() => api.get('/api/v1/cases?stage=nope', token), 400))).toEqual(['/stage choice']);
    expect(pointersOf(await refused(() => api.get('/api/v1/cases?procedure=nope', token), 400))).toEqual([
      '/procedure choice',
    ]);
    expect(pointersOf(await refused(() => api.get('/api/v1/cases?limit=0', token), 400))).toEqual(['/limit range']);
    expect(pointersOf(await refused(() => api.get('/api/v1/cases?dueBefore=2026-02-30', token), 400))).toEqual([
      '/dueBefore date',
    ]);
  });

  it('an address that does not exist, and a method that this one does not have', async () => {
    expect((await refused(() => api.get('/api/v1/nowhere'), 404)).code).toBe('API.NO_ROUTE');
    const wrong = await fetch(api.url + COMPLAINTS, { method: 'PUT' });
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('the title comes in the language asked for', async () => {
    const problem = await refused(
      () => api.get('/api/v1/nowhere').set('accept-language', 'en-GB,en;q=0.9,zh;q=0.5'),
      404,
    );
    expect(problem.title).toBe(problem.titles.en);
  });
});
