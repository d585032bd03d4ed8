import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { procedures } from '#libs/procedures';
import { root } from './cruise.js';

const words = readFileSync(join(root, 'apps', 'web', 'src', 'desk', 'case', 'matter-words.ts'), 'utf8');
const [zh = '', en = ''] = words.split(/\n {2}\{\n/).slice(1);

/** The matters that steps open beside the main line of a case. */
const opened = new Set(
  procedures
    .flatMap(({ editions }) => editions.flatMap(({ transitions }) => transitions))
    .flatMap(({ writes = [] }) => writes)
    .flatMap(({ record, set = {} }) => {
      const matter: unknown = set['matter'];
      const isFixed = record === 'matter' && typeof matter === 'object' && matter !== null && 'value' in matter;
      return isFixed ? [String(matter.value)] : [];
    }),
);

describe('the matters beside the main line', () => {
  it('are many', () => {
    expect(opened.size).toBeGreaterThan(20);
  });

  it.each([...opened])('%s is called by a name in both languages', (matter) => {
    const named = new RegExp(`^ {4}'?${matter}'?: '[^']+',$`, 'm');
    expect([named.test(zh), named.test(en)]).toEqual([true, true]);
  });
});
