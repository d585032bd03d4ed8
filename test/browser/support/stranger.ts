import type { Locator, Page } from 'playwright-core';
import { COMPLAINT } from '../../../apps/api/src/complaints/complaint.examples.js';
import { Hand } from './hand.js';
import { settled } from './inspect.js';

/** Names as long as they come: a company with its form and place, a product of forty characters. */
export const LONG = {
  requester: '广东粤港澳大湾区衡平智能折叠装备科技发展集团股份有限公司广州黄埔分公司',
  respondent: '浙江省杭州市余杭区未来科技城某某精密机械制造与进出口贸易有限责任公司',
  product: '某型多轴联动自适应可折叠便携式户外储能移动电源支撑装置及其配套锁止机构组件套装甲',
} as const;

type Written = 'requester' | 'respondent' | 'product' | 'phone' | 'patent' | 'claims' | 'credit' | 'total';
type Change = Partial<Record<Written, string>>;

/** Somebody without an account who writes a request, page by page, as the list asks for it. */
export class Stranger {
  readonly hand: Hand;

  constructor(
    readonly page: Page,
    private readonly change: Change = {},
  ) {
    this.hand = new Hand(page);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path, { waitUntil: 'domcontentloaded' });
    await settled(this.page);
  }

  /** Opens a task from the list. */
  async task(name: string): Promise<void> {
    await this.press(this.page.locator('main').getByRole('link', { name, exact: true }));
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Goes on from a task, back to the list: nothing was wrong on the page. */
  async done(): Promise<void> {
    await this.press(this.page.getByRole('button', { name: '保存并继续' }));
    await this.page.getByRole('heading', { level: 1, name: '填写请求书' }).waitFor();
  }

  async write(label: string | RegExp, text: string): Promise<void> {
    await this.put(this.page.getByLabel(label), text);
  }

  async choose(question: string, answer: string): Promise<void> {
    await this.press(this.page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }));
  }

  async agency(): Promise<void> {
    await this.task('办案机关');
    await this.pick(this.page.getByLabel('向哪个机关提出'), 'gd-ip');
    await this.done();
  }

  async requester(): Promise<void> {
    const [mine] = COMPLAINT.parties;
    await this.task('请求人');
    await this.choose('主体类型', '法人');
    await this.write('姓名或名称', this.change.requester ?? mine?.name ?? '');
    await this.choose('在中国境内有固定住所', '是');
    await this.write('统一社会信用代码', this.change.credit ?? mine?.creditCode ?? '');
    await this.write('法定代表人或负责人', mine?.representative ?? '');
    await this.write('地址', mine?.address ?? '');
    await this.write('联系电话', this.change.phone ?? mine?.phone ?? '');
    await this.choose('您与专利的关系', '专利权人');
    await this.done();
  }

  async respondent(): Promise<void> {
    const other = COMPLAINT.parties[1];
    await this.task('被请求人');
    await this.choose('主体类型', '法人');
    await this.write('姓名或名称', this.change.respondent ?? other?.name ?? '');
    await this.choose('在中国境内有固定住所', '是');
    await this.write('地址', other?.address ?? '');
    await this.write('联系电话', other?.phone ?? '');
    await this.done();
  }

  async right(): Promise<void> {
    const [right] = COMPLAINT.rights;
    await this.task('专利权');
    await this.write('专利号', this.change.patent ?? right?.patentNumber ?? '');
    await this.write('专利名称', right?.title ?? '');
    await this.write('专利权人', right?.patentee ?? '');
    await this.write('权利要求总数', this.change.total ?? '10');
    await this.done();
  }

  async claims(): Promise<void> {
    await this.task('主张的权利要求');
    await this.write('主张哪些权利要求', this.change.claims ?? '1');
    await this.done();
  }

  async accused(): Promise<void> {
    await this.task('被控侵权产品和行为');
    await this.write('被控侵权产品或方法', this.change.product ?? '某型折叠装置');
    await this.choose('被控侵权行为', '制造');
    await this.choose('被控侵权行为', '销售');
    await this.write('侵权行为地', '广东省广州市');
    await this.done();
  }

  async matters(): Promise<void> {
    await this.task('请求事项、事实与理由');
    await this.write('请求事项', COMPLAINT.matters);
    await this.write('事实与理由', COMPLAINT.factsAndReasons);
    await this.done();
  }

  async declarations(): Promise<void> {
    await this.task('声明和签名');
    for (const name of [/双方均未就本纠纷/, /双方未约定仲裁/, /以上内容属实/])
      await this.press(this.page.getByRole('checkbox', { name }));
    await this.done();
  }

  protected press(on: Locator): Promise<unknown> {
    return this.hand.click(on);
  }

  protected put(field: Locator, text: string): Promise<unknown> {
    return field.fill(text);
  }

  protected pick(list: Locator, value: string): Promise<unknown> {
    return list.selectOption(value);
  }

  /** Everything that is needed, in the order of the list. */
  async whole(): Promise<void> {
    await this.agency();
    await this.requester();
    await this.respondent();
    await this.right();
    await this.claims();
    await this.accused();
    await this.matters();
    await this.declarations();
  }

  /** Submits, and reads the code off the receipt. */
  async submit(): Promise<string> {
    await this.press(this.page.locator('main').getByRole('link', { name: '检查并提交' }));
    await this.page.getByRole('heading', { level: 1, name: '检查并提交' }).waitFor();
    await settled(this.page);
    await this.press(this.page.getByRole('button', { name: '提交请求书' }));
    await this.page.getByRole('heading', { level: 1, name: '请求书已提交' }).waitFor();
    return (await this.page.locator('#receipt-code').textContent())?.trim() ?? '';
  }
}

/** The same person without a mouse: forward with Tab, a space to choose, Enter to go on. */
export class TypingStranger extends Stranger {
  protected override async press(on: Locator): Promise<void> {
    await this.hand.tabTo(on);
    const chosen = await on.evaluate((one) => (one as unknown as { type?: string }).type ?? '');
    await this.hand.press(['radio', 'checkbox'].includes(chosen) ? 'Space' : 'Enter');
  }

  protected override async put(field: Locator, text: string): Promise<void> {
    await this.hand.tabTo(field);
    await this.page.keyboard.insertText(text);
  }

  protected override async pick(list: Locator, value: string): Promise<void> {
    await this.hand.tabTo(list);
    for (let tried = 0; tried < 20 && (await list.inputValue()) !== value; tried += 1)
      await this.hand.press('ArrowDown');
  }
}
