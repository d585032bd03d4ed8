import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { procedures } from '#libs/procedures';
import { root } from './cruise.js';
import { namedIn, type Named } from './named-steps.js';

const editions = procedures.flatMap((one) => one.editions);
const NAMES = new Set([
  ...editions.flatMap(({ transitions }) => transitions.map(({ id }) => id)),
  ...editions.flatMap(({ stages }) => Object.keys(stages)),
  ...editions.flatMap(({ guards }) => Object.keys(guards)),
]);

/** Words that are something else where they stand: what they are → `file word`. */
const SOMETHING_ELSE: Readonly<Record<string, readonly string[]>> = {
  'the state of a clock or of a matter': [
    'desk/case/Bands.tsx cancelled',
    'parts/deadline/DeadlineTag.tsx cancelled',
    'desk/step/fields/record-name.ts cancelled',
    'desk/step/fields/record-name.ts refused',
  ],
  'the state of a ruling': ['desk/step/written-before.ts draft'],
  'a kind of matter': [
    'desk/case/Matters.tsx supplement',
    'desk/case/matter-words.ts written-review',
    'desk/intake/review.ts supplement',
  ],
  'a kind of record': ['desk/case/access/awaited.ts answer', 'desk/step/aids/Answers.tsx answer'],
  'a kind of paper': ['public/uploads/kinds.ts answer'],
  'what is shown beside a form': ['desk/step/aids/Aids.tsx draft'],
  'what a list is narrowed to': [
    'desk/cases/Filters.tsx suspended',
    'desk/cases/filter.ts suspended',
    'desk/work/chips.ts supplement',
    'desk/work/chips.ts suspended',
  ],
  'the column of a table': ['desk/case/ServiceTable.tsx received', 'desk/admin/health/Tables.tsx heard'],
  'what an element of HTML takes': [
    'shell/use-shortcut.ts file',
    'parts/papers/UploadButton.tsx file',
    'public/uploads/Uploads.tsx file',
  ],
  'the page of a request that is written on': ['public/file/Filing.tsx resume'],
  'the key of a word, which a function takes that was handed over': ['parts/basis/rows.ts approved'],
  'a name that the page gives a value of its own': [
    'desk/head/drafts.ts draft',
    'public/file/use-draft-broken.ts draft',
    'public/receipt/kept-receipt.ts given',
    'public/uploads/sendings.ts file',
  ],
};
const OTHERS = new Set(Object.values(SOMETHING_ELSE).flat());

const web = join(root, 'apps', 'web', 'src');
/** The words of each code: what a choice of a step can be is called there, whatever else bears that name. */
const CODES = ['parts/codes/zh.ts', 'parts/codes/en.ts'];
const sources = readdirSync(web, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.parentPath.includes('generated'))
  .filter(({ name }) => /\.tsx?$/.test(name) && !/\.spec\.tsx?$/.test(name))
  .map(({ parentPath, name }) => join(parentPath, name))
  .filter((path) => !CODES.includes(relative(web, path)))
  .map((path) => ({ file: relative(web, path), text: readFileSync(path, 'utf8') }));

const without = ({ at, name }: Named): string => `${at.replace(/:\d+$/, '')} ${name}`;

describe('the pages and the procedures', () => {
  const named = sources.flatMap(({ file, text }) => namedIn(file, text, NAMES));

  it('are many', () => {
    expect([NAMES.size > 200, sources.length > 300]).toEqual([true, true]);
  });

  it('meet in no name of a step, a stage or a condition: a procedure that nobody has seen yet has its pages too', () => {
    expect(named.filter((one) => !OTHERS.has(without(one))).map(({ at, name }) => `${at} ${name}`)).toEqual([]);
  });

  it('share a few words that are something else, none of them listed in vain', () => {
    expect([...OTHERS].filter((one) => !named.some((name) => without(name) === one))).toEqual([]);
  });
});

describe('a name of a step or a stage', () => {
  const names = new Set(['docket', 'received', 'in-approval']);
  const found = (text: string): string[] => namedIn('page.tsx', text, names).map(({ name }) => name);

  it.each([
    "const is = (step) => step.transition === 'docket';",
    'const KIND = { docket: 1 };',
    "const KIND = { 'docket': 1 };",
    'go(`/cases/${id}/steps/docket`);',
    'const to = <Link to="/follow/step/docket?party=1" />;',
    'const at = /steps\\/docket$/;',
    "switch (stage) { case 'docket': }",
    "const say = useWords(words); say(step === 'docket' ? 'yes' : 'no');",
    "const say = useWords(words); say('yes', { at: known['docket'] });",
  ])('is found in %s', (text) => {
    expect(found(text)).toEqual(['docket']);
  });

  it('is found in a key that is made for one thing, also in a table of words', () => {
    expect(found("defineWords('table', { 'in-approval': 'Up' }, {});")).toEqual(['in-approval']);
  });

  it.each([
    "const say = useWords(words); say('docket');",
    "const say = useWords(words); say(first ? 'docket' : (second ? 'received' : 'none'));",
    "const say = useWords(words); say('at', { received: '2026-03-02' });",
    "defineWords('docket', { received: 'Received' }, { received: '…' });",
    "type Of = Pick<Case, 'received'>; interface One { received: string }",
    "import { docket } from './docket';",
    'const { received } = of; of.received();',
  ])('is none in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
