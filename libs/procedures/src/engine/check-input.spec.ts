import type { FieldValues } from '../facts/file.js';
import { articleOf, order81 } from '#libs/legal';
import { factsOf } from '../testing/facts.js';
import { checkInput, mentions } from './check-input.js';
import type { Field, Fields, FieldType } from './fields.js';

const label = { zh: '事项', en: 'Matter' };
const field = (type: FieldType, more: Partial<Field> = {}): Field => ({ type, label, ...more });

const facts = (input: FieldValues) =>
  factsOf({
    input,
    file: { 'party/1': { role: 'requester' }, 'party/2': { role: 'respondent' }, 'matter/1': { matter: 'recusal' } },
    people: [
      {
        ...{ id: 'p1', name: '甲', agency: '990000', certificate: null, certificateValidUntil: null, recused: false },
        ...{ offices: [], absent: false },
      },
    ],
    papers: [{ id: 'd1', kind: 'evidence' }],
  });

/** The codes, with their pointers, that one value of a type is refused with. */
const codes = (type: FieldType, value: unknown): string[] =>
  checkInput({ f: field(type) }, facts({ f: value })).map((i) => `${i.pointer} ${i.code}`);

const text: FieldType = { kind: 'text', max: 10 };
const names: FieldType = { kind: 'list', max: 3, of: text };
const rows: FieldType = {
  kind: 'list',
  max: 3,
  of: { name: field(text), age: field({ kind: 'integer', min: 0, max: 9 }, { optional: true }) },
};

const cases: readonly (readonly [FieldType, readonly unknown[], readonly (readonly [unknown, string])[]])[] = [
  [
    text,
    ['甲', 'x'.repeat(10)],
    [
      ['x'.repeat(11), 'tooLong'],
      ['x'.repeat(2_000_000), 'tooLong'],
      [' \n\t', 'missing'],
      [7, 'type'],
      [['a'], 'type'],
      [{ toString: () => 'a' }, 'type'],
      [true, 'type'],
    ],
  ],
  [{ kind: 'text', max: 50, contact: true }, ['13800138000'], [['138****8000', 'masked']]],
  [
    { kind: 'date' },
    ['2026-02-28', '2024-02-29', '2027-01-01', '2036-12-31'],
    [
      ['2037-01-01', 'range'],
      ['2499-12-31', 'range'],
      ['2026-02-30', 'date'],
      ['2025-02-29', 'date'],
      ['2026-2-3', 'date'],
      ['2026-03-02T00:00:00Z', 'date'],
      ['today', 'date'],
      [20260302, 'date'],
      [new Date(0), 'date'],
      ['9'.repeat(100_000), 'date'],
    ],
  ],
  [{ kind: 'date', not: 'future' }, ['2026-03-02', '2026-03-01'], [['2026-03-03', 'future']]],
  [
    { kind: 'time' },
    ['00:00', '23:59'],
    [
      ['24:00', 'time'],
      ['9:30', 'time'],
      ['09:60', 'time'],
      [930, 'time'],
      ['09:30\n', 'time'],
    ],
  ],
  [
    { kind: 'integer', min: 1, max: 30 },
    [1, 30],
    [
      [0, 'range'],
      [31, 'range'],
      [Number.MAX_VALUE, 'range'],
      [1.5, 'type'],
      [NaN, 'type'],
      [Infinity, 'type'],
      ['7', 'type'],
      [7n, 'type'],
    ],
  ],
  [
    { kind: 'boolean' },
    [true, false],
    [
      ['true', 'type'],
      [0, 'type'],
      [[], 'type'],
    ],
  ],
  [
    { kind: 'choice', of: ['mail', 'direct'] },
    ['mail'],
    [
      ['Mail', 'choice'],
      ['constructor', 'choice'],
      [0, 'choice'],
      [['mail'], 'choice'],
    ],
  ],
  [
    { kind: 'party' },
    ['1', '2'],
    [
      ['3', 'party'],
      ['__proto__', 'party'],
      [1, 'party'],
    ],
  ],
  [{ kind: 'party', role: 'respondent' }, ['2'], [['1', 'party']]],
  [
    { kind: 'person' },
    ['p1'],
    [
      ['p2', 'person'],
      [{ id: 'p1' }, 'person'],
    ],
  ],
  [{ kind: 'paper' }, ['d1'], [['d2', 'paper']]],
  [
    { kind: 'record', of: 'matter' },
    ['1'],
    [
      ['2', 'record'],
      ['../party/1', 'record'],
      [1, 'record'],
    ],
  ],
];

