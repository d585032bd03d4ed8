import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { procedures, type Procedure } from '#libs/procedures';
import { proceduresCommand } from './procedures.js';

async function run(args: readonly string[], all?: readonly Procedure[]): Promise<{ code: number; text: string }> {
  let text = '';
  const code = await proceduresCommand(args, { write: (more) => (text += more) }, all);
  return { code, text };
}

describe('procedures check', () => {
  it('finds the procedures of the product sound', async () => {
    const { code, text } = await run(['check']);
    expect(text).toMatch(/^\d+ procedures, \d+ editions, 0 problems\n$/);
    expect(code).toBe(0);
  });

  it('names each defect and exits with 1', async () => {
    const [first, ...others] = procedures;
    const { code, text } = await run(['check'], [{ ...first!, typeMark: '' }, ...others]);
    expect(code).toBe(1);
    expect(text).toContain('typeMark: 案号没有类型字 / it has no mark for the case number');
  });
});

describe('procedures print', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'procedures-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('writes the tables of every edition and an index', async () => {
    const out = join(folder, 'deep', 'er');
    expect((await run(['print', '--out', out])).code).toBe(0);
    const editions = procedures.flatMap((p) => p.editions.map((e) => `${p.id}-${e.effectiveFrom}.md`));
    expect((await readdir(out)).sort()).toEqual(['README.md', ...editions].sort());
  });

  it('writes the data as JSON, to standard output unless a folder is named', async () => {
    const { text } = await run(['print', '--json']);
    expect(text).toContain('"openFrom"');
    await run(['print', '--json', '--out', folder]);
    const [first] = procedures;
    expect(JSON.parse(await readFile(join(folder, `${first!.id}.json`), 'utf8'))).toMatchObject({ id: first!.id });
  });
});

describe('a command that is not understood', () => {
  it.each([
    [[], 'procedures must be followed by check or print'],
    [['draw'], 'procedures must be followed by check or print, not “draw”'],
    [['check', 'all'], 'procedures check takes no “all”'],
    [['print', '--out'], 'the option “--out” of procedures print needs a value'],
    [['print', '--to', 'x'], 'procedures print has no option “--to”'],
  ])('says what is wrong, prints the usage and exits with 2: %j', async (args, why) => {
    const { code, text } = await run(args);
    expect([code, text.split('\n')[0]]).toEqual([2, expect.stringContaining(` / ${why}`)]);
    expect(text).toContain('procedures check');
  });
});
