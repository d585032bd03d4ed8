import { procedures } from '#libs/procedures';
import { CourseMap, isExpiry } from './course-map.js';
import { EditionCoverage } from './coverage.js';
import { Random } from './random.js';

const EDITIONS = procedures.flatMap((p) => p.editions.map((e) => [`${p.id} ${e.effectiveFrom}`, p, e] as const));

describe('the map of a procedure', () => {
  it.each(EDITIONS)('%s: a new case can come to every step', (_name, _procedure, edition) => {
    const map = new CourseMap(edition);
    const lost = edition.transitions.filter((t) => map.distance(edition.initial, null, t) === null).map((t) => t.id);
    expect(lost).toEqual([]);
  });

  it.each(EDITIONS)('%s: each hop brings a case nearer', (_name, _procedure, edition) => {
    const map = new CourseMap(edition);
    for (const target of edition.transitions) {
      const far = map.distance(edition.initial, null, target) ?? 0;
      const hops = map.hops(edition.initial, null, target);
      expect(hops.length > 0).toBe(far > 0);
    }
  });

  it.each(EDITIONS)('%s: somebody’s step starts the clock behind each expiry', (_name, _procedure, edition) => {
    const map = new CourseMap(edition);
    const orphans = edition.transitions.filter((t) => isExpiry(t) && map.starters(t).length === 0).map((t) => t.id);
    expect(orphans).toEqual([]);
  });
});

describe('where a case makes for', () => {
  const [first] = EDITIONS;
  if (!first) throw new Error('the register is empty');
  const [, procedure, edition] = first;

  it('is the step least taken', () => {
    const coverage = new EditionCoverage(procedure, edition);
    const [wanted, ...others] = edition.transitions.filter((t) => t.id !== 'file');
    for (const t of others) coverage.setTaken(t.id, 5);
    coverage.setTaken('file', 5);
    expect(coverage.destiny(edition.initial, null, new Random(1), false)?.id).toBe(wanted?.id);
  });

  it('is another step while a case is already on its way to it', () => {
    const coverage = new EditionCoverage(procedure, edition);
    for (const t of edition.transitions) coverage.setTaken(t.id, 5);
    const [a, b] = edition.transitions.slice(1);
    coverage.setTaken(a?.id ?? '', 0);
    coverage.setTaken(b?.id ?? '', 1);
    for (let n = 0; n < 4; n += 1) coverage.pursue(a?.id ?? '');
    expect(coverage.destiny(edition.initial, null, new Random(1), false)?.id).toBe(b?.id);
  });

  it('never taken is said with what stood in the way', () => {
    const coverage = new EditionCoverage(procedure, edition);
    const [some] = edition.transitions;
    coverage.missed(some?.id ?? '', ['panelIsOdd']);
    expect(coverage.table().untaken).toContain(`${some?.id ?? ''}: panelIsOdd ×1`);
    coverage.took(some?.id ?? '');
    expect(coverage.table().untaken.some((line) => line.startsWith(`${some?.id ?? ''}:`))).toBe(false);
  });
});
