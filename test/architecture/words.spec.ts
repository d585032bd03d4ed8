import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { differenceOf, procedures, type FieldType } from '#libs/procedures';
import { root } from './cruise.js';

const web = join(root, 'apps', 'web', 'src');
const sources = readdirSync(web, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.parentPath.includes('generated') && /\.tsx?$/.test(entry.name))
  .map((entry) => ({
    name: relative(web, join(entry.parentPath, entry.name)),
    text: readFileSync(join(entry.parentPath, entry.name), 'utf8'),
  }));

/** A language is chosen by the name that it gives itself. */
const OWN_NAME = "label: '中文'";
const HAN = /\p{Script=Han}/u;
/** What is written for the reader of the source and never shown. */
const plain = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');

/** One object of sentences, on one line or many: `key: 'sentence'`. */
function sentencesIn(body: string): Map<string, string> {
  const pairs = body.matchAll(/(?<=[{,]\s*)['"]?([\w-]+)['"]?:\s*(['"`])((?:(?!\2)[\s\S])*)\2/g);
  return new Map([...pairs].map(([, key = '', , said = '']) => [key, said]));
}

/** The two tables given to `defineWords`, Chinese first: each from its brace on, up to the one that closes it. */
function tablesOf(text: string): Map<string, string>[] {
  const given = plain(text).split('defineWords(')[1] ?? '';
  return [...given.matchAll(/(?<=,\s*)\{(?:\s*['"]?[\w-]+['"]?:\s*(['"`])(?:(?!\1)[\s\S])*\1,?)+\s*\}/g)]
    .slice(0, 2)
    .map(([body]) => sentencesIn(body));
}

/** What English says of one thing otherwise than of several; Chinese does not tell the two apart. */
const ofOne = (key: string, zh: ReadonlyMap<string, string>): boolean =>
  key.endsWith('_one') && zh.get(key.slice(0, -4))?.includes('{{count}}') === true;

function choicesIn(type: FieldType): readonly string[] {
  if (type.kind === 'choice') return type.of;
  if (type.kind !== 'list') return [];
  const inner = 'kind' in type.of && typeof type.of.kind === 'string' ? [type.of] : null;
  return (inner ?? Object.values(type.of).map((field) => (field as { type: FieldType }).type)).flatMap(choicesIn);
}

