import fc from 'fast-check';
import { scanJson } from './json-scan.js';

const LIMITS = { depth: 4, entries: 3 };
const found = (text: string) => {
  const objection = scanJson(text, LIMITS);
  return objection && `${objection.code} ${objection.pointer}`;
};

describe('what JSON.parse would hide', () => {
  it.each([
    ['{"a":1,"a":2}', 'repeated /a'],
    ['{"a":{"b":1,"c":2,"b":3}}', 'repeated /a/b'],
    ['[{"a":1},{"a":1,"a":1}]', 'repeated /1/a'],
    ['{"a":1,"\\u0061":2}', 'repeated /a'],
    ['{"a/b~c":1,"a/b~c":2}', 'repeated /a~1b~0c'],
    ['{"__proto__":{}}', 'reserved /__proto__'],
    ['{"a":{"constructor":1}}', 'reserved /a/constructor'],
    ['{"a":[{"toString":1}]}', 'reserved /a/0/toString'],
    ['{"hasOwnProperty":null}', 'reserved /hasOwnProperty'],
    ['[[[[[1]]]]]', 'tooDeep /0/0/0/0'],
    ['{"a":[1,2,3,4]}', 'tooMany /a'],
    ['[1,2,3,4]', 'tooMany '],
    ['{"a":1,"b":1,"c":1,"d":1}', 'tooMany /d'],
  ])('%s is found out', (text, expected) => {
    expect(found(text)).toBe(expected);
  });

  it.each([
    '{}',
    '[]',
    '"a,b"',
    '1',
    '{"a":"a","b":"a"}',
    '{"a":{"a":{"a":1}}}',
    '[{"a":1},{"a":1}]',
    '{"a":"\\"b\\",{[","b":"\\\\"}',
    '[1,2,3]',
    ' { "a" : [ ] } ',
  ])('%s hides nothing', (text) => {
    expect(found(text)).toBeNull();
  });

  it('finds nothing in whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(undefined, 2), (value, indent) => {
        expect(scanJson(JSON.stringify(value, null, indent), { depth: 100, entries: 10_000 })?.code ?? 'reserved').toBe(
          'reserved',
        );
      }),
    );
  });
});
