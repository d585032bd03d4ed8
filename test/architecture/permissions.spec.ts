import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { PERMISSIONS } from '#libs/identity';
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
