import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, inTree, root, ruleNames } from './cruise.js';
import { cleanTree, plants } from './plants.js';

const PARTS = ['apps', 'libs', 'migrations'];
const TIME = 120_000;

describe('who may import whom', () => {
  let planted: Map<string, string[]>;

  beforeAll(() => {
    const files = { ...cleanTree };
    for (const { file, text, beside } of plants) Object.assign(files, { [file]: text }, beside);
    planted = inTree(files, (folder) => cruise(folder, PARTS));
  }, TIME);

  it.each(plants.map((plant) => [plant.rule, plant.file] as const))(
    '%s goes red for %s, and no other rule does',
    (rule, file) => {
      expect(planted.get(file)).toEqual([rule]);
    },
  );

  it('every rule has a planted violation, and every planted violation a rule', () => {
    expect([...new Set(plants.map((plant) => plant.rule))].sort()).toEqual([...ruleNames()].sort());
  });

  it('no file is planted twice', () => {
    expect(new Set(plants.map((plant) => plant.file)).size).toBe(plants.length);
  });

  it('no permitted import is reported', () => {
    expect(Object.keys(cleanTree).filter((file) => planted.has(file))).toEqual([]);
  });

  it(
    'this project keeps every rule',
    () => {
      const parts = PARTS.filter((part) => existsSync(join(root, part)));
      expect([...cruise(root, parts)]).toEqual([]);
    },
    TIME,
  );
});