describe('checkInput', () => {
  it.each(cases)('judges a value of type %j', (type, good, bad) => {
    for (const value of good) expect(codes(type, value)).toEqual([]);
    for (const [value, code] of bad) expect(codes(type, value)).toEqual([`/input/f ${code}`]);
  });

  it.each([undefined, null, ''])('takes %j for nothing: missing where required, fine where not', (nothing) => {
    expect(codes(text, nothing)).toEqual(['/input/f missing']);
    expect(checkInput({ f: field(text, { optional: true }) }, facts({ f: nothing }))).toEqual([]);
  });

  it('takes for a register copy neither a proof of status nor any other paper that says what it is', () => {
    const at = (kind: string) =>
      checkInput(
        { f: field({ kind: 'paper', paperKinds: ['register-copy'] }) },
        { ...facts({ f: 'd1' }), papers: [{ id: 'd1', kind }] },
      ).map((i) => `${i.pointer} ${i.code}`);
    expect(['register-copy', 'evidence', 'other'].map(at)).toEqual([[], [], []]);
    expect(['status-proof', 'evaluation-report'].map(at)).toEqual([['/input/f paperKind'], ['/input/f paperKind']]);
  });

  it('takes no unseen characters in a line, and in prose nothing that turns the writing round', () => {
    const at = (max: number, value: string) =>
      checkInput({ f: field({ kind: 'text', max }) }, facts({ f: value })).map((i) => i.code);
    expect([at(200, '甲\u200b乙'), at(200, '甲\n乙'), at(20_000, '甲\u202e乙')]).toEqual([
      ['characters'],
      ['characters'],
      ['characters'],
    ]);
    expect(at(20_000, '甲\n乙')).toEqual([]);
  });

  it('checks each entry of a list under its own pointer', () => {
    expect(codes(names, ['a', 'b'])).toEqual([]);
    expect(codes(names, ['a', 4, ' '])).toEqual(['/input/f/1 type', '/input/f/2 missing']);
    expect(codes(names, [])).toEqual(['/input/f missing']);
    expect(codes(names, 'abc')).toEqual(['/input/f type']);
    expect(codes(names, { length: 1, 0: 'a' })).toEqual(['/input/f type']);
  });

  it('refuses a list of 10,000 as one mistake without looking at its entries', () => {
    expect(codes(names, new Array(10_000).fill(4))).toEqual(['/input/f tooMany']);
  });

  it('checks each field of each row', () => {
    expect(codes(rows, [{ name: 'a' }, { name: 'b', age: 3 }])).toEqual([]);
    expect(codes(rows, [{ age: 10, size: 1 }, 'b', [], null])).toEqual(['/input/f tooMany']);
    expect(codes(rows, [{ age: 10, size: 1 }, 'b', []])).toEqual([
      '/input/f/0/size unknown',
      '/input/f/0/name missing',
      '/input/f/0/age range',
      '/input/f/1 type',
      '/input/f/2 type',
    ]);
  });

  it('refuses fields that the step does not ask for, its prototype’s among them', () => {
    const input = JSON.parse('{"__proto__":{"f":"a"},"constructor":1,"a/b~c":2,"f":"a"}') as Record<string, unknown>;
    expect(checkInput({ f: field(text) }, facts(input)).map((i) => `${i.pointer} ${i.code}`)).toEqual([
      '/input/__proto__ unknown',
      '/input/constructor unknown',
      '/input/a~1b~0c unknown',
    ]);
    expect(({} as Record<string, unknown>)['f']).toBeUndefined();
  });

  it('does not repeat an over-long field name in full', () => {
    const [issue] = checkInput({}, facts({ ['x'.repeat(1_000_000)]: 1 }));
    expect(issue?.pointer.length).toBeLessThan(200);
  });

  it('says what is wrong in both languages and cites the article that asks for the field', () => {
    const [issue] = checkInput({ f: field(text, { article: articleOf(order81, 15) }) }, facts({}));
    expect(issue).toEqual({
      pointer: '/input/f',
      code: 'missing',
      message: { zh: '请填写事项', en: 'Please fill in: Matter' },
      article: '专利纠纷行政裁决和调解办法 第15条',
    });
  });
});

describe('what is wanted of a field', () => {
  it.each([
    [{ kind: 'choice', of: ['a'] }, '请选择事项'],
    [{ kind: 'boolean' }, '请选择是否事项'],
    [{ kind: 'boolean', tick: true }, '请勾选:事项'],
    [{ kind: 'list', max: 2, of: { kind: 'choice', of: ['a'] } }, '请选择事项'],
    [{ kind: 'list', max: 2, of: { kind: 'integer', min: 1, max: 9 } }, '请填写事项'],
    [{ kind: 'date' }, '请填写事项'],
  ] as const)('%j: %s', (type, said) => {
    expect(checkInput({ f: field(type) }, facts({}))[0]?.message.zh).toBe(said);
  });
});

describe('mentions', () => {
  const fields: Fields = {
    lead: field({ kind: 'person' }),
    panel: field({ kind: 'list', max: 3, of: { person: field({ kind: 'person' }), proof: field({ kind: 'paper' }) } }),
    papers: field({ kind: 'list', max: 2, of: { kind: 'paper' } }),
  };

  it('finds every person and paper, also inside lists', () => {
    const input = { lead: 'a', panel: [{ person: 'b', proof: 'x' }, { person: 'c' }], papers: ['y', 'z'] };
    expect(mentions(fields, input)).toEqual({ people: ['a', 'b', 'c'], papers: ['x', 'y', 'z'] });
  });

  it('asks for no more than the fields allow, whatever was sent', () => {
    expect(mentions(fields, { lead: 4, panel: 'no', papers: new Array(10_000).fill('y') })).toEqual({
      people: [],
      papers: ['y', 'y'],
    });
    expect(mentions(fields, { panel: [null, 3, ['b']] })).toEqual({ people: [], papers: [] });
  });
});
