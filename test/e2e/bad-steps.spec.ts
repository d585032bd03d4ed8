import type { Response } from 'supertest';
import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';
import { pointersOf, refusedBy, type ProblemBody } from '../support/refusal.js';

describe('bad input on a case is refused whole', () => {
  let api: TestApp;
  let id: string;
  let officer: string;
  beforeAll(async () => {
    api = await startApp();
    ({ id } = await fileComplaint(api));
    officer = await api.token('gd-officer1');
  });
  afterAll(() => api.close());
  const refused = (send: Parameters<typeof refusedBy>[1], status: number): Promise<ProblemBody> =>
    refusedBy(api, send, status);
  const step =
    (transition: string, version: string | null, body: object, token = () => officer) =>
    () => {
      const test = api.post(`/api/v1/cases/${id}/transitions/${transition}`, token());
      return (version === null ? test : test.set('if-match', version)).send(body);
    };

  it('a step without a version', async () => {
    expect((await refused(step('docket', null, { input: {} }), 428)).code).toBe('API.VERSION_MISSING');
  });

  it('a step with an ill-formed version', async () => {
    expect((await refused(step('docket', 'W/"1"', { input: {} }), 400)).code).toBe('API.VERSION_ILL_FORMED');
  });

  it('a stale version', async () => {
    expect((await refused(step('docket', '"0"', { input: {} }), 412)).code).toBe('CASEWORK.STALE');
  });

  it('a version that there is not yet, which nobody has changed', async () => {
    expect(await refused(step('docket', '"99"', { input: {} }), 412)).toMatchObject({
      code: 'CASEWORK.STALE',
      titles: {
        zh: expect.stringMatching(/版本99尚不存在.*版本1/),
        en: expect.stringContaining('Version 99 does not'),
      },
      version: 1,
      changes: [],
    });
  });

  it('a step that the stage does not allow names every failed guard and its article', async () => {
    const problem = await refused(step('approve-ruling', '"1"', { input: {} }), 409);
    expect(problem.code).toBe('PROCEDURES.NOT_ALLOWED');
    expect(problem.failures?.length).toBeGreaterThan(0);
    expect(problem.failures?.every((f) => f.guard !== '' && /第.+条/.test(f.article))).toBe(true);
  });

  it('a report to the national office by who is no department of a province', async () => {
    const report = async (agency: string): Promise<Response> => {
      const filed = await fileComplaint(api, { agency });
      const path = `/api/v1/cases/${filed.id}/transitions/report-as-major`;
      const head = await api.token(agency === 'gd-ip' ? 'gd-head' : 'sz-head');
      return api
        .post(path, head)
        .set('if-match', '"1"')
        .send({ input: { reason: '有全国性重大影响' } });
    };
    const refusal = await report('sz-ip');
    expect(refusal.status).toBe(409);
    expect((refusal.body as ProblemBody).failures?.map((f) => f.guard)).toEqual(['agencyIsProvincial']);
    expect((await report('gd-ip')).status).toBe(200);
  });

  it('a step that there is not', async () => {
    expect((await refused(step('no-such-step', '"1"', { input: {} }), 404)).code).toMatch(/^PROCEDURES\./);
  });

  it('a step with a date in the future and an unknown field', async () => {
    const receipt = { party: '1', method: 'mail', proof: 'none', receivedOn: '2099-01-04', colour: 'red' };
    const problem = await refused(step('record-report-notice-receipt', '"1"', { input: receipt }), 400);
    expect(pointersOf(problem)).toEqual(expect.arrayContaining(['/input/receivedOn future', '/input/colour unknown']));
  });

  it('somebody else’s case is not found, neither to read nor to move', async () => {
    const foreign = await api.token('bj-officer1');
    expect((await refused(() => api.get(`/api/v1/cases/${id}`, foreign), 404)).code).toBe('CASEWORK.NOT_FOUND');
    expect((await refused(() => api.get(`/api/v1/cases/${id}/timeline`, foreign), 404)).code).toBe(
      'CASEWORK.NOT_FOUND',
    );
    const send = step('request-supplement', '"1"', { input: {} }, () => foreign);
    expect((await refused(send, 404)).code).toBe('CASEWORK.NOT_FOUND');
  });

  it('an id that is none', async () => {
    await refused(() => api.get('/api/v1/cases/12', officer), 404);
  });

  it('an empty file', async () => {
    const send = () =>
      api
        .post(`/api/v1/cases/${id}/papers`, officer)
        .field('kind', 'evidence')
        .attach('file', Buffer.alloc(0), 'a.pdf');
    expect((await refused(send, 400)).code).toBe('PAPERS.EMPTY');
  });

  it('a file that is none of the kinds taken', async () => {
    const send = () =>
      api
        .post(`/api/v1/cases/${id}/papers`, officer)
        .field('kind', 'evidence')
        .attach('file', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), 'a.pdf');
    expect((await refused(send, 415)).code).toBe('PAPERS.UNSUPPORTED_TYPE');
  });

  it('an upload without a file, with an unknown field, or not an upload at all', async () => {
    const path = `/api/v1/cases/${id}/papers`;
    expect(pointersOf(await refused(() => api.post(path, officer).field('kind', 'evidence'), 400))).toEqual([
      '/file missing',
    ]);
    const unknown = () =>
      api
        .post(path, officer)
        .field('colour', 'red')
        .field('kind', 'evidence')
        .attach('file', Buffer.from('%PDF-1.7\n'), 'a.pdf');
    expect(pointersOf(await refused(unknown, 400))).toContain('/colour unknown');
    await refused(() => api.post(path, officer).send({ kind: 'evidence' }), 415);
  });
});
