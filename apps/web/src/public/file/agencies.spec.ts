import { describe, expect, it } from '@jest/globals';
import { byPlace, type Agency } from './agencies';

const agency = (id: string, region: string, level: Agency['level']): Agency => ({
  ...{ id, name: id, nameEn: id, mark: '某', superior: null, numberPattern: '' },
  region,
  level,
});

describe('the agencies that one can turn to', () => {
  it('stand under their provinces, from the province down, in the order of the regions', () => {
    const all = [
      agency('nansha', '440115', 'district'),
      agency('hangzhou', '330100', 'prefecture'),
      agency('shenzhen', '440300', 'prefecture'),
      agency('guangdong', '440000', 'province'),
      agency('guangzhou', '440100', 'prefecture'),
      agency('nation', '000000', 'national'),
    ];
    const provinces = [
      { code: '440000', name: '广东省', parent: '000000' },
      { code: '330000', name: '浙江省', parent: '000000' },
    ];
    expect(byPlace(all, provinces).map(({ agency: { id }, place }) => [id, place])).toEqual([
      ['nation', undefined],
      ['hangzhou', '浙江省'],
      ['guangdong', '广东省'],
      ['guangzhou', '广东省'],
      ['shenzhen', '广东省'],
      ['nansha', '广东省'],
    ]);
  });
});
