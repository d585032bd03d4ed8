import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { fileComplaint, REQUESTER_TAIL } from '../support/complaints.js';
import { enteredBy } from './support/at-case.js';
import { badLineTo, type BadLine } from './support/bad-line.js';
import { draftKept } from './support/public-states.js';
import { tell, timed } from './support/hand.js';
import { overflow, settled, until, violations } from './support/inspect.js';
import { openStage, PHONE, type Seen, type Stage } from './support/stage.js';

const MB = 1_048_576;
const SIZE = 100 * MB;
const CUTS = 5;
/** What one cut may cost: the buffers between the browser and the disk of the office. */
const LOST_MB = 8;

/** As long as a purpose may be, as people write who say all of it at once. */
const PURPOSE =
  '证明被请求人自2025年3月起在其网络店铺许诺销售、销售被控侵权的一种可折叠保温杯,其杯盖锁扣结构与权利要求1一致;'
    .repeat(6)
    .slice(0, 300);

describe('papers of a stranger on a bad line', () => {
  let stage: Stage;
  let line: BadLine;
  const folder = mkdtempSync(join(tmpdir(), 'hengzhi-files-'));
  beforeAll(async () => {
    stage = await openStage();
    line = await badLineTo(stage.api.url);
  }, 60_000);
  afterAll(async () => {
    await line.close();
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const atEvidence = async (url = stage.api.url): Promise<Seen> => {
    const seen = await stage.open();
    await seen.page.goto(`${url}/file/evidence`, { waitUntil: 'domcontentloaded' });
    await settled(seen.page);
    return seen;
  };
  const choose = (page: Page, ...files: string[]): Promise<void> =>
    page.locator('input[type=file][data-kind=evidence]').setInputFiles(files);
  const fileOf = (name: string, bytes: Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  };

  it('M9: 100 MB, cut five times: nothing that the office has is sent again, and the receipt has the same SHA-256', async () => {
    const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(SIZE - 9)]);
    const path = fileOf('现场勘验录像.pdf', bytes);
    const { page, context } = await atEvidence(line.url);
    const before = line.total();
    const begun: number[] = [];
    page.on('request', (request: Request) => {
      if (request.method() === 'PATCH') begun.push(Number(request.headers()['upload-offset']));
    });
    const ms = await timed(async () => {
      await choose(page, path);
      for (let cuts = 0; cuts < CUTS; cuts += 1) {
        while (line.sent() < SIZE / 8) await new Promise((resolve) => setTimeout(resolve, 2));
        line.cut();
      }
      await page.getByText(/✓ 现场勘验录像.pdf/).waitFor({ timeout: 90_000 });
    });
    const extra = (line.total() - before - SIZE) / MB;
    const sha = createHash('sha256').update(bytes).digest('hex');
    await page.getByText(sha).waitFor();
    const { rows } = await stage.api.owner.query<{ sha256: string; size: number }>(
      'select sha256, size::int as size from draft_papers order by at desc limit 1',
    );
    expect(rows[0]).toEqual({ sha256: sha, size: SIZE });
    // Every part begins where the office stood: never before, so nothing that arrived goes out twice.
    expect(begun).toEqual([...begun].sort((a, b) => a - b));
    expect(begun.length).toBeGreaterThan(CUTS);
    // What a cut takes with it is what was on the line and in its buffers, not a part begun again.
    expect(extra).toBeLessThan(CUTS * LOST_MB);
    tell('M9', `100 MB, cut ${CUTS} times, ${extra.toFixed(1)} MB of them lost on the line`, 1, ms, 'SHA-256 equal');
    await stage.picture(page, 'public-upload-done');
    await context.close();
  }, 180_000);

  it('a program called a picture, a file of no bytes and one of five gigabytes are refused with the reason', async () => {
    const { page, context } = await atEvidence();
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
    const empty = fileOf('空文件.pdf', Buffer.alloc(0));
    const huge = fileOf('全程录像.mp4', Buffer.alloc(1));
    truncateSync(huge, 5 * 1024 * MB);
    await choose(page, empty, huge);
    await page.getByText(/空文件.pdf 未上传。原因.文件是空的/).waitFor();
    await page.getByText(/全程录像.mp4 未上传。原因.文件 5.0 GB.超过上限/).waitFor();
    expect(sent.filter((one) => one.includes('/uploads'))).toEqual([]);
    await stage.picture(page, 'public-upload-too-large');
    const program = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]), randomBytes(5_000)]);
    await choose(page, fileOf('照片.jpg', program));
    await page.getByText(/照片.jpg 未上传。原因.不接受此类文件/).waitFor();
    await stage.picture(page, 'public-upload-wrong-type');
    await page.getByRole('button', { name: /不再上传.空文件.pdf/ }).click();
    expect(await page.getByText(/未上传。/).count()).toBe(2);
    const { rows } = await stage.api.owner.query<{ n: number }>(
      `select count(*)::int as n from draft_papers where name in ('空文件.pdf', '全程录像.mp4', '照片.jpg')`,
    );
    expect(rows[0]?.n).toBe(0);
    await context.close();
  }, 60_000);

  it('a receipt that does not come is asked for again by one key; sent again later, not a byte goes twice', async () => {
    const { page, context } = await atEvidence();
    const sent: string[] = [];
    page.on('request', (request) => {
      if (['PATCH', 'POST'].includes(request.method()) && request.url().includes('/uploads'))
        sent.push(request.method());
    });
    const keys: string[] = [];
    await page.route(/\/uploads\/[^/]+\/receipt$/, async (route) => {
      keys.push(route.request().headers()['idempotency-key'] ?? '');
      if (keys.length < 3) await route.fulfill({ status: 502, contentType: 'text/html', body: 'Bad Gateway' });
      else await route.continue();
    });
    await choose(page, fileOf('收据.pdf', Buffer.from('%PDF-1.4\n收据')));
    await page.getByText('✓ 收据.pdf').waitFor();
    expect([keys.length, new Set(keys).size]).toEqual([3, 1]);
    expect(sent.filter((method) => method === 'PATCH')).toHaveLength(1);
    expect(await page.evaluate<string>('Object.keys(localStorage).join()')).not.toContain('tus::hz');
    await page.unroute(/\/uploads\/[^/]+\/receipt$/);
    await page.route(/\/uploads\/[^/]+\/receipt$/, (route) => route.fulfill({ status: 400, body: '' }));
    await choose(page, fileOf('再取.pdf', Buffer.from('%PDF-1.4\n再取')));
    await page.getByText(/再取.pdf 未上传/).waitFor();
    await page.unroute(/\/uploads\/[^/]+\/receipt$/);
    await choose(page, join(folder, '再取.pdf'));
    await page.getByText('✓ 再取.pdf').waitFor();
    expect(sent.filter((method) => method === 'PATCH')).toHaveLength(2);
    await context.close();
  }, 60_000);

  it('two files chosen at once lie in one draft, each with its receipt, and one is taken out again', async () => {
    const { page, context, faults } = await atEvidence();
    const before = await drafts();
    await choose(page, fileOf('一.pdf', Buffer.from('%PDF-1.4\n一')), fileOf('二.pdf', Buffer.from('%PDF-1.4\n二')));
    for (const name of ['一', '二']) await page.getByText(`✓ ${name}.pdf`).waitFor();
    expect((await drafts()) - before).toBe(1);
    await page.getByRole('button', { name: /^删除.一.pdf/ }).click();
    await page.getByRole('button', { name: '不删除' }).click();
    await page.getByText('✓ 一.pdf').waitFor();
    await page.getByRole('button', { name: /^删除.一.pdf/ }).click();
    await stage.picture(page, 'public-upload-remove');
    await page.getByRole('button', { name: /^确定删除.一.pdf/ }).click();
    await page.getByText('✓ 一.pdf').waitFor({ state: 'hidden' });
    // Two of one name are told apart by their numbers, here and when they are read once more.
    await choose(page, fileOf('二.pdf', Buffer.from('%PDF-1.4\n又一份')));
    for (const n of [1, 2]) await page.getByText(`证据${n} ✓ 二.pdf`).waitFor();
    const purposes = page.getByRole('textbox', { name: /^证明目的/ });
    // Whoever hears the page is told of which paper it asks.
    for (const n of [1, 2])
      expect(await page.getByRole('textbox', { name: new RegExp(`^证明目的 二\\.pdf.证据${n}.`) }).count()).toBe(1);
    await purposes.nth(1).fill(PURPOSE);
    await purposes.nth(0).fill('另一项');
    await purposes.nth(0).fill('');
    await page.getByText(/已自动保存/).waitFor();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.getByText('证据2 ✓ 二.pdf').waitFor();
    expect(await page.getByText('✓ 一.pdf').count()).toBe(0);
    expect(await Promise.all([0, 1].map((n) => purposes.nth(n).inputValue()))).toEqual(['', PURPOSE]);
    await page.setViewportSize(PHONE);
    await stage.picture(page, 'public-upload-purpose');
    await page.goto('/file/review', { waitUntil: 'domcontentloaded' });
    await page.getByText('证据2', { exact: true }).waitFor();
    await stage.picture(page, 'public-upload-purpose-review');
    await page.locator('dd', { hasText: '二.pdf' }).getByText(PURPOSE).waitFor();
    const { rows } = await stage.api.owner.query<{ purposes: unknown[] }>(
      `select form -> 'purposes' as purposes from drafts where jsonb_array_length(form -> 'purposes') > 0`,
    );
    expect(rows.map(({ purposes: kept }) => kept.length)).toEqual([1]);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('a file on its way is in sight wherever one goes, and nothing is submitted before it has ended', async () => {
    const seen = await stage.open();
    const { page, context } = seen;
    await page.addInitScript(draftKept());
    let held = 0;
    await page.route('**/api/v1/uploads/*', (route) => {
      if (route.request().method() !== 'PATCH') return route.continue();
      held += 1;
      return undefined;
    });
    await page.goto(`${stage.api.url}/file/evidence`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    await choose(page, fileOf('全程录像.pdf', Buffer.from('%PDF-1.4\n长')));
    await page.getByText('正在上传 0%').waitFor();
    await page.getByRole('button', { name: '保存并继续' }).click();
    await page.getByRole('region', { name: '正在上传的文件' }).getByText('全程录像.pdf').waitFor();
    await page.getByRole('link', { name: '检查并提交' }).click();
    await page.getByText('上传完成或者取消后才能提交').waitFor();
    const submit = page.getByRole('button', { name: '提交请求书' });
    expect(await submit.isDisabled()).toBe(true);
    expect(held).toBeGreaterThan(0);
    await stage.picture(page, 'public-upload-holds');
    await page.getByRole('button', { name: /取消上传.全程录像.pdf/ }).click();
    await page.getByText('上传完成或者取消后才能提交').waitFor({ state: 'hidden' });
    expect(await submit.isEnabled()).toBe(true);
    const { rows } = await stage.api.owner.query('select 1 from draft_uploads');
    expect([rows, await page.evaluate(`Object.keys(localStorage).join().includes('tus::')`)]).toEqual([[], false]);
    await context.close();
  }, 60_000);

  it('a file that had arrived before it was given up is shown as received', async () => {
    const { page, context, faults } = await atEvidence();
    await page.route(/\/uploads\/[^/]+\/receipt$/, () => undefined);
    await choose(page, fileOf('已到达.pdf', Buffer.from('%PDF-1.4\n到')));
    await page.getByText('正在上传 100%').waitFor();
    await page.getByRole('button', { name: /取消上传.已到达.pdf/ }).click();
    await page.getByText('✓ 已到达.pdf').waitFor();
    expect(faults.filter((fault) => !fault.includes('receipt'))).toEqual([]);
    await context.close();
  }, 60_000);

  it('a file that was refused for good is not told as one that broke off', async () => {
    const { page, context } = await atEvidence();
    await choose(page, fileOf('程序.pdf', Buffer.from([0x7f, 0x45, 0x4c, 0x46, ...randomBytes(6_000)])));
    await page.getByText(/程序.pdf 未上传/).waitFor();
    await page.goto(`${stage.api.url}/file/review`, { waitUntil: 'domcontentloaded' });
    await page.getByText('还有').first().waitFor();
    await settled(page);
    expect([
      await page.getByText('有文件没有传完').count(),
      await page.evaluate(`Object.keys(localStorage).join().includes('tus::')`),
    ]).toEqual([0, false]);
    await context.close();
  }, 60_000);

  it('a file whose browser was closed meanwhile is not left out unseen: it is chosen again, or given up', async () => {
    const { page, context } = await stage.open();
    await page.addInitScript(draftKept());
    await page.route('**/api/v1/uploads/*', (route) =>
      route.request().method() === 'PATCH' ? undefined : route.continue(),
    );
    await page.goto(`${stage.api.url}/file/evidence`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    const [film, photo] = ['公证录像.pdf', '照片.pdf'].map((name) => fileOf(name, Buffer.from(`%PDF-1.4\n${name}`)));
    await choose(page, film ?? '', photo ?? '');
    await until(page, `Object.keys(localStorage).filter((key) => key.startsWith('tus::')).length === 2`, 'both begun');
    await page.goto(`${stage.api.url}/file/review`, { waitUntil: 'domcontentloaded' });
    const broken = page.getByRole('alert').filter({ hasText: '有文件没有传完' });
    await broken.getByText('公证录像.pdf').waitFor();
    await page.locator('.pb-saved[data-saving="saved"]').waitFor();
    await settled(page);
    const submit = page.getByRole('button', { name: '提交请求书' });
    expect([await submit.isDisabled(), await overflow(page), await violations(page)]).toEqual([true, 0, []]);
    await page.setViewportSize(PHONE);
    await stage.picture(page, 'public-upload-broken');
    await page.unroute('**/api/v1/uploads/*');
    await broken.getByRole('button', { name: /不再上传.照片.pdf/ }).click();
    await page.getByRole('button', { name: '确定不再上传 照片.pdf' }).click();
    await broken.getByText('照片.pdf').waitFor({ state: 'detached' });
    await page.goto(`${stage.api.url}/file/evidence`, { waitUntil: 'domcontentloaded' });
    await broken.getByText('公证录像.pdf').waitFor();
    await choose(page, film ?? '');
    await page.getByText('✓ 公证录像.pdf').waitFor();
    expect(await broken.count()).toBe(0);
    const { rows } = await stage.api.owner.query('select 1 from draft_uploads');
    expect(rows).toEqual([]);
    await context.close();
  }, 60_000);

  it('evidence for a case says what it proves before it is chosen; the party and the office read that with it', async () => {
    const filed = await fileComplaint(stage.api);
    const party = await enteredBy(stage, { code: filed.receiptCode, phoneTail: REQUESTER_TAIL });
    await party.page.goto('/follow/send', { waitUntil: 'domcontentloaded' });
    const said = party.page.getByRole('textbox', { name: /^证明目的/ });
    await said.fill(PURPOSE);
    await stage.picture(party.page, 'public-send-purpose');
    await choose(party.page, fileOf('销售页面.pdf', Buffer.from('%PDF-1.4\n销售')));
    await party.page.getByText('✓ 销售页面.pdf').waitFor();
    await party.page.getByText(PURPOSE).waitFor();
    expect(await said.inputValue()).toBe('');
    await party.page.getByText('申请书', { exact: true }).click();
    await said.waitFor({ state: 'detached' });
    await stage.picture(party.page, 'public-sent-purpose');
    await party.page.goto('/follow', { waitUntil: 'domcontentloaded' });
    await party.page.getByRole('listitem').filter({ hasText: '销售页面.pdf' }).getByText(PURPOSE).waitFor();
    await stage.picture(party.page, 'public-follow-purpose');
    const { page, context, faults } = await stage.signedIn('gd-head');
    await page.goto(`/desk/cases/${filed.id}?tab=evidence`, { waitUntil: 'domcontentloaded' });
    await page.getByRole('cell', { name: PURPOSE }).waitFor();
    await page.getByLabel('证明目的').fill('办案机关调取:被控侵权产品的备案信息');
    await stage.picture(page, 'desk-evidence-purpose');
    const path = fileOf('备案信息.pdf', Buffer.from('%PDF-1.4\n备案'));
    await page.locator('main input[type="file"]').setInputFiles(path);
    await page
      .getByRole('row', { name: /备案信息.pdf/ })
      .getByText('办案机关调取:被控侵权产品的备案信息')
      .waitFor();
    expect(await page.getByLabel('证明目的').inputValue()).toBe('');
    await page.setViewportSize(PHONE);
    await stage.picture(page, 'desk-evidence-purpose-390');
    expect([...faults, ...party.faults]).toEqual([]);
    await Promise.all([context.close(), party.context.close()]);
  }, 60_000);

  const drafts = async (): Promise<number> => {
    const { rows } = await stage.api.owner.query<{ n: number }>('select count(*)::int as n from drafts');
    return rows[0]?.n ?? -1;
  };
});
