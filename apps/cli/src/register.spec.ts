import { readRegister } from './register.js';

const GOOD = {
  number: 'ZL201510123456.1',
  title: '一种折叠装置',
  holder: '广州衡平科技有限公司',
  status: 'in-force',
  asOf: '2026-03-01',
};

describe('an extract of the patent register', () => {
  it('is read into normal form', () => {
    expect(readRegister(JSON.stringify([GOOD]))).toMatchObject([{ title: GOOD.title, grantedOn: null }]);
  });

  it.each([
    ['no list', '{}', ''],
    ['no JSON', 'x', ''],
    ['a wrong check digit', JSON.stringify([{ ...GOOD, number: 'ZL201510123456.2' }]), '/0/number'],
    ['an unknown status', JSON.stringify([GOOD, { ...GOOD, status: 'fine' }]), '/1/status'],
    ['no day', JSON.stringify([{ ...GOOD, asOf: '2026-02-30' }]), '/0/asOf'],
    ['no holder', JSON.stringify([{ ...GOOD, holder: ' ' }]), '/0/holder'],
    ['no object', JSON.stringify([null]), '/0/number'],
  ])('with %s is refused whole, by its place', (_, text, pointer) => {
    expect(() => readRegister(text)).toThrow(
      expect.objectContaining({
        code: 'REGISTER.BAD_FILE',
        details: { issues: expect.arrayContaining([expect.objectContaining({ pointer })]) as unknown },
      }),
    );
  });
});
