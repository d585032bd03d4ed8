import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.js';
import { Desk, type Door } from '../support/by-code.js';
import { fileComplaint } from '../support/complaints.js';

interface Told {
  readonly id: string | null;
  readonly event: string;
  readonly data: { readonly caseId?: string; readonly version?: number; readonly kind?: string };
}

/** A page that listens. */
class Page {
  readonly told: Told[] = [];
  /** All that came over the line. */
  said = '';
  ended = false;
  private readonly stop = new AbortController();

  static open(api: TestApp, token: string, lastId?: string): Promise<Page> {
    const headers = { authorization: `Bearer ${token}`, ...(lastId ? { 'last-event-id': lastId } : {}) };
    return new Page().begin(`${api.url}/api/v1/events`, { headers });
  }

  /** The page of a party. */
  static follow(api: TestApp, door: Door): Promise<Page> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    return new Page().begin(`${api.url}/api/v1/follow/events`, { method: 'POST', headers, body: JSON.stringify(door) });
  }

  private async begin(url: string, request: RequestInit): Promise<Page> {
    const answer = await fetch(url, { ...request, signal: this.stop.signal });
    if (answer.status !== 200 || !answer.body) throw new Error(String(answer.status));
    void this.read(answer.body);
    return this;
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
        const came = new TextDecoder().decode(chunk);
        this.said += came;
        text += came;
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

describe('what happens in a case appears on the page of its party', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());

  const filed = async (): Promise<{ desk: Desk; door: Door }> => {
    const { id, receiptCode } = await fileComplaint(api);
    await api.owner.query(
      `update cases set officer = (select id from people where login = 'gd-officer1') where id = $1`,
      [id],
    );
    return { desk: new Desk(api, id), door: { code: receiptCode, phoneTail: '8000' } };
  };
  const supplement = ({ desk }: { desk: Desk }) => desk.step('request-supplement', { items: ['补充'], days: 5 });
  const asked = (door: Door) => api.post('/api/v1/follow/events').send(door);
  /** What was told from here on. */
  const since = (page: Page, before: number): string[] => page.told.slice(before).map(({ event }) => event);
  /** Past what happened before it came: the first round tells of it once more. */
  const quiet = async (page: Page): Promise<number> => {
    for (let before = -1; before !== page.told.length;) {
      before = page.told.length;
      await page.until(() => page.told.length !== before, 2_500);
    }
    return page.told.length;
  };

  it('it is told that its own case has changed, without anything of what has', async () => {
    const [mine, other] = [await filed(), await filed()];
    const [page, beside] = await Promise.all([Page.follow(api, mine.door), Page.follow(api, other.door)]);
    const before = await Promise.all([quiet(page), quiet(beside)]);
    await supplement(other);
    expect(await beside.until(({ told }) => told.length > before[1])).toBe(true);
    await supplement(mine);
    expect(await page.until(({ told }) => told.length > before[0])).toBe(true);
    // One of each: of the step in the other case nothing was told here.
    expect([since(page, before[0]), since(beside, before[1])]).toEqual([['changed'], ['changed']]);
    expect(new Set(page.said.split('\n\n').filter((one) => one !== ''))).toEqual(
      new Set(['retry: 2000', 'event: changed\ndata: {}']),
    );
    [page, beside].forEach((one) => one.close());
  }, 40_000);

  it('its stream ends with the code that opened it, and the new code opens another', async () => {
    const one = await filed();
    const page = await Page.follow(api, one.door);
    const code = await one.desk.code('1', 'receipt-note');
    expect(await page.until(({ ended }) => ended, 20_000)).toBe(true);
    expect(page.told.at(-1)?.event).toBe('end');
    expect((await asked(one.door)).status).toBe(404);
    const next = await Page.follow(api, { code, phoneTail: '8000' });
    next.close();
  }, 40_000);

  it('a wrong code and a wrong tail are answered alike, and a session opens nothing here', async () => {
    const { door } = await filed();
    const wrong = [
      { code: '0000-0000-0000-0000', phoneTail: '8000' },
      { ...door, phoneTail: '0000' },
    ];
    for (const one of wrong) {
      const { status, body } = await asked(one);
      expect([status, (body as { code: string }).code]).toEqual([404, 'CASEWORK.NO_SUCH_CODE']);
    }
    const officer = await api.token('gd-officer1');
    expect((await api.post('/api/v1/follow/events', officer).send(wrong[0])).status).toBe(404);
    expect((await api.post('/api/v1/follow/events').send({})).status).toBe(400);
    expect((await api.get('/api/v1/follow/events')).status).toBe(405);
  }, 20_000);

  it('one party opens at most twenty, which shut out neither another party nor a desk', async () => {
    const [one, other] = [await filed(), await filed()];
    const pages = await Promise.all(Array.from({ length: 20 }, () => Page.follow(api, one.door)));
    const refused = await asked(one.door);
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([429, 'EVENTS.TOO_MANY']);
    const { text } = await api.get('/metrics');
    for (const line of [
      'hengzhi_streams{room="party"} 20',
      'hengzhi_streams_most{room="party"} 300',
      'hengzhi_streams_refused_total{room="party"} 1',
      'hengzhi_streams_refused_total{room="person"} 0',
    ])
      expect(text.split('\n')).toContain(line);
    pages.push(await Page.follow(api, other.door), await Page.open(api, await api.token('gd-officer1')));
    expect(pages.some(({ ended }) => ended)).toBe(false);
    pages.forEach((page) => page.close());
  }, 30_000);

  it('pages that come back again and again are no guesses: their address may still knock', async () => {
    const cases = await Promise.all([filed(), filed()]);
    for (let n = 0; n < 40; n += 1) {
      const page = await Page.follow(api, cases[n % 2]!.door);
      page.close();
      expect(await page.until(({ ended }) => ended)).toBe(true);
    }
    expect((await api.post('/api/v1/follow').send(cases[0].door)).status).toBe(200);
  }, 60_000);
});
