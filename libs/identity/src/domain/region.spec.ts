import { regionRows } from '../infrastructure/china-division.js';
import { levelOf } from './agency.js';
import { ancestorsOf, assembleRegions, descendantsOf, isRegionCode } from './region.js';

const regions = regionRows();

describe('the tree of regions', () => {
  it('leads from Nanshan over Shenzhen and Guangdong to China', () => {
    expect(ancestorsOf(regions, '440305').map((r) => r.code)).toEqual(['440305', '440300', '440000', '000000']);
    expect(ancestorsOf(regions, '440300').map((r) => r.name)).toEqual(['深圳市', '广东省', '中国']);
  });

  it('has 34 provinces, Taiwan, Hong Kong and Macao among them', () => {
    const provinces = regions.filter((r) => r.parent === '000000');
    expect(provinces).toHaveLength(34);
    expect(provinces.map((r) => r.code)).toEqual(expect.arrayContaining(['710000', '810000', '820000']));
  });

  it('names every region once, with six digits, after its parent', () => {
    const seen = new Set<string>();
    for (const { code, parent } of regions) {
      expect(isRegionCode(code) && !seen.has(code)).toBe(true);
      expect(parent === null || seen.has(parent)).toBe(true);
      seen.add(code);
    }
    expect(seen.size).toBeGreaterThan(3300);
  });

  it('shows a prefecture without districts once', () => {
    expect(regions.filter((r) => r.name === '东莞市')).toEqual([{ code: '441900', name: '东莞市', parent: '440000' }]);
  });

  it('finds all below a region, and all but the root below China', () => {
    expect(descendantsOf(regions, '440300').map((r) => r.code)).toContain('440305');
    expect(descendantsOf(regions, '440000').map((r) => r.code)).toEqual(expect.arrayContaining(['440300', '440305']));
    expect(descendantsOf(regions, '000000')).toHaveLength(regions.length - 1);
    expect(ancestorsOf(regions, '999999')).toEqual([]);
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
