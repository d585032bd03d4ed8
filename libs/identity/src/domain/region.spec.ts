import { regionRows } from '../infrastructure/china-division.js';
import { levelOf } from './agency.js';
import { assembleRegions } from './region.js';

const regions = regionRows();

/** From a region up to the whole country, as its parents say. */
function upFrom(code: string): string[] {
  const parent = regions.find((r) => r.code === code)?.parent;
  return parent ? [code, ...upFrom(parent)] : [code];
}

describe('the tree of regions', () => {
  it('leads from Nanshan over Shenzhen and Guangdong to China', () => {
    const above = upFrom('440305');
    expect(above).toEqual(['440305', '440300', '440000', '000000']);
    expect(above.slice(1).map((code) => regions.find((r) => r.code === code)?.name)).toEqual([
      '深圳市',
      '广东省',
      '中国',
    ]);
  });

  it('has 34 provinces, Taiwan, Hong Kong and Macao among them', () => {
    const provinces = regions.filter((r) => r.parent === '000000');
    expect(provinces).toHaveLength(34);
    expect(provinces.map((r) => r.code)).toEqual(expect.arrayContaining(['710000', '810000', '820000']));
  });

  it('names every region once, with six digits, after its parent', () => {
    const seen = new Set<string>();
    for (const { code, parent } of regions) {
      expect(/^\d{6}$/.test(code) && !seen.has(code)).toBe(true);
      expect(parent === null || seen.has(parent)).toBe(true);
      seen.add(code);
    }
    expect(seen.size).toBeGreaterThan(3300);
  });

  it('shows a prefecture without districts once', () => {
    expect(regions.filter((r) => r.name === '东莞市')).toEqual([{ code: '441900', name: '东莞市', parent: '440000' }]);
  });

  it.each([
    ['000000', 'national'],
    ['440000', 'province'],
    ['810000', 'province'],
    ['440300', 'prefecture'],
    ['441900', 'prefecture'],
    ['440305', 'district'],
    ['310115', 'district'],
    ['429004', 'district'],
  ])('%s is of the level %s', (code, level) => {
    expect([regions.some((r) => r.code === code), levelOf(code)]).toEqual([true, level]);
  });

  it('refuses data with a hole', () => {
    expect(() => assembleRegions([{ code: '440305', name: '南山区' }])).toThrow('has no parent 440300');
  });
});
