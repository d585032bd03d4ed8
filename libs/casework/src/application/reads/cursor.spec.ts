import { prefixEnd } from '../../infrastructure/reads/case-search.sql.js';
import { readCursor, writeCursor } from './cursor.js';

const ID = '018f0000-0000-7000-8000-000000000001';

describe('places in a list', () => {
  it('a cursor comes back as it was given out', () => {
    expect(readCursor(writeCursor('due', ['2026-03-02T16:00:00.000Z', ID]), 'due')).toEqual([
      '2026-03-02T16:00:00.000Z',
      ID,
    ]);
    expect(readCursor(writeCursor('due', ['infinity', ID]), 'due')).toEqual(['infinity', ID]);
    expect(readCursor(writeCursor('match', ['样品', ID]), 'match')).toEqual(['样品', ID]);
    const key = '2026-03-02T16:00:00.000000 9';
    expect(readCursor(writeCursor('approval', [key, ID]), 'approval')).toEqual([key, ID]);
    expect(() => readCursor(writeCursor('approval', ['soon', ID]), 'approval')).toThrow();
    expect(readCursor(undefined, 'newest')).toBeNull();
  });

  it.each([
    '!',
    'e30',
    writeCursor('newest', ['', ID]),
    writeCursor('due', ['yesterday', ID]),
    writeCursor('due', ['2026-01-01', "'; drop"]),
  ])('the cursor %s is refused', (cursor) => {
    expect(() => readCursor(cursor, 'due')).toThrow(expect.objectContaining({ code: 'CASEWORK.BAD_CURSOR' }));
  });

  it('a beginning ends where the next one begins', () => {
    expect([prefixEnd('ab'), prefixEnd('粤'), prefixEnd('a\u{10ffff}'), prefixEnd('\ud7ff')]).toEqual([
      'ac',
      String.fromCodePoint(0x7ca5),
      'b',
      '\ue000',
    ]);
  });
});
