import { demoAgencies } from '../demo/agencies.js';
import { CreateAdministrator } from './establish.js';
import type { NewPerson } from './ports.js';

describe('an administrator entered by the operator', () => {
  const added: NewPerson[] = [];
  const create = new CreateAdministrator(
    {
      add(people) {
        added.push(...people);
        return Promise.resolve(people.map((p) => p.login));
      },
    },
    { find: (id) => Promise.resolve(demoAgencies.find((a) => a.id === id) ?? null) },
    {
      hash: (password) => Promise.resolve(`hash of ${password}`),
      verify: () => Promise.resolve(true),
      dummy: () => Promise.resolve(''),
    },
  );
  beforeEach(() => added.splice(0));

  it.each([
    [{ agency: 'nope', login: 'ab', name: '陈某' }, 'NO_SUCH_AGENCY', '没有机关“nope”'],
    [{ agency: 'gd-ip', login: 'a', name: '陈某' }, 'INVALID_CHANGE', '登录名须为2至64个字符且不含空白'],
    [{ agency: 'gd-ip', login: 'ab', name: ' ' }, 'INVALID_CHANGE', '姓名须为1至100个字'],
    [
      { agency: 'gd-ip', login: 'a b', name: 'x'.repeat(101) },
      'INVALID_CHANGE',
      '登录名须为2至64个字符且不含空白;姓名须为1至100个字',
    ],
    [
      { agency: 'nope', login: 'a', name: '' },
      'NO_SUCH_AGENCY',
      '没有机关“nope”;登录名须为2至64个字符且不含空白;姓名须为1至100个字',
    ],
  ])('%j is refused with every fault at once, and nobody is entered', async (asked, code, zh) => {
    await expect(create.execute(asked)).rejects.toMatchObject({ code: `IDENTITY.${code}`, title: { zh } });
    expect(added).toEqual([]);
  });

  it('is told the one-time password where nothing is wrong', async () => {
    const { password } = await create.execute({ agency: 'gd-ip', login: ' Chen.Admin', name: '陈某 ' });
    expect(added).toMatchObject([{ login: 'chen.admin', name: '陈某', passwordHash: `hash of ${password}` }]);
  });
});
