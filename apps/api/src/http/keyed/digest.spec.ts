import { canonical, digestOf } from './digest.js';

const asked = {
  method: 'POST',
  route: '/a/:id',
  params: { id: '1' },
  body: { a: 1, b: [1, { d: 2, c: null }] },
  version: '"1"',
};

describe('the digest of a request', () => {
  it('does not depend on the order of names', () => {
    expect(canonical({ b: 1, a: { d: 1, c: 2 } })).toBe('{"a":{"c":2,"d":1},"b":1}');
    expect(digestOf({ ...asked, body: { b: [1, { c: null, d: 2 }], a: 1 } })).toBe(digestOf(asked));
  });

  it.each([
    ['the method', { method: 'PUT' }],
    ['the route', { route: '/b/:id' }],
    ['a parameter', { params: { id: '2' } }],
    ['the body', { body: { a: 2 } }],
    ['the order of a list', { body: { a: 1, b: [{ d: 2, c: null }, 1] } }],
    ['the version seen', { version: '"2"' }],
  ])('changes with %s', (_, change) => {
    expect(digestOf({ ...asked, ...change })).not.toBe(digestOf(asked));
  });

  it('is 64 hex digits, also of a request without a body', () => {
    expect(digestOf({ ...asked, params: undefined, body: undefined })).toMatch(/^[0-9a-f]{64}$/);
  });
});
