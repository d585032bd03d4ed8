import { DomainError, type Config } from '#libs/kernel';
import { loadRegister, readRegister } from './register.js';

const GOOD = {
  number: 'ZL201510123456.1',
  title: '一种折叠装置',
  holder: '广州衡平科技有限公司',
  status: 'in-force',
  asOf: '2026-03-01',
};

/** @throws what is no refusal */
function refusalOf(text: string): DomainError {
  try {
    readRegister(text, 'r.json');
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('it was taken');
}

describe('an extract of the patent register', () => {
  it('is read into normal form', () => {
    expect(readRegister(JSON.stringify([GOOD]), 'r.json')).toMatchObject([{ title: GOOD.title, grantedOn: null }]);
  });

  it.each([
    ['no list', '{}', '', 'r.json:应为列表'],
    ['no JSON', 'x', '', 'r.json:不是有效的 JSON'],
    ['no number', JSON.stringify([{ ...GOOD, number: 7 }]), '/0/number', 'r.json /0/number:专利号应为 ZL 加 12 位数字'],
    [
      'a wrong check digit',
      JSON.stringify([{ ...GOOD, number: 'ZL201510123456.2' }]),
      '/0/number',
      'r.json /0/number:专利号校验位不符',
    ],
    [
      'an unknown status',
      JSON.stringify([GOOD, { ...GOOD, status: 'fine' }]),
      '/1/status',
      'r.json /1/status:应为 in-force、lapsed、expired',
    ],
    ['no day', JSON.stringify([{ ...GOOD, asOf: '2026-02-30' }]), '/0/asOf', 'r.json /0/asOf:应为有效日期(YYYY-MM-DD)'],
    ['no holder', JSON.stringify([{ ...GOOD, holder: ' ' }]), '/0/holder', 'r.json /0/holder:应为文字(1至300字)'],
    ['no object', JSON.stringify([null]), '/0', 'r.json /0:应为对象'],
  ])('with %s is refused whole, by its place and with what is expected there', (_, text, pointer, zh) => {
    expect(refusalOf(text)).toMatchObject({
      code: 'REGISTER.BAD_FILE',
      title: { zh: expect.stringContaining(zh) as unknown, en: expect.stringMatching(/^r\.json[^\n]+$/) as unknown },
      details: { issues: [expect.objectContaining({ pointer })] },
    });
  });

  it('with many faults is told the first five and how many are left', () => {
    const { title } = refusalOf(JSON.stringify(Array.from({ length: 7 }, () => ({ ...GOOD, title: '' }))));
    expect(title.en).toBe(
      `r.json${[0, 1, 2, 3, 4].map((i) => ` /${i}/title: must be text of 1 to 300 characters`).join(';')}; and 2 more`,
    );
  });

  it('that is not there is told in one line', async () => {
    const loading = loadRegister({} as Config, '/nowhere/r.json');
    await expect(loading).rejects.toMatchObject({ title: { zh: 'r.json:无法读取文件(ENOENT)' } });
  });
});
