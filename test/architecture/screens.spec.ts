import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SCREENS } from '../browser/support/screens.js';
import { root } from './cruise.js';
import { addressesIn, discordOf, type Placed } from './routes.js';

const textsOf = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('generated'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(folder, file), readFileSync(file, 'utf8')]),
  );

const PLACED: Placed = {
  routes: {
    'public/PublicEntry.tsx': '',
    'public/file/Filing.tsx': '/file',
    'public/follow/Follow.tsx': '/follow',
    'desk/DeskEntry.tsx': '/desk',
    'desk/admin/AdminPages.tsx': '/desk/admin',
  },
  parts: {
    'desk/case/CasePage.tsx': '/desk/cases/:id',
    'desk/admin/agencies/AgenciesPage.tsx': '/desk/admin/agencies',
    'desk/admin/audit/AuditPage.tsx': '/desk/admin/audit',
    'desk/admin/procedures/EditionPage.tsx': '/desk/admin/procedures/:id/:edition',
  },
};

describe('what is looked at in every look', () => {
  const pages = textsOf(join(root, 'apps', 'web', 'src'));
  const addresses = addressesIn(pages, PLACED);
  const places = Object.values(SCREENS).flatMap((group): readonly string[] => Object.values(group));

  it('is every page there is, with its parts, and nothing that is no page any more', () => {
    expect(addresses).toEqual(
      expect.arrayContaining(['/', '/court', '/file/agency', '/desk/cases/:id/join', '/desk/admin/audit?tab=doors']),
    );
    expect(discordOf(addresses, places)).toEqual([]);
  });

  it('is looked at: every group of screens is taken by a test', () => {
    const tests = [...textsOf(join(root, 'test', 'browser'))].filter(([file]) => file.endsWith('.spec.ts'));
    const taken = tests.flatMap(([, text]) => [...text.matchAll(/SCREENS\.(\w+)/g)].map(([, group]) => group));
    expect(Object.keys(SCREENS).filter((group) => !taken.includes(group))).toEqual([]);
  });

  it('would miss a new page, and each that is gone', () => {
    expect(discordOf([...addresses, '/desk/planted/:id'], places)).toEqual(['/desk/planted/:id is looked at nowhere']);
    for (const address of addresses) {
      const missed = discordOf(
        addresses.filter((one) => one !== address),
        places,
      );
      expect([address, missed]).toEqual([
        address,
        expect.arrayContaining([expect.stringContaining('leads to no page')]),
      ]);
    }
  });

  it.each([
    ["const X = () => <Route path='b/:id' element={<B />} />;", ['/desk/b/:id']],
    [
      "const T = { a: A, 'b/*': B }; const X = () => Object.keys(T).map((t) => <Route path={t} />);",
      ['/desk/a', '/desk/b/*'],
    ],
    ["const T = [['/c', C]]; const X = () => T.map(([path, C]) => <Route key={path} path={path} />);", ['/desk/c']],
    [
      "const P = ['d', 'e'] as const; const X = () => { usePart(P); return <Route index />; };",
      ['/desk', '/desk/f?tab=d', '/desk/f?tab=e'],
    ],
  ])('reads the routes of %s', (text, expected) => {
    const placed = { routes: { 'X.tsx': '/desk' }, parts: { 'X.tsx': '/desk/f' } };
    expect(addressesIn(new Map([['X.tsx', text]]), placed)).toEqual(expected);
  });

  it.each([
    ["const X = () => <Route path='b' />;", 'where do they begin'],
    ["const X = () => { usePart(['a']); };", 'of which route'],
  ])('asks where those of a new file stand: %s', (text, said) => {
    expect(() => addressesIn(new Map([['New.tsx', text]]), PLACED)).toThrow(said);
  });

  it('a route that its page computes is not passed over', () => {
    const text = 'const X = (p) => <Route path={p.of} />;';
    expect(() => addressesIn(new Map([['desk/DeskEntry.tsx', text]]), PLACED)).toThrow('cannot be told');
  });
});
