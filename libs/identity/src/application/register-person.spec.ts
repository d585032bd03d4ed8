import { DomainError } from '#libs/kernel';
import type { Acting } from '../domain/relation.js';
import { RegisterPerson, type Registration } from './keep-people.js';
import type { NewPerson, PasswordHasher, PeopleBook } from './ports.js';

const ADMINISTRATOR = {
  id: 'a',
  agency: 'gd-ip',
  roles: [{ agency: 'gd-ip', role: 'administrator', onBehalfOf: null }],
  below: [],
} as unknown as Acting;
const SOMEBODY: Registration = {
  agency: 'gd-ip',
  login: 'gd-officer9',
  name: '某某',
  password: 'a-first-password-2026',
  roles: ['officer'],
};

describe('registering a person', () => {
  const entered: NewPerson[] = [];
  beforeEach(() => entered.splice(0));
  const book = {
    add: (people: readonly NewPerson[]) => {
      entered.push(...people);
      return Promise.resolve(people.map(({ login }) => login));
    },
  } as unknown as PeopleBook;
  const hasher = { hash: (password: string) => Promise.resolve(password) } as unknown as PasswordHasher;
  const register = (change: Partial<Registration>): Promise<string> =>
    new RegisterPerson(book, hasher).execute(ADMINISTRATOR, { ...SOMEBODY, ...change });

  it.each<[Partial<Registration>, string[]]>([
    [{ login: 'zhang san' }, ['/login']],
    [{ login: 'z' }, ['/login']],
    [{ login: '   ' }, ['/login']],
    [{ name: ' \u3000' }, ['/name']],
    [{ certificate: '粤10-9001' }, ['/certificateValidUntil']],
    [{ certificateValidUntil: '2031-12-31' }, ['/certificate']],
    [{ certificate: ' ', certificateValidUntil: '2031-12-31' }, ['/certificate']],
    [
      { login: 'z', name: '', password: null, certificate: 'x' },
      ['/login', '/name', '/password', '/certificateValidUntil'],
    ],
  ])('%j is refused, each fault told of its field', async (change, pointers) => {
    const refused: unknown = await register(change).catch((error: unknown) => error);
    if (!(refused instanceof DomainError)) throw new Error('not refused');
    expect([refused.code, refused.category, refused.details.issues?.map(({ pointer }) => pointer)]).toEqual([
      'IDENTITY.INVALID_CHANGE',
      'invalid',
      pointers,
    ]);
    expect(entered).toEqual([]);
  });

  it('takes a login in one spelling, a name without the blanks around it, and a whole certificate or none', async () => {
    await register({ login: ' GD-Officer9 ', name: ' 某某 ', certificate: ' ' });
    await register({ certificate: '粤10-9001 ', certificateValidUntil: '2031-12-31' });
    expect(entered).toMatchObject([
      { login: 'gd-officer9', name: '某某', certificate: null, certificateValidUntil: null },
      { certificate: '粤10-9001', certificateValidUntil: '2031-12-31' },
    ]);
  });
});
