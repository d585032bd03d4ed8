import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printAll, procedures } from '#libs/procedures';

const FOLDER = join(process.cwd(), 'docs', 'procedures');

describe('the generated tables in docs/procedures', () => {
  it.each(printAll(procedures).map((file) => [file.path, file.text]))('are current: %s', async (path, text) => {
    expect(await readFile(join(FOLDER, path), 'utf8')).toBe(text);
  });

  it('hold nothing that no procedure prints any more', async () => {
    expect((await readdir(FOLDER)).sort()).toEqual(
      printAll(procedures)
        .map((file) => file.path)
        .sort(),
    );
  });
});
