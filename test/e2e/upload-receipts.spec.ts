import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../apps/api/src/main.js';
import { startApp, type TestApp } from '../support/app.js';
import { aComplaint, fileComplaint, REQUESTER_TAIL, type Filed } from '../support/complaints.js';

const UPLOADS = '/api/v1/uploads';
const FILE = Buffer.from('%PDF-1.7\nonly for those whom it concerns\n');
const b64 = (text: string): string => Buffer.from(text).toString('base64');

type Headers = Readonly<Record<string, string>>;
interface Body {
  readonly code?: string;
  readonly sha256?: string;
  readonly name?: string;
}

describe('the receipt of an upload that has become a paper', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());

  const bearer = async (login: string): Promise<Headers> => ({ authorization: `Bearer ${await api.token(login)}` });
  const byCode = (code: string, tail = REQUESTER_TAIL): Headers => ({ 'follow-code': code, 'follow-tail': tail });
  const ofDraft = (code: string): Headers => ({ 'draft-code': code });
  const openDraft = async (): Promise<{ id: string; code: string }> =>
    (await api.post('/api/v1/drafts')).body as { id: string; code: string };

  const ask = (path: string, method: string, headers: Headers, url = api.url, body: Buffer | null = null) =>
    fetch(url + path, {
      method,
      headers: { 'tus-resumable': '1.0.0', 'idempotency-key': randomUUID(), ...headers },
      body: body && new Blob([body]),
    });
  /** Sends the file whole and answers where it went. */
  async function send(target: string, headers: Headers): Promise<string> {
    const begun = await ask(UPLOADS, 'POST', {
      ...headers,
      'upload-length': String(FILE.length),
      'upload-metadata': `filename ${b64('机密.pdf')},kind ${b64('evidence')},${target}`,
    });
    const at = begun.headers.get('location') ?? '';
    const part = { ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
    const sent = await ask(at, 'PATCH', part, api.url, FILE);
    expect([begun.status, sent.status]).toEqual([201, 200]);
    return at;
  }
  /** What the three questions about an upload are answered, and whether any answer tells of the file. */
  async function asked(at: string, headers: Headers, url = api.url): Promise<{ statuses: number[]; tells: boolean }> {
    const part = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(FILE.length) };
    const answers = [
      await ask(`${at}/receipt`, 'POST', headers, url),
      await ask(at, 'HEAD', headers, url),
      await ask(at, 'PATCH', { ...headers, ...part }, url),
    ];
    const texts = await Promise.all(answers.map((a) => a.text()));
    const tells = /sha256|机密/.test(texts.join()) || answers.some((a) => a.headers.has('upload-length'));
    return { statuses: answers.map((a) => a.status), tells };
  }
  const told = { statuses: [200, 200, 200], tells: true };
  const refused = { statuses: [404, 404, 404], tells: false };

  it('in a draft is told to whoever has its code and to nobody else, also after it was filed and after a restart', async () => {
    const [draft, other] = [await openDraft(), await openDraft()];
    const [mine, theirs] = [ofDraft(draft.code), ofDraft(other.code)];
    const at = await send(`draft ${b64(draft.id)}`, mine);
    const strangers = [{}, theirs, ofDraft('0000-0000-0000-0000'), await bearer('gd-officer1')];
    expect(await asked(at, mine)).toEqual(told);
    for (const stranger of strangers) expect(await asked(at, stranger)).toEqual(refused);

    await api
      .post(`/api/v1/drafts/${draft.id}`)
      .set({ ...mine, 'if-match': '"0"' })
      .send({ form: aComplaint() });
    const filed = await api.post(`/api/v1/drafts/${draft.id}/file`).set({ ...mine, 'if-match': '"1"' });
    expect(filed.status).toBe(201);
    // Another process, as after a restart: it knows of the upload what lies on the disk.
    const again = await build(api.config);
    try {
      await again.listen(0, '127.0.0.1');
      const url = await again.getUrl();
      expect(await asked(at, mine, url)).toEqual(told);
      for (const stranger of strangers) expect(await asked(at, stranger, url)).toEqual(refused);
    } finally {
      await again.close();
    }
  });

  describe('in a case', () => {
    let own: Filed;
    let other: Filed;
    beforeEach(async () => {
      [own, other] = [await fileComplaint(api), await fileComplaint(api)];
    });
    const to = ({ id }: Filed): string => `case ${b64(id)}`;

    it('by a party is told to the party and to those who handle the case, not to another case’s party', async () => {
      const at = await send(to(own), byCode(own.receiptCode));
      expect(await asked(at, byCode(own.receiptCode))).toEqual(told);
      expect(await asked(at, await bearer('gd-officer1'))).toEqual(told);
      for (const stranger of [
        {},
        byCode(own.receiptCode, '0001'),
        byCode(other.receiptCode),
        ofDraft((await openDraft()).code),
        await bearer('sz-officer1'),
      ])
        expect(await asked(at, stranger)).toEqual(refused);
    });

    it('by a session is told to those who may add papers there, not to whoever is recused since, nor to a party', async () => {
      const officer = await bearer('gd-officer1');
      const at = await send(to(own), officer);
      expect(await asked(at, officer)).toEqual(told);
      for (const stranger of [{}, await bearer('gd-auditor'), await bearer('sz-officer1'), byCode(own.receiptCode)])
        expect(await asked(at, stranger)).toEqual(refused);
      await api.owner.query(
        `update cases set recused = array(select id from people where login = 'gd-officer1') where id = $1`,
        [own.id],
      );
      expect(await asked(at, officer)).toEqual(refused);
    });

    it('that is still on its way is gone on with and given up by its sender alone, whoever else may send there', async () => {
      const [mine, officer] = [byCode(own.receiptCode), await bearer('gd-officer1')];
      const begin = async (headers: Headers, more = ''): Promise<string> => {
        const metadata = `filename ${b64('机密.pdf')},kind ${b64('evidence')},${to(own)}${more}`;
        const begun = await ask(UPLOADS, 'POST', { ...headers, 'upload-length': '40', 'upload-metadata': metadata });
        return begun.headers.get('location') ?? '';
      };
      // Who sends is what the office knows of it, whatever is said.
      const theirs = [await begin(mine), await begin(officer, `,party ${b64('1')}`)] as const;
      for (const [at, sender, another] of [[theirs[0], mine, officer] as const, [theirs[1], officer, mine] as const]) {
        expect((await asked(at, another)).tells).toBe(false);
        expect([(await ask(at, 'DELETE', another)).status, (await ask(at, 'HEAD', sender)).status]).toEqual([404, 200]);
        expect((await ask(at, 'DELETE', sender)).status).toBe(200);
      }
    });

    it('that was sealed without a word on where it went is told to nobody', async () => {
      const mine = byCode(own.receiptCode);
      const at = await send(to(own), mine);
      const path = join(api.config.dataFolder, 'uploads-sealed', `${at.split('/').at(-1) ?? ''}.json`);
      const { receipt } = JSON.parse(readFileSync(path, 'utf8')) as { receipt: Body };
      expect(receipt).toMatchObject({ name: '机密.pdf' });
      writeFileSync(path, JSON.stringify(receipt));
      expect(await asked(at, mine)).toEqual(refused);
    });
  });
});
