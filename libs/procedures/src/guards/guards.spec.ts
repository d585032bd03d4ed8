import type { Guard } from '../engine/model.js';
import { factsOf } from '../testing/facts.js';
import { clock, hearing, listed, on, person, sides } from '../testing/guard-facts.js';
import { ROWS_AFTER } from '../testing/guard-rows-after.js';
import { ROWS_FILE } from '../testing/guard-rows-file.js';
import { ROWS_END } from '../testing/guard-rows-end.js';
import { ROWS_SUITS } from '../testing/guard-rows-suits.js';
import { ROWS_OFFICE } from '../testing/guard-rows-office.js';
import { ROWS_BEFORE } from '../testing/guard-rows-before.js';
import { ROWS_AT_HAND } from '../testing/guard-rows-at-hand.js';
import { ROWS_QUERIES } from '../testing/guard-rows-queries.js';
import { ROWS_RECUSAL } from '../testing/guard-rows-recusal.js';
import { ROWS_CORRECTIONS } from '../testing/guard-rows-corrections.js';
import { ROWS_CHALLENGE } from '../testing/guard-rows-challenge.js';
import { ROWS_NOTICE } from '../testing/guard-rows-notice.js';
import { ROWS_BESIDE } from '../testing/guard-rows-beside.js';
import { makeGuards, type GuardName } from './table.js';

const guards: Readonly<Record<GuardName, Guard>> = makeGuards({
  ...{ hearingNotice: 3, recusal: 3, editions: ['2025-02-01'] },
});

/** One case in which each guard holds and one in which it does not. */
const ROWS = [
  ...ROWS_BEFORE,
  ...ROWS_AFTER,
  ...ROWS_END,
  ...ROWS_SUITS,
  ...ROWS_FILE,
  ...ROWS_OFFICE,
  ...ROWS_BESIDE,
  ...ROWS_AT_HAND,
  ...ROWS_NOTICE,
  ...ROWS_CHALLENGE,
  ...ROWS_CORRECTIONS,
  ...ROWS_QUERIES,
  ...ROWS_RECUSAL,
];

describe('guards', () => {
  it.each(ROWS)('%s holds in one case and not in another', (name, holds, fails) => {
    expect(guards[name].holds(factsOf(holds))).toBe(true);
    expect(guards[name].holds(factsOf(fails))).not.toBe(true);
  });

  it('are all in the table, and each says something in both languages', () => {
    const named = new Set<string>(ROWS.map(([name]) => name));
    expect(Object.keys(guards).filter((name) => !named.has(name))).toEqual([]);
    for (const { says } of Object.values(guards))
      expect([says.zh, says.en].every((text) => text.length > 2)).toBe(true);
  });

  it('say which member’s certificate ran out, and when', () => {
    const held = guards.panelIsCertified.holds(
      factsOf(on(listed('a'), {}, { people: [person('a', { name: '王某', certificateValidUntil: '2026-01-31' })] })),
    );
    expect(held).toMatchObject({ zh: '王某的证件已于2026-01-31到期' });
  });

  it('say by which day a hearing notice had to be received', () => {
    const held = guards.absenteesWereNoticed.holds(
      factsOf(
        on(
          { hearing: '1', absent: ['2'] },
          { ...sides, ...hearing() },
          { clocks: [clock('hearing-notice', { subject: '2', dueOn: '2026-03-06' })] },
        ),
      ),
    );
    expect(held).toMatchObject({ zh: '乙最迟应于2026-03-06收到口头审理通知,尚无送达记录' });
  });
});
