import chineseDays from 'chinese-days';
import { builtInCalendar } from './calendar.js';
import { countTerm } from './counting.js';
import { ask, remembering, shift, type Question } from './testing/oracle.js';
import { seeded } from './testing/random.js';

const isWorkday = remembering((date) => chineseDays.isWorkday(date));
const RUNS = 100_000;
const seed = Number(process.env.HENGZHI_SEED ?? Date.now() % 2_147_483_647);
const random = seeded(seed);

const UNITS = ['calendar-day', 'working-day', 'month', 'year'] as const;
const ROLLS = ['none', 'next-working-day', 'previous-working-day'] as const;

function some<T>(most: number, make: () => T): T[] {
  return Array.from({ length: random.int(0, 2) === 0 ? random.int(1, most) : 0 }, make);
}

function length(unit: (typeof UNITS)[number]): number {
  if (unit === 'year') return 1;
  if (unit === 'month') return random.int(1, 8);
  return random.int(1, random.int(0, 3) === 0 ? 120 : 20);
}

function question(): Question {
  const from = shift('2024-01-01', random.int(0, 1090));
  const unit = random.int(0, 5) === 0 ? random.of(UNITS) : random.of(['calendar-day', 'working-day', 'month'] as const);
  const count = length(unit);
  if (random.int(0, 4) === 0) return { from, count, unit, direction: 'before' };
  const excluded = some(4, () => {
    const start = shift(from, random.int(-30, 150));
    return { from: start, to: shift(start, random.int(0, 3) === 0 ? random.int(0, 90) : random.int(0, 12)) };
  });
  const extensions = some(3, () => {
    const own = random.of([undefined, undefined, 'calendar-day', 'working-day', 'month'] as const);
    return { count: length(own ?? unit), unit: own };
  });
  return { from, count, unit, roll: random.of(ROLLS), extensions, excluded };
}

const years = (dates: Record<string, string>): string[] => Object.values(dates).map((d) => d.slice(0, 4));

it(`agrees with a plain day-by-day count on ${RUNS} terms of 2024 to 2026 (seed ${seed})`, () => {
  const wrong: unknown[] = [];
  const seen = new Map<string, number>();
  for (let kept = 0; kept < RUNS;) {
    const q = question();
    const expected = ask(q, isWorkday);
    // Outside these years the plain count knows no holidays, so there is nothing to compare.
    if (years(expected).some((y) => y < '2024' || y > '2026')) continue;
    kept++;
    const kind = `${q.unit} ${q.direction ?? 'after'}${q.excluded?.length ? ' excluded' : ''}${q.extensions?.length ? ' extended' : ''}`;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    const got: Record<string, unknown> = { ...countTerm(q, builtInCalendar) };
    const same = Object.entries(expected).every(([name, date]) => got[name] === date);
    if ((!same || got.provisional !== false) && wrong.length < 3) wrong.push({ seed, q, expected, got });
  }
  expect(wrong).toEqual([]);
  // Each kind of term really was among them.
  for (const unit of ['calendar-day', 'working-day', 'month']) {
    for (const rest of ['after', 'before', 'after excluded', 'after extended', 'after excluded extended']) {
      expect(seen.get(`${unit} ${rest}`) ?? 0).toBeGreaterThan(200);
    }
  }
}, 60_000);
