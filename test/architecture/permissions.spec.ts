import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PERMISSIONS, POLICY } from '#libs/identity';
import { root } from './cruise.js';
import { discord, usesIn } from './uses.js';

const sources = ['apps', 'libs']
  .flatMap((part) => readdirSync(join(root, part), { recursive: true, withFileTypes: true }))
  .filter(
    (entry) => entry.isFile() && /(?<!\.spec)\.ts$/.test(entry.name) && !entry.parentPath.includes('node_modules'),
  )
  .map((entry) => join(entry.parentPath, entry.name));
const uses = sources.flatMap((file) => usesIn(relative(root, file), readFileSync(file, 'utf8')));

describe('the policy table', () => {
  it('is what the pages of the administration say of who opens them', () => {
    const places = readFileSync(join(root, 'apps', 'web', 'src', 'desk', 'admin', 'places.ts'), 'utf8');
    const said = [...places.matchAll(/needs: '([\w.]+)', who: \[([^\]]*)\]/g)].map(([, needs, who = '']) => ({
      needs,
      who: who.replaceAll(/[' ]/g, '').split(','),
    }));
    expect(said.length).toBeGreaterThan(5);
    for (const { needs, who } of said) {
      const holders = POLICY.filter(({ permission }) => permission === needs).flatMap((rule) => [...rule.holders]);
      expect([needs, [...who].sort()]).toEqual([needs, [...holders].sort()]);
    }
  });

  it('names no permission that nothing asks for, and everything that is asked for stands in it', () => {
    expect(uses.length).toBeGreaterThan(50);
    expect(discord(PERMISSIONS, uses)).toEqual([]);
  });

  it('a row that no route and no use case asks for is reported', () => {
    expect(discord([...PERMISSIONS, 'case.shred'], uses)).toEqual(['case.shred is used nowhere']);
  });

  it.each(PERMISSIONS)('%s would be missed if the table lost it', (permission) => {
    const rest = PERMISSIONS.filter((other) => other !== permission);
    const places = uses.filter((use) => use.permission === permission).map((use) => use.at);
    expect(discord(rest, uses)).toEqual(
      places.map((at) => `${at} asks for ${permission}, which the table does not know`),
    );
    expect(places.length).toBeGreaterThan(0);
  });

  it.each([
    ["class C { @Permission('case.shred') run() {} }", 1],
    ["class C { @Public('case.shred') run() {} }", 1],
    ["const seen = deps.capacities.may(person, 'case.shred', stored);", 1],
    ["\nconst where = agenciesWhere(me,\n 'case.shred');", 3],
  ])('a planted question after a permission that is none is reported, %#', (text, line) => {
    expect(discord(PERMISSIONS, [...uses, ...usesIn('planted.ts', text)])).toEqual([
      `planted.ts:${line} asks for case.shred, which the table does not know`,
    ]);
  });
});
