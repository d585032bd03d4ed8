import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { heardFromOffice, nowAtOffice, untilTomorrow } from '../../parts/dates';

describe('the page of a party', () => {
  const { fetch, Request } = globalThis;
  const empty = { getItem: () => null };
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-01-01T08:00:00Z'), doNotFake: ['setImmediate', 'nextTick'] });
    Object.assign(globalThis, {
      localStorage: empty,
      sessionStorage: empty,
      // Addresses of a page are told without the office that it came from.
      Request: class extends Request {
        constructor(path: string, asked: RequestInit) {
          super(new URL(path, 'http://office.example'), asked);
        }
      },
      fetch: () =>
        Promise.resolve(Response.json({ version: 1 }, { headers: { date: 'Wed, 30 Sep 2026 15:59:59 GMT' } })),
    });
  });
  afterEach(() => {
    heardFromOffice(new Date().toISOString());
    jest.useRealTimers();
    Object.assign(globalThis, { fetch, Request, localStorage: undefined, sessionStorage: undefined });
  });

  it('waits for midnight at the office, whatever day its computer is set to', async () => {
    const { openCase } = await import('./use-follow');
    expect(await openCase({ code: '7K3M-09QX-2F8C-W1TD', phoneTail: '8000' })).toEqual({ version: 1 });
    expect([nowAtOffice(), untilTomorrow()]).toEqual(['2026-09-30T15:59:59.000Z', 1_000]);
  });
});
