import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const starter = join(import.meta.dirname, '..', '..', 'scripts', 'start.mjs');
const library = pathToFileURL(join(import.meta.dirname, '..', '..', 'scripts', 'lib', 'run.mjs')).href;

/** A launcher of one child that beats; it stops that child, as a debugger or a full machine would, and tells of each start. */
const LAUNCHER = `
  import { supervise } from '${library}';
  let starts = 0;
  const part = supervise({ name: 'part', script: process.argv[2], env: process.env, beatMs: 2000, onStart: (ref) => {
    starts += 1;
    console.log('started');
    if (starts === 1) setTimeout(() => process.kill(ref.pid, 'SIGSTOP'), 1500);
    else setTimeout(() => part.stop(1000).then(() => process.exit(0)), 3500);
  } });
`;
const CHILD = `setInterval(() => process.connected && process.send('beat'), 100);`;

describe('the launcher', () => {
  it('ends a child that hangs and starts it again, and leaves one that beats alone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hengzhi-launcher-'));
    try {
      writeFileSync(join(folder, 'launcher.mjs'), LAUNCHER);
      writeFileSync(join(folder, 'child.mjs'), CHILD);
      const args = [join(folder, 'launcher.mjs'), join(folder, 'child.mjs')];
      const launcher = spawn(process.execPath, args, { env: { ...process.env, HENGZHI_DATA: folder } });
      let [out, err] = ['', ''];
      launcher.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      launcher.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
      expect(await once(launcher, 'close')).toEqual([0, null]);
      expect(out.match(/started/g)).toHaveLength(2);
      expect(err.match(/part has not answered for 2 s/g)).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 30_000);

  it('says of each variable that it cannot understand which values it may have, before it writes anything', () => {
    const folder = mkdtempSync(join(tmpdir(), 'hengzhi-launcher-'));
    const data = join(folder, 'data');
    const env = { ...process.env, HENGZHI_DATA: data, PORT: '80a', HENGZHI_DEMO: 'no' };
    const { status, stderr } = spawnSync(process.execPath, [starter], { env, encoding: 'utf8' });
    expect(stderr.trim().split('\n')).toEqual([
      'hengzhi: PORT=80a is not a port number (1 to 65535).',
      'hengzhi: HENGZHI_DEMO=no is neither 0 (no demo data) nor 1 (demo data).',
    ]);
    expect([status, existsSync(data)]).toEqual([1, false]);
    rmSync(folder, { recursive: true });
  });
});
