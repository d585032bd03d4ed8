import { COMPLAINT } from '../../apps/api/src/complaints/complaint.examples.js';
import { overflow, settled, violations } from './support/inspect.js';
import { openStage, PHONE, type Stage } from './support/stage.js';
import { Stranger } from './support/stranger.js';

/** A company from abroad: it has no number in the registers of China. */
class FromAbroad extends Stranger {
  override async requester(): Promise<void> {
    const [mine] = COMPLAINT.parties;
    await this.task('请求人');
    await this.choose('主体类型', '法人');
    await this.write('姓名或名称', 'Harmony Folding Devices Pte. Ltd.');
    await this.choose('在中国境内有固定住所', '否');
    await this.write('法定代表人或负责人', mine?.representative ?? '');
    await this.write('地址', '1 Raffles Place, Singapore');
    await this.write('联系电话', mine?.phone ?? '');
    await this.choose('您与专利的关系', '专利权人');
  }
}

describe('a requester from abroad', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close());

  it('is asked for no credit code, told which papers it hands in besides, and its request is taken in without one', async () => {
    const { page, faults, context } = await stage.open(PHONE);
    const stranger = new FromAbroad(page);
    await stranger.open('/file');
    await stranger.agency();
    await stranger.requester();
    const code = page
      .locator('.pb-field')
      .filter({ has: page.getByLabel(/^统一社会信用代码/) })
      .last();
    await code.getByText(/境外主体证明的公证、认证手续（.*第\d+条/).waitFor();
    expect(await code.locator('label').innerText()).toContain('选填');
    // It is asked after what it hangs on, and of whoever has its seat in China it is needed.
    const home = page.getByRole('group', { name: '在中国境内有固定住所' });
    expect((await home.boundingBox())?.y).toBeLessThan((await code.boundingBox())?.y ?? 0);
    await settled(page);
    expect([await overflow(page), await violations(page)]).toEqual([0, []]);
    await stage.picture(page, 'public-requester-abroad');
    await stranger.choose('在中国境内有固定住所', '是');
    expect(await code.innerText()).not.toMatch(/选填|公证/);
    await stranger.choose('在中国境内有固定住所', '否');
    await stranger.done();
    await stranger.respondent();
    await stranger.right();
    await stranger.claims();
    await stranger.accused();
    await stranger.matters();
    await stranger.declarations();
    expect(await stranger.submit()).toMatch(/^[0-9A-Z-]{19}$/);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);
});
