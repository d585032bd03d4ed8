import { startApp, type TestApp } from '../support/app.js';
import type { Body } from '../support/by-code.js';
import { fileComplaint } from '../support/complaints.js';

describe('the door that opens by code', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());

  it('closes for a while after ten wrong tails, from wherever they come, and says the same of codes that do not exist', async () => {
    const filed = await fileComplaint(api);
    const last = async (code: string): Promise<(number | unknown)[]> => {
      const codes: unknown[] = [];
      for (let i = 0; i < 11; i += 1) {
        const answer = await api.post('/api/v1/follow').send({ code, phoneTail: String(1000 + i) });
        codes.push((answer.body as Body)['code']);
      }
      return [new Set(codes.slice(0, 10)).size, codes[0], codes[10]];
    };
    const refused = [1, 'CASEWORK.NO_SUCH_CODE', 'CASEWORK.TOO_MANY_ATTEMPTS'];
    expect(await last(filed.receiptCode)).toEqual(refused);
    expect(await last('0000-0000-0000-0000')).toEqual(refused);
    const right = await api.post('/api/v1/follow').send({ code: filed.receiptCode, phoneTail: '8000' });
    expect([right.status, Number((right.body as Body)['retryAfterSeconds'])]).toEqual([429, expect.any(Number)]);
    await api.owner.query("update login_attempts set window_ends_at = clock_timestamp() - interval '1 second'");
    expect((await api.post('/api/v1/follow').send({ code: filed.receiptCode, phoneTail: '8000' })).status).toBe(200);
  });
});
