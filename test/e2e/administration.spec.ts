import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';

interface Audit {
  readonly items: readonly { caseId: string; transition: string; actorName: string }[];
  readonly nextCursor: string | null;
}

describe('what administrators and auditors read', () => {
  let api: TestApp;
  let auditor: string;
  const ids: string[] = [];
  beforeAll(async () => {
    api = await startApp();
    auditor = await api.token('gd-auditor');
    for (let i = 0; i < 3; i += 1) ids.push((await fileComplaint(api)).id);
  });
  afterAll(() => api.close());
  const audit = async (query: string, token = auditor): Promise<Audit> =>
    (await api.get(`/api/v1/audit${query}`, token)).body as Audit;

  it('the history of an agency page by page, newest first, by filter', async () => {
    const first = await audit('?limit=2');
    const second = await audit(`?limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items].map((i) => i.caseId)).toEqual([...ids].reverse());
    expect(second.nextCursor).toBeNull();
    expect((await audit('?transition=docket')).items).toEqual([]);
    expect((await audit(`?caseId=${ids[0] ?? ''}`)).items).toMatchObject([{ caseId: ids[0], transition: 'file' }]);
    expect((await audit('', await api.token('sz-auditor'))).items).toEqual([]);
  });

  it.each([
    '?from=2026-01-01&to=2026-06-01',
    '?from=2026-06-01&to=2026-01-01',
    '?cursor=x',
    '?from=x',
    '?caseId=1',
    '?more=1',
  ])('an audit of %s is refused', async (query) => {
    expect((await api.get(`/api/v1/audit${query}`, auditor)).status).toBe(400);
  });

  it('calendars are shown with their notices, and the years without one', async () => {
    const { body } = await api.get('/api/v1/calendars').expect(200);
    const { years, provisional } = body as { years: { year: number; notices: unknown[] }[]; provisional: number[] };
    expect(years.every((y) => y.notices.length > 0)).toBe(true);
    expect(provisional.some((p) => years.some((y) => y.year === p))).toBe(false);
    expect(provisional.length).toBeGreaterThan(0);
  });

  it('two editions of a procedure are compared, unknown ones are not found', async () => {
    const at = '/api/v1/procedures/ordinary-ruling/editions/2015-07-01/difference';
    const { body } = await api.get(`${at}/2025-02-01`);
    const { transitions } = body as { transitions: { added: { id: string }[] } };
    expect(transitions.added.map((t) => t.id)).toContain('extend-docketing');
    expect((await api.get(`${at}/2024-01-01`)).status).toBe(404);
  });

  it('the health of the system tells lag and processes', async () => {
    const { status, body } = await api.get('/api/v1/system', auditor);
    expect([status, body]).toMatchObject([200, { pulse: { outboxDead: 0 } }]);
  });
});
