import { fileComplaint } from '../support/complaints.js';
import { Docket, type CaseAt } from './support/docket.js';
import { openStage, type Stage } from './support/stage.js';

const [OFFICER, HEAD] = ['cnipa-officer1', 'cnipa-head'];
const RULING = {
  parties: '请求人广州衡平科技有限公司;被请求人杭州某某制造有限公司。',
  statements: '请求人主张侵权;被请求人否认落入保护范围。',
  finding: 'infringement',
  order: '被请求人立即停止制造、销售被控侵权产品。',
  remedy: '不服本裁决的,可以自收到之日起十五日内向人民法院起诉。',
};

/** In the major procedure drafting submits, and approving makes the ruling: the page takes both from the procedure. */
describe('the head decides on a major ruling', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const deliberated = async (): Promise<CaseAt> => {
    const asked = {
      agency: 'cnipa',
      procedure: 'major-ruling',
      majorGround: 'industry',
      provincialCertificate: '粤证1号',
    };
    const { id } = await fileComplaint(stage.api, asked);
    const one: CaseAt = { id, version: 1 };
    const people = await Promise.all(
      [OFFICER, 'cnipa-officer2', 'cnipa-officer3'].map((login) => docket.personOf(login)),
    );
    await stage.api.owner.query(
      `update cases set officer = $2, file = file || jsonb_build_object('party/1', file -> 'party/1' || '{"statusProof": "p1"}',
         'right/1', file -> 'right/1' || '{"registerCopy": "p2"}') where id = $1`,
      [id, people[0]],
    );
    await docket.step(one, 'docket', { members: people.map((person, at) => ({ person, leads: at === 0 })) }, HEAD);
    const votes = people.map((person) => ({ person, opinion: '落入保护范围', agrees: true }));
    const deliberation = { on: await docket.today(), votes, conclusion: 'infringement', signed: true };
    await stage.api.owner.query(
      `update cases set stage = 'deliberated', file = file || jsonb_build_object('deliberation/1', $2::jsonb) where id = $1`,
      [id, JSON.stringify(deliberation)],
    );
    return one;
  };

  it('returns the draft with a reason, sees what changed in the next one, and makes the ruling', async () => {
    const one = await deliberated();
    const reasons = '被控侵权产品包含权利要求1的全部技术特征。';
    await docket.step(one, 'draft-ruling', { ...RULING, reasons }, OFFICER);
    const { page, faults } = await stage.signedIn(HEAD);
    await page.goto(`/desk/cases/${one.id}?tab=parties`, { waitUntil: 'domcontentloaded' });
    // The copy is to be sent within five working days, which its own procedure calls otherwise than the ordinary one.
    const service = page.locator('section', { has: page.getByRole('heading', { name: '送达跟踪' }) });
    await service.getByText('剩余 5 个工作日').waitFor();
    await page.goto('/desk/approvals', { waitUntil: 'domcontentloaded' });
    await page.locator('main tbody tr', { hasText: '首次报批' }).getByRole('link').click();
    await page.getByText(reasons).waitFor();
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.getByLabel('理由', { exact: true }).fill('请补充对等同特征的认定');
    await page.getByRole('button', { name: '退回', exact: true }).click();
    await page.getByText('已退回').waitFor();
    const token = await stage.api.token(OFFICER);
    const { body } = await stage.api.get('/api/v1/work-list?view=mine&chip=returned', token);
    expect(body).toMatchObject({ items: [{ id: one.id }] });

    one.version += 1;
    await docket.step(one, 'draft-ruling', { ...RULING, reasons: `${reasons}阻尼铰链构成等同特征。` }, OFFICER);
    await page.goto('/desk/approvals', { waitUntil: 'domcontentloaded' });
    await page.locator('main tbody tr', { hasText: '1 处改动' }).getByRole('link').click();
    await page.locator('.hz-part ins').first().waitFor();
    expect(await page.locator('.hz-part ins').allInnerTexts()).toEqual([expect.stringContaining('阻尼铰链')]);
    expect(await page.locator('.hz-part del').count()).toBe(0);
    const make = page.getByRole('button', { name: '作出裁决', exact: true });
    await make.click();
    await page.getByText('请填写作出日期').waitFor();
    await page.getByLabel('作出日期').fill(await docket.today());
    await page.getByLabel('作出日期').press('Enter');
    await page.getByRole('radio', { name: '是' }).check();
    await make.click();
    await page.getByText('已批准').waitFor();
    await page.getByText('没有等待审批的文书').waitFor();
    const { rows } = await stage.api.owner.query<{ stage: string }>('select stage from cases where id = $1', [one.id]);
    expect([rows, faults]).toEqual([[{ stage: 'ruled' }], []]);
    await page.context().close();
  }, 60_000);
});
