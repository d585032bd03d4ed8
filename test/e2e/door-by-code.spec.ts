import { startApp, type TestApp } from '../support/app.js';
import type { Body } from '../support/by-code.js';
import { fileComplaint } from '../support/complaints.js';

describe('the door that opens by code', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp({ TRUST_PROXY: '127.0.0.1' });
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

  it('thirty pages that ask at once are all let in; what was guessed stays counted, and many guesses at once are no more', async () => {
    const { receiptCode: code } = await fileComplaint(api);
    const ask = async (phoneTail: string, n: number): Promise<number> => {
      const asked = api.post('/api/v1/follow').set('x-forwarded-for', `198.51.101.${n % 250}`);
      return (await asked.send({ code, phoneTail })).status;
    };
    const atOnce = (count: number, tail: (n: number) => string): Promise<number[]> =>
      Promise.all(Array.from({ length: count }, (_, n) => ask(tail(n), n)));
    const wrong = (n: number): string => String(1000 + n);
    expect(await atOnce(30, () => '8000')).toEqual(Array<number>(30).fill(200));
    for (let n = 0; n < 9; n += 1) expect([await ask(wrong(n), n), await ask('8000', n)]).toEqual([404, 200]);
    const last = await atOnce(15, wrong);
    expect([last.filter((status) => status === 404), new Set(last)]).toEqual([[404], new Set([404, 429])]);
    expect(await atOnce(2, () => '8000')).toEqual([429, 429]);
  });

  it('parties behind one address ask as they need to; guesses from there are stopped, and the right codes with them', async () => {
    const codes: string[] = [];
    for (let n = 0; n < 4; n += 1) codes.push((await fileComplaint(api)).receiptCode);
    const from = (address: string, code: string | undefined, phoneTail = '8000') =>
      api.post('/api/v1/follow').set('x-forwarded-for', address).send({ code, phoneTail });
    const [office, elsewhere] = ['198.51.100.7', '198.51.100.8'];
    const right: number[] = [];
    for (let n = 0; n < 40; n += 1) right.push((await from(office, codes[n % 4])).status);
    expect(new Set(right)).toEqual(new Set([200]));
    // Right codes in between do not pay for the guesses.
    const guessed: number[] = [];
    for (let n = 0; n < 31; n += 1) {
      guessed.push((await from(office, `0000-0000-0000-${2000 + n}`)).status);
      if (n < 30 && n % 5 === 0) await from(office, codes[n % 4]);
    }
    expect(guessed).toEqual([...Array<number>(30).fill(404), 429]);
    const refused = await from(office, codes[0]);
    expect([refused.status, (refused.body as Body)['code']]).toEqual([429, 'API.TOO_MANY']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect((await from(elsewhere, codes[0])).status).toBe(200);
  });

  it('one code is read sixty times a minute, however it is typed and from wherever, and the others as before', async () => {
    const { receiptCode: code } = await fileComplaint(api);
    const { receiptCode: other } = await fileComplaint(api);
    const read = async (typed: string, n: number): Promise<number> =>
      (
        await api
          .post('/api/v1/follow')
          .set('x-forwarded-for', `198.51.100.${100 + (n % 2)}`)
          .send({ code: typed, phoneTail: '8000' })
      ).status;
    const statuses: number[] = [];
    for (let n = 0; n < 61; n += 1) statuses.push(await read(n % 3 === 0 ? code.toLowerCase() : code, n));
    expect(statuses).toEqual([...Array<number>(60).fill(200), 429]);
    expect(await read(other, 0)).toBe(200);
  });
});
