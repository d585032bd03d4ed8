import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadRegister } from '../../apps/cli/src/register.js';
import { startApp, type TestApp } from '../support/app.js';

const AT = '/api/v1/register/patents';
const PATENT = {
  number: 'ZL201510123456.1',
  title: '一种折叠装置',
  holder: '广州衡平科技有限公司',
  status: 'in-force',
  asOf: '2026-03-01',
};

describe('a patent is looked up by its number', () => {
  let api: TestApp;
  const folder = mkdtempSync(join(tmpdir(), 'hengzhi-register-'));
  const load = (patents: unknown): Promise<unknown> => {
    writeFileSync(join(folder, 'r.json'), JSON.stringify(patents));
    return loadRegister(api.config, join(folder, 'r.json'));
  };
  beforeAll(async () => {
    api = await startApp();
    await load([PATENT]);
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  it('however it is typed, it is found with holder, title and status', async () => {
    for (const typed of ['ZL201510123456.1', '2015101234561', encodeURIComponent('ZL201510123456.1')])
      expect((await api.get(`${AT}/${typed}`)).body).toMatchObject({
        patent: { title: PATENT.title, status: 'in-force' },
      });
  });

  it('an older extract never replaces a newer one', async () => {
    await load([{ ...PATENT, status: 'lapsed', asOf: '2026-02-01' }]);
    expect((await api.get(`${AT}/${PATENT.number}`)).body).toMatchObject({ patent: { status: 'in-force' } });
    await load([{ ...PATENT, status: 'lapsed', asOf: '2026-04-01' }]);
    expect((await api.get(`${AT}/${PATENT.number}`)).body).toMatchObject({
      patent: { status: 'lapsed', asOf: '2026-04-01' },
    });
  });

  it('a wrong number is told so, and of a patent that the office does not hold it says that it has nothing', async () => {
    const wrong = await api.get(`${AT}/ZL201510123456.2`);
    expect([wrong.status, (wrong.body as { errors: { pointer: string }[] }).errors[0]?.pointer]).toEqual([
      400,
      '/number',
    ]);
    const unknown = await api.get(`${AT}/ZL201510299950.3`);
    expect([unknown.status, unknown.body]).toEqual([200, { patent: null }]);
    expect((await api.get(`${AT}/x`)).status).toBe(400);
  });

  it('nobody reads the register out: thirty look-ups a minute', async () => {
    const asked = await Promise.all(Array.from({ length: 35 }, () => api.get(`${AT}/x`)));
    expect(asked.some((a) => a.status === 429)).toBe(true);
  });
});
