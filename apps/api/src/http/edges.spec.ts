import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { errorForLog } from '#libs/kernel';
import { tokenOf } from './auth/session.guard.js';
import { plain, oneOf, orNull, schemaOf } from './docs/shape.js';
import { keyOf } from './keyed/key.guard.js';
import { seenVersion } from './keyed/seen-version.js';
import { traceIdOf } from './trace.js';

describe('headers', () => {
  it('a bearer token is taken as it is; anything else in its place is refused', () => {
    expect(tokenOf('Bearer abcdefghijklmnop')).toBe('abcdefghijklmnop');
    expect(tokenOf(undefined)).toBeNull();
    for (const wrong of ['Basic abcdefghijklmnop', 'Bearer', 'Bearer short', 'Bearer a b'])
      expect(() => tokenOf(wrong)).toThrow('NO_SESSION');
  });

  it('a key has 8 to 128 visible characters', () => {
    expect(keyOf({ headers: { 'idempotency-key': '12345678' } })).toBe('12345678');
    expect(() => keyOf({ headers: {} })).toThrow('KEY_MISSING');
    for (const wrong of ['1234567', 'x'.repeat(129), '1234 5678', '1234567é']) {
      expect(() => keyOf({ headers: { 'idempotency-key': wrong } })).toThrow('KEY_ILL_FORMED');
    }
  });

  it('a version is one number in quotes', () => {
    expect(seenVersion('"7"')).toBe(7);
    expect(() => seenVersion(undefined)).toThrow('VERSION_MISSING');
    for (const wrong of ['7', 'W/"7"', '*', '"7","8"', '"-1"'])
      expect(() => seenVersion(wrong)).toThrow('VERSION_ILL_FORMED');
  });

  it('a trace id is the caller’s where it is one', () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    expect(traceIdOf({ headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` } })).toBe(trace);
    for (const wrong of ['', 'nonsense', `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`]) {
      expect(traceIdOf({ headers: { traceparent: wrong } })).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
    }
  });
});

describe('the log', () => {
  it('tells of a database error its place, never the values that somebody typed', () => {
    const error = Object.assign(new Error('duplicate key (name)=(王某)'), {
      severity: 'ERROR',
      code: '23505',
      table: 'people',
      detail: '王某',
    });
    const lines: string[] = [];
    const stream = new PassThrough().on('data', (chunk: Buffer) => lines.push(chunk.toString()));
    pino({ serializers: { err: errorForLog } }, stream).error({ err: error }, 'failed');
    expect(lines.join('')).toContain('23505');
    expect(lines.join('')).not.toContain('王某');
  });
});

describe('examples as schemas', () => {
  const example = {
    id: '0199aa00-0000-7000-8000-000000000001',
    on: orNull('2026-03-02'),
    state: oneOf('a', 'b'),
    list: [{ n: 1 }],
    ok: true,
  };

  it('travel without their marks', () => {
    expect(plain(example)).toEqual({
      id: '0199aa00-0000-7000-8000-000000000001',
      on: '2026-03-02',
      state: 'a',
      list: [{ n: 1 }],
      ok: true,
    });
  });

  it('promise what they show', () => {
    expect(schemaOf(example)).toEqual({
      type: 'object',
      required: ['id', 'on', 'state', 'list', 'ok'],
      properties: {
        id: { type: 'string', format: 'uuid' },
        on: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
        state: { type: 'string', enum: ['a', 'b'] },
        list: { type: 'array', items: { type: 'object', required: ['n'], properties: { n: { type: 'integer' } } } },
        ok: { type: 'boolean' },
      },
    });
  });
});
