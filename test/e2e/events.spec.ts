import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';

interface Told {
  readonly id: string | null;
  readonly event: string;
  readonly data: { readonly caseId?: string; readonly version?: number; readonly kind?: string };
}

/** A page that listens. */
class Page {
  readonly told: Told[] = [];
  ended = false;
  private readonly stop = new AbortController();

  static async open(api: TestApp, token: string, lastId?: string): Promise<Page> {
    const page = new Page();
    const headers = { authorization: `Bearer ${token}`, ...(lastId ? { 'last-event-id': lastId } : {}) };
    const answer = await fetch(`${api.url}/api/v1/events`, { headers, signal: page.stop.signal });
    if (answer.status !== 200 || !answer.body) throw new Error(String(answer.status));
    void page.read(answer.body);
    return page;
  }

  close(): void {
    this.stop.abort();
  }

  async until(done: (page: Page) => boolean, ms = 5_000): Promise<boolean> {
    for (const end = Date.now() + ms; Date.now() < end;) {
      if (done(this)) return true;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return false;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let text = '';
    try {
      for await (const chunk of body) {
        text += new TextDecoder().decode(chunk);
        const parts = text.split('\n\n');
        text = parts.pop() ?? '';
        this.told.push(...parts.flatMap(toldOf));
      }
      this.ended = true;
    } catch {
      this.ended = true; // the page closed it
    }
  }
}

function toldOf(part: string): Told[] {
  const field = (name: string): string | null => new RegExp(`^${name}: (.*)$`, 'm').exec(part)?.[1] ?? null;
  const event = field('event');
  return event ? [{ id: field('id'), event, data: JSON.parse(field('data') ?? '{}') as Told['data'] }] : [];
}

describe('changes made by others appear by themselves', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());
  const about = (id: string) => (page: Page) => page.told.some((t) => t.data.caseId === id);

  it('those who may see the case are told, others and the recused are not', async () => {
    const [mine, foreign, recused] = await Promise.all(
      ['gd-officer2', 'sz-officer2', 'gd-officer3'].map(async (login) => Page.open(api, await api.token(login))),
    );
    const first = await fileComplaint(api);
    expect(await mine?.until(about(first.id))).toBe(true);
    expect(await recused?.until(about(first.id))).toBe(true);
    expect(mine?.told[0]).toMatchObject({
      event: 'case',
      data: { caseId: first.id, version: 1, kind: 'case.received' },
    });
    await api.owner.query(
      `update cases set recused = array(select id from people where login = 'gd-officer3') where id = $1`,
      [first.id],
    );
    const before = recused?.told.length;
    await api.owner.query(
      `insert into outbox (topic, key, case_id, payload, at, next_at)
       values ('case.event', 'test', $1, '{"event": "case.tested", "version": 2}', hz_now(), hz_now())`,
      [first.id],
    );
    expect(await mine?.until((p) => p.told.some((t) => t.data.version === 2))).toBe(true);
    expect([recused?.told.length, foreign?.told.length]).toEqual([before, 0]);
    // Whoever comes back is told what was missed, once.
    const again = await Page.open(api, await api.token('gd-officer2'), mine?.told[0]?.id ?? '0');
    expect(await again.until((p) => p.told.length > 0)).toBe(true);
    expect(again.told.map((t) => t.data.version)).toEqual([2]);
    [mine, foreign, recused, again].forEach((page) => page?.close());
  }, 30_000);

  it('a stream ends within seconds of its session', async () => {
    const answer = await api.post('/api/v1/sessions').send({ login: 'gd-clerk', password: 'hengzhi-demo-2026' });
    const { token } = answer.body as { token: string };
    const page = await Page.open(api, token);
    await api.delete('/api/v1/sessions/current', token);
    expect(await page.until((p) => p.ended && p.told.at(-1)?.event === 'end')).toBe(true);
  }, 15_000);

  it('one person opens at most six, and a closed page makes room', async () => {
    const token = await api.token('gd-auditor');
    const pages = await Promise.all(Array.from({ length: 6 }, () => Page.open(api, token)));
    expect((await api.get('/api/v1/events', token)).status).toBe(429);
    pages[0]?.close();
    let next: Page | null = null;
    for (let tries = 0; tries < 50 && !next; tries += 1) {
      next = await Page.open(api, token).catch(() => null);
      if (!next) await new Promise((resolve) => setTimeout(resolve, 30));
    }
    expect(next).not.toBeNull();
    [...pages, next].forEach((page) => page?.close());
  }, 15_000);

  it('the application stops although pages are open', async () => {
    const other = await startApp();
    const page = await Page.open(other, await other.token('gd-head'));
    const began = Date.now();
    await other.close();
    expect([await page.until((p) => p.ended), Date.now() - began < 8_000]).toEqual([true, true]);
  }, 20_000);

  it('without a session there is no stream', async () => {
    expect((await api.get('/api/v1/events')).status).toBe(401);
  });
});
