import { Knocks } from './knocks.js';

describe('knocks at a door that opens by code', () => {
  const at = { ms: 0 };
  const stopped = (knocks: Knocks, place: string): boolean => {
    try {
      knocks.knock(place);
      return false;
    } catch {
      return true;
    }
  };

  it('count while nobody has been let in, many at once as many, each address for itself', () => {
    const knocks = new Knocks(2, () => at.ms);
    expect(['甲', '甲', '甲', '乙'].map((place) => stopped(knocks, place))).toEqual([false, false, true, false]);
  });

  it('whoever is let in takes the own knock back, and those in vain stay', () => {
    const knocks = new Knocks(2, () => at.ms);
    for (let n = 0; n < 10; n += 1) knocks.knock('甲')();
    knocks.knock('甲');
    knocks.knock('甲')();
    knocks.knock('甲');
    expect(stopped(knocks, '甲')).toBe(true);
  });

  it('a minute later they are forgotten, and who is let in late takes nothing from the minute after', () => {
    const knocks = new Knocks(1, () => at.ms);
    const late = knocks.knock('甲');
    expect(() => knocks.knock('甲')).toThrow('API.TOO_MANY');
    at.ms += 60_000;
    knocks.knock('甲');
    late();
    expect(stopped(knocks, '甲')).toBe(true);
  });
});
