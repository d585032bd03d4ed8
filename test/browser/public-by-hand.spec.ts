import { settled, until, overflow, violations } from './support/inspect.js';
import { draftKept } from './support/public-states.js';
import { DESK, openStage, PHONE, type Stage } from './support/stage.js';
import { LONG, Stranger } from './support/stranger.js';

const IN_REGISTER = 'ZL201510299950.3';
const NOT_IN_REGISTER = 'ZL201510123456.1';
const HOLDER = `${LONG.requester}、${LONG.respondent}`;

describe('what a stranger writes and chooses by hand', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await stage.api.owner.query(
      `insert into register_patents (number, title, holder, status, as_of) values ($1, $2, $3, 'lapsed', '2026-03-01')`,
      [IN_REGISTER, LONG.product, HOLDER],
    );
  }, 60_000);
  afterAll(() => stage.close(), 20_000);

  const one = async <T>(sql: string, ...values: unknown[]): Promise<T> => {
    const { rows } = await stage.api.owner.query<{ it: T }>(sql, values);
    if (!rows[0]) throw new Error(`nothing there: ${sql}`);
    return rows[0].it;
  };
  const form = (): Promise<Record<string, unknown>> =>
    one('select form as it from drafts order by created_at desc limit 1');
  const looksGood = async (seen: Stranger, name: string): Promise<void> => {
    for (const look of [DESK, PHONE]) {
      await seen.page.setViewportSize(look);
      await settled(seen.page);
      expect([await violations(seen.page), await overflow(seen.page)]).toEqual([[], 0]);
      await stage.picture(seen.page, `by-hand-${name}-${look.width}`);
    }
  };

  it('agents with their authority and the consent to electronic service: checked, in the draft and in the case', async () => {
    const { page, faults, context } = await stage.open(PHONE);
    const stranger = new Stranger(page);
    await page.addInitScript(draftKept());
    await stranger.open('/file');
    await stranger.task('代理人和权限');
    await page.getByRole('button', { name: '删除第1项' }).click();
    await page.getByRole('button', { name: /^确定删除.赵某/ }).click();
    await page.getByText('没有代理人的，直接返回目录。').waitFor();
    await page.getByRole('button', { name: '添加代理人' }).click();
    await stranger.write('代理人姓名', '钱某某');
    await stranger.write('代理机构或工作单位', LONG.respondent);
    await stranger.write('联系电话', '１３７００１３７０００');
    await stranger.choose('代理权限', '特别授权');
    await page.getByRole('button', { name: '保存并继续' }).click();
    await page
      .locator('.pb-error')
      .filter({ hasText: /特别授权应写明.*第17条/ })
      .waitFor();
    await looksGood(stranger, 'agent');
    await stranger.choose('特别授权事项', '承认请求');
    // Whoever takes the special authority back is not held up by what was ticked under it.
    await stranger.choose('代理权限', '一般代理');
    await page.getByRole('group', { name: '特别授权事项' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '添加代理人' }).click();
    const second = page.getByRole('region', { name: '代理人 2' });
    await second.getByLabel('代理人姓名').fill('孙某');
    await second.getByRole('group', { name: '代理权限' }).getByLabel('特别授权').click();
    await second.getByRole('group', { name: '特别授权事项' }).getByLabel('和解').click();
    await stranger.done();

    await stranger.task('送达方式');
    await page
      .getByText(/同意电子送达的，文书发到下面的电子送达地址，到达即视为送达。不同意的，邮寄到下面的地址/)
      .waitFor();
    await stranger.choose('电子送达方式', '电子邮箱');
    await stranger.write('电子送达地址', 'service@@example');
    await page.getByRole('button', { name: '保存并继续' }).click();
    await page.locator('.pb-error').filter({ hasText: /邮箱/ }).waitFor();
    await looksGood(stranger, 'service');
    // The consent is taken back, and nothing that is out of sight stands in the way; then it is given after all.
    await stranger.choose('电子送达方式', '不同意电子送达');
    await stranger.done();
    await stranger.task('送达方式');
    await stranger.choose('电子送达方式', '短信');
    await stranger.write('电子送达地址', '13600136000');
    await page
      .getByRole('textbox', { name: '地址', exact: true })
      .fill('广东省广州市黄埔区科学大道一百八十八号衡平大厦二十六层法务部');
    await stranger.done();

    await stranger.open('/file/review');
    await looksGood(stranger, 'review');
    const read = async (task: string): Promise<string[]> => {
      const part = page
        .locator('section')
        .filter({ has: page.getByRole('heading', { level: 2, name: task, exact: true }) });
      return part.locator('dt, dd').allInnerTexts();
    };
    expect(await read('代理人和权限')).toEqual([
      ...['代理人姓名', '钱某某', '代理哪一位当事人', LONG.requester, '代理机构或工作单位', LONG.respondent],
      ...['联系电话', '13700137000', '代理权限', '一般代理'],
      ...['代理人姓名', '孙某', '代理哪一位当事人', LONG.requester, '代理权限', '特别授权'],
      ...['特别授权事项', '和解'],
    ]);
    expect(await read('送达方式')).toEqual([
      ...[`${LONG.requester}的送达`, '广东省广州市黄埔区科学大道一百八十八号衡平大厦二十六层法务部'],
      ...['电子送达方式', '短信', '电子送达地址', '13600136000'],
    ]);
    expect(await form()).toMatchObject({
      agents: [
        { party: 1, name: '钱某某', authority: 'general' },
        { party: 1, name: '孙某', authority: 'special', powers: ['settle'] },
      ],
      parties: [{ electronicChannel: 'sms', electronicAddress: '13600136000' }, {}],
    });
    await page.getByRole('button', { name: '提交请求书' }).click();
    await page.getByRole('heading', { level: 1, name: '请求书已提交' }).waitFor();
    const id = (await page.locator('#receipt-id').textContent())?.trim();
    expect(await one(`select file as it from cases where id = $1`, id)).toMatchObject({
      'agent/1': {
        partyId: '1',
        name: '钱某某',
        firm: LONG.respondent,
        phone: '13700137000',
        authority: 'general',
        powers: [],
      },
      'agent/2': { partyId: '1', name: '孙某', authority: 'special', powers: ['settle'] },
      'party/1': { electronicService: { channel: 'sms', address: '13600136000' } },
    });
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('what is wrong: counted as it is marked, each with the way to its field, once, in the order of the list', async () => {
    const { page, faults, context } = await stage.open(PHONE);
    const stranger = new Stranger(page);
    await stranger.open('/file/rights');
    await stranger.write('权利要求总数', '１０👍');
    await stranger.open('/file/requester');
    await stranger.write('姓名或名称', LONG.requester);
    // No kind is chosen, so that nobody is a natural person yet.
    await stranger.write('统一社会信用代码', '914403001922038217');
    await page.getByRole('button', { name: '保存并继续' }).click();
    const banner = page.getByRole('alert').filter({ hasText: /^有 \d+ 处需要改正/ });
    await banner.getByRole('link', { name: '请选择主体类型' }).waitFor();
    const said = await banner.getByRole('link').allInnerTexts();
    expect(said).toEqual([
      ...['请选择主体类型', '请填写地址', '请选择是否在中国境内有固定住所'],
      ...['统一社会信用代码校验位不符，请核对是否抄错', '请选择请求人资格', '请填写联系电话'],
    ]);
    await banner.getByText(`有 ${said.length} 处需要改正`).waitFor();
    expect(await page.locator('.pb-error').count()).toBe(said.length);
    await banner.getByRole('link', { name: '请填写联系电话' }).click();
    await until(page, `document.activeElement?.id === 'f-parties-0-phone'`, 'the focus in the field of the fault');
    await looksGood(stranger, 'faults-here');
    await page.setViewportSize(PHONE);

    await stranger.open('/file/review');
    const left = page.getByRole('alert').filter({ hasText: /^还有 \d+ 处/ });
    await left.getByRole('region', { name: '声明和签名' }).waitFor();
    expect(await left.locator('strong').allInnerTexts()).toEqual([
      ...['办案机关', '请求人', '被请求人', '专利权', '被控侵权产品和行为', '请求事项、事实与理由', '声明和签名'],
    ]);
    expect(await left.getByRole('region', { name: '专利权' }).getByRole('link').allInnerTexts()).toEqual([
      ...['请填写数字', '请填写专利号', '请填写专利名称', '请填写专利权人'],
    ]);
    await page.locator('dd').filter({ hasText: '１０👍' }).waitFor();
    await looksGood(stranger, 'faults-all');
    await left.getByRole('link', { name: '请填写数字' }).click();
    await until(page, `document.activeElement?.id === 'f-rights-0-claimsTotal'`, 'the focus in the field of the fault');
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('a patent number is looked up in the register: found, not there, no answer, or wrong by its check digit', async () => {
    const { page, context } = await stage.open(PHONE);
    const stranger = new Stranger(page);
    await stranger.open('/file');
    await stranger.task('专利权');
    const [number, error] = [page.getByLabel('专利号'), page.locator('.pb-error')];
    await number.fill('ZL201510299950.4');
    await error.filter({ hasText: '校验位不符，请核对是否有一位抄错' }).waitFor();
    await page.getByRole('button', { name: '显示设置' }).click();
    await page.getByText('English', { exact: true }).click();
    await error.filter({ hasText: 'The check character does not match; one was probably copied wrongly' }).waitFor();
    await page.getByText('中文', { exact: true }).click();
    await page.keyboard.press('Escape');

    await number.fill(NOT_IN_REGISTER);
    await page.getByText('本机关的登记数据中没有这件专利，请自行填写；不影响提交。').waitFor();
    await stage.picture(page, 'by-hand-register-none');
    await page.getByLabel('专利名称').fill('一种折叠装置');

    await page.route(/\/register\/patents\//, (route) => route.abort());
    await number.fill(IN_REGISTER);
    await page.getByText(/^暂时查不到专利登记（原因：连接不上服务器）。请自行填写/).waitFor();
    await stage.picture(page, 'by-hand-register-silent');
    await page.unroute(/\/register\/patents\//);
    await page.getByRole('button', { name: /重\s?试/ }).click();

    const found = page.getByRole('status').filter({ hasText: LONG.product });
    for (const said of [HOLDER, '! 已终止', '登记数据截至 2026-03-01']) await found.getByText(said).waitFor();
    await looksGood(stranger, 'register');
    await found.getByRole('button', { name: '采用登记的名称和专利权人' }).click();
    await found.getByText('✓ 下面填写的与登记一致').waitFor();
    expect([await page.getByLabel('专利名称').inputValue(), await page.getByLabel('专利权人').inputValue()]).toEqual([
      ...[LONG.product, HOLDER],
    ]);
    await stranger.write('权利要求总数', '10');
    await stranger.done();
    await page.locator('.pb-saved[data-saving="saved"]').waitFor();
    expect(await form()).toMatchObject({
      rights: [{ patentNumber: IN_REGISTER, title: LONG.product, patentee: HOLDER, claimsTotal: 10 }],
    });
    await context.close();
  }, 60_000);

  it('the code to go on elsewhere, once its thirty days are over: says so, and where what was written may be', async () => {
    const first = await stage.open(PHONE);
    const stranger = new Stranger(first.page);
    await stranger.open('/file');
    await stranger.task('请求事项、事实与理由');
    await stranger.write('请求事项', '第一台设备上写下的');
    await first.page.locator('.pb-saved[data-saving="saved"]').waitFor();
    const codeShown = async (): Promise<string> => {
      await stranger.open('/file');
      await first.page.getByText('换一台设备继续填写').click();
      return (await first.page.locator('#resume-code').innerText()).trim();
    };
    const code = await codeShown();
    const { page, context } = await stage.open(PHONE);
    const enter = async (typed: string): Promise<void> => {
      await page.goto('/file/resume', { waitUntil: 'domcontentloaded' });
      await settled(page);
      await page.getByLabel('续写码').fill(typed);
      await page.getByRole('button', { name: '继续填写' }).click();
    };
    await stage.api.owner.query(`update drafts set expires_at = hz_now() - interval '1 second'`);
    await enter(code);
    await page.getByText(/超过 30 天未保存而失效.开始填写的那台设备上可能还留有/).waitFor();
    expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
    await stage.picture(page, 'by-hand-resume-expired');
    await page.getByRole('link', { name: '重新填写请求书' }).click();
    await page.getByRole('heading', { level: 1, name: '填写请求书' }).waitFor();
    // As was said: the first device has everything, keeps it anew and shows a code that opens it.
    const anew = await codeShown();
    await until(
      first.page,
      `document.querySelector('#resume-code')?.innerText.trim() !== ${JSON.stringify(code)}`,
      'a new code',
    );
    expect(anew).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    await first.page.locator('.pb-saved[data-saving="saved"]').waitFor();
    await enter((await first.page.locator('#resume-code').innerText()).trim());
    await page.getByRole('heading', { level: 1, name: '填写请求书' }).waitFor();
    await page.getByRole('link', { name: '请求事项、事实与理由' }).click();
    expect(await page.getByLabel('请求事项').inputValue()).toBe('第一台设备上写下的');
    await Promise.all([context.close(), first.context.close()]);
  }, 60_000);

  it('language, colours and large letters by clicking: at once, on every page, and after the page is opened anew', async () => {
    const { page, faults, context } = await stage.open(PHONE);
    await page.goto('/', { waitUntil: 'domcontentloaded' });
    await settled(page);
    const html = page.locator('html');
    await page.getByRole('button', { name: '显示设置' }).click();
    await page.getByText('深色', { exact: true }).click();
    await page.locator('html[data-theme="dark"]').waitFor();
    await page.getByRole('switch', { name: /^关怀版/ }).click();
    await page.locator('html[data-care="true"]').waitFor();
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Rulings on patent infringement' }).waitFor();
    await settled(page);
    await stage.picture(page, 'by-hand-settings');
    for (const path of ['/', '/file', '/file/requester', '/follow', '/checklist']) {
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await settled(page);
      await until(
        page,
        `getComputedStyle(document.querySelector('main')).fontSize === '18px' && document.documentElement.scrollWidth <= innerWidth`,
        `18 px and no wider than the window on ${path}`,
      );
      const said = await page.locator('h1').innerText();
      expect([await html.getAttribute('lang'), await html.getAttribute('data-theme'), said]).toEqual([
        ...['en', 'dark', expect.not.stringMatching(/[\u4e00-\u9fff]/)],
      ]);
    }
    await stage.picture(page, 'public-care-checklist');
    await page.getByRole('button', { name: 'Display' }).click();
    await page.getByText('Light', { exact: true }).click();
    await page.getByRole('switch', { name: /^Large letters/ }).click();
    await page.getByText('中文', { exact: true }).click();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.locator('html[lang^="zh"][data-theme="light"]:not([data-care="true"])').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);
});
