import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const module_ = new URL('../../scripts/lib/prepared.mjs', import.meta.url).href;

describe('a start after a crash', () => {
  let store: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    store = await freshDatabase({ demo: true });
    folder = mkdtempSync(join(tmpdir(), 'hengzhi-prepared-'));
  });
  afterAll(async () => {
    await store.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the launcher's own module in a process of its own, as the launcher would. */
  const ask = (script: string): unknown =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ['--input-type=module', '-e', `import { notePrepared, stillPrepared } from '${module_}';${script}`, store.url],
        { encoding: 'utf8', env: { ...process.env, HENGZHI_DATA: folder } },
      ),
    );
  const known = (what: string): unknown =>
    ask(`console.log(JSON.stringify(await stillPrepared(process.argv[1], ['${what}'])))`);

  it('prepares nothing again that is there already, and everything where anything is not', async () => {
    expect(known('prepare')).toBeNull();
    ask(`await notePrepared(process.argv[1], ['prepare'], [{ login: 'a' }]); console.log('1')`);
    expect(known('prepare')).toEqual([{ login: 'a' }]);
    expect(known('migrate')).toBeNull();
    const owner = new pg.Client({ connectionString: store.url });
    await owner.connect();
    await owner.query('delete from migrations where timestamp = (select max(timestamp) from migrations)');
    expect(known('prepare')).toBeNull();
    ask(`await notePrepared(process.argv[1], ['prepare'], []); console.log('1')`);
    await owner.query('create schema emptied');
    await owner.query('create table emptied.jobs ()');
    expect(known('prepare')).toBeNull();
    await owner.end();
  }, 30_000);
});
