import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anchorFileFault, dataFolderFault } from './data-folder.js';

describe('the data folder', () => {
  let place: string;
  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'hengzhi-folder-'));
    writeFileSync(join(place, 'file'), '');
  });
  afterAll(() => rmSync(place, { recursive: true }));

  it('is made where it is missing, with those above it', () => {
    const folder = join(place, 'a', 'b');
    expect([dataFolderFault(folder), existsSync(folder), dataFolderFault(folder)]).toEqual([null, true, null]);
  });

  it.each([
    ['below a file', () => join(place, 'file', 'a')],
    ['that is a file', () => join(place, 'file')],
    ['where no folder can be made', () => '/proc/nope'],
    ['far below such a place', () => '/proc/nope/a/b'],
  ])('%s is a fault, told at once by its code', (_, folder) => {
    expect(dataFolderFault(folder())).toMatch(/^E[A-Z]+$/);
  });

  it('takes anchors in a file of a folder that is there, and makes none', () => {
    expect(anchorFileFault(join(place, 'anchors.jsonl'))).toBeNull();
    expect(anchorFileFault(join(place, 'file'))).toBeNull();
    expect([anchorFileFault(join(place, 'unmounted', 'anchors.jsonl')), existsSync(join(place, 'unmounted'))]).toEqual([
      'ENOENT',
      false,
    ]);
    expect(anchorFileFault(place)).toBe('EISDIR');
    expect(anchorFileFault(join(place, 'file', 'a'))).toBe('ENOTDIR');
  });
});