/** The codes are long enough for a file of each language. */
const CODES = ['parts/codes/zh.ts', 'parts/codes/en.ts'];
const written = (text: string): boolean => /defineWords\(\s*'/.test(text) && !text.includes("defineWords('codes'");
const tables = sources.filter(({ text }) => written(text));

describe('what the pages say', () => {
  it('stands in tables of words, of which there are some', () => {
    expect(tables.length).toBeGreaterThan(10);
  });

  it.each(tables.map(({ name, text }) => [name, text] as const))('%s says everything in both languages', (_, text) => {
    const [zh = new Map<string, string>(), en = new Map<string, string>()] = tablesOf(text);
    expect(zh.size).toBeGreaterThan(0);
    expect([...en.keys()].filter((key) => !ofOne(key, zh)).sort()).toEqual([...zh.keys()].sort());
    const empty = [...zh, ...en].filter(([key, said]) => said.trim() === '' && key !== 'optional').map(([key]) => key);
    expect(empty).toEqual([]);
    expect([...en].filter(([, said]) => HAN.test(said)).map(([key]) => key)).toEqual([]);
  });

  it.each(tables.map(({ name, text }) => [name, text] as const))('%s puts the same values into both', (_, text) => {
    const [zh = new Map<string, string>(), en = new Map<string, string>()] = tablesOf(text);
    const values = (said = ''): string[] => [...new Set(said.match(/\{\{\w+\}\}/g))].sort();
    const unlike = [...zh.keys()].filter((key) => String(values(zh.get(key))) !== String(values(en.get(key))));
    expect(unlike).toEqual([]);
  });

  it('the codes are told in both languages', () => {
    const [zh, en] = CODES.map((name) => sentencesIn(plain(sources.find((one) => one.name === name)?.text ?? '')));
    expect(zh?.size).toBeGreaterThan(100);
    expect([...(en?.keys() ?? [])].sort()).toEqual([...(zh?.keys() ?? [])].sort());
  });

  it('every choice that a step offers has its words', () => {
    const known = sentencesIn(plain(sources.find((one) => one.name === CODES[0])?.text ?? ''));
    const asked = procedures
      .flatMap(({ editions }) => editions.flatMap(({ transitions }) => transitions))
      .flatMap(({ input = {} }) => Object.values(input).flatMap(({ type }) => choicesIn(type)));
    expect(new Set(asked).size).toBeGreaterThan(100);
    expect([...new Set(asked)].filter((code) => !known.has(code))).toEqual([]);
  });

  it('every part of a rule that two editions could differ in has its name', () => {
    const named = tablesOf(sources.find(({ name }) => name.endsWith('procedures/field-words.ts'))?.text ?? '')[0];
    const fields = procedures.flatMap(({ editions }) =>
      editions.flatMap((one) =>
        editions.flatMap((other) => {
          const { stages, transitions, clocks, guards, documents } = differenceOf(one, other);
          return [stages, transitions, clocks, guards, documents].flatMap(({ changed }) =>
            changed.flatMap((of) => of.fields.map(({ field }) => field)),
          );
        }),
      ),
    );
    expect(new Set(fields).size).toBeGreaterThan(5);
    expect([...new Set(fields)].filter((field) => !named?.has(field))).toEqual([]);
  });

  it('every act that can be on record has its words', () => {
    const folder = join(root, 'migrations');
    const written = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    const acts = written.flatMap((text) =>
      [...text.matchAll(/check \(act in \(([^)]*)\)/g)].flatMap(([, list = '']) =>
        [...list.matchAll(/'([^']+)'/g)].map(([, act = '']) => act),
      ),
    );
    const said = tablesOf(sources.find(({ name }) => name.endsWith('audit/words.ts'))?.text ?? '')[0];
    expect(new Set(acts).size).toBeGreaterThan(10);
    expect([...new Set(acts)].filter((act) => !said?.has(act))).toEqual([]);
  });

  it('every code that a step writes by itself into a field people see has its words', () => {
    const known = sentencesIn(plain(sources.find((one) => one.name === CODES[0])?.text ?? ''));
    const steps = procedures.flatMap(({ editions }) => editions.flatMap(({ transitions }) => transitions));
    // A field is seen where some step asks for it, as that gives it its name; the heading tells of what the record is.
    const seen = new Set(steps.flatMap(({ input = {} }) => Object.keys(input)));
    const codes = steps
      .flatMap(({ writes = [] }) => writes.flatMap(({ set = {} }) => Object.entries(set)))
      .filter(([name]) => seen.has(name) && !['role', 'matter', 'state'].includes(name))
      .flatMap(([, source]) => ('value' in source && typeof source.value === 'string' ? [source.value] : []));
    expect(new Set(codes).size).toBeGreaterThan(10);
    expect([...new Set(codes)].filter((code) => !known.has(code))).toEqual([]);
  });

  it('brackets around a value stand in words, as each language has its own', () => {
    // A function is called with a word before its bracket, and an object in one has a space after its brace.
    const bracket = /(?<!\w)\(\$?\{[^{\s]/;
    const found = sources.flatMap(({ name, text }) =>
      plain(text)
        .split('\n')
        .filter((line) => bracket.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
    expect(['<b>{why}</b>({article})', '`${why} (${article})`'].filter((line) => !bracket.test(line))).toEqual([]);
  });

  it('no sentence in Chinese stands in a page itself', () => {
    const pages = sources.filter(({ name, text }) => name.endsWith('.tsx') && !text.includes('defineWords('));
    const found = pages.flatMap(({ name, text }) =>
      plain(text)
        .split('\n')
        .filter((line) => HAN.test(line) && !line.includes(OWN_NAME))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  it('the certificate of those who handle cases has the name that the law gives it (Order 81 art. 4)', () => {
    const folders = ['apps', 'libs', 'docs', 'test/browser'].map((name) => join(root, name));
    const said = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(
          (entry) =>
            entry.isFile() && !entry.parentPath.includes('generated') && /\.(?:tsx?|md|json)$/.test(entry.name),
        )
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((file) => readFileSync(file, 'utf8').includes('执法证')),
    );
    expect(said.map((file) => relative(root, file))).toEqual([]);
  });

  it('the walk takes nothing but what it says that it needs, and the address that the server printed', () => {
    const walk = readFileSync(join(root, 'docs', 'walkthrough.md'), 'utf8');
    const keys = [...walk.matchAll(/idempotency-key: (\S+?)"/gi)].map(([, key]) => key);
    expect(keys.length).toBeGreaterThan(5);
    expect([...new Set(keys)]).toEqual(['$(key)']);
    expect(walk.match(/^API=.*$/gm)).toEqual(['API=$SITE/api/v1']);
    const pasted = [...walk.matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block]) => block ?? '').join('');
    // A code or a version written out would be that of another case.
    expect([...pasted.matchAll(/if-match: \\?"(.*?)\\?"/gi)].map(([, seen]) => seen)).toEqual(['$version', '$SEEN']);
    expect([...pasted.matchAll(/\\"code\\":\\"(.*?)\\"/g)].map(([, code]) => code)).toEqual(['$CODE', '$CODE']);
    expect(pasted).not.toContain('…');
  });
});
