// The browser application: its client is generated from docs/openapi.json, then Vite builds it into dist-web.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root } from './lib/paths.mjs';
import { ClearFault, main, say } from './lib/say.mjs';
import { ensureDeps } from './lib/deps.mjs';
import { run } from './lib/run.mjs';
import { exclusively } from './lib/state.mjs';

const web = join(root, 'apps', 'web');
const out = join(root, 'dist-web');
const stamp = join(out, '.built');
const client = join(web, 'src', 'api', 'generated', 'schema.ts');
const instruments = join(web, 'src', 'api', 'generated', 'instruments.ts');
const INPUTS = ['package-lock.json', 'docs/openapi.json', 'scripts/web.mjs'].map((name) => join(root, name));

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) yield path;
    else if (entry.name !== 'generated' && entry.name !== 'node_modules') yield* filesIn(path);
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const path of [...INPUTS, ...filesIn(web)].sort()) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

const builtFrom = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '');

/** Nobody reads half a file. */
function put(path, text) {
  const fresh = `${path}.${process.pid}`;
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}

/** Writes the client's types, and the titles of what is cited, when the document has changed. */
export async function generateClient() {
  const document = readFileSync(join(root, 'docs', 'openapi.json'), 'utf8');
  const mark = `// from docs/openapi.json ${createHash('sha256').update(document).digest('hex')}\n`;
  if (existsSync(client) && existsSync(instruments) && readFileSync(client, 'utf8').startsWith(mark)) return;
  const { default: openapiTypes, astToString } = await import('openapi-typescript');
  const read = JSON.parse(document);
  mkdirSync(join(client, '..'), { recursive: true });
  const titles = JSON.stringify(read['x-instruments'], null, 2);
  put(
    instruments,
    `${mark}export const INSTRUMENTS: readonly { zh: string; en: string; own: boolean }[] = ${titles};\n`,
  );
  put(client, mark + astToString(await openapiTypes(read)));
}

/** Below this a smaller copy saves nothing that anybody would notice. */
const WORTH_BYTES = 1024;

/** Beside each file its smaller copies, made once here and not at every request. */
function shrink(folder) {
  for (const path of filesIn(folder)) {
    const bytes = readFileSync(path);
    if (bytes.length < WORTH_BYTES || !/\.(js|css|svg)$/.test(path)) continue;
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }));
  }
}

async function buildHere() {
  if (builtFrom() === fingerprint()) return false;
  return exclusively('build-web', async () => {
    const wanted = fingerprint();
    if (builtFrom() === wanted) return false;
    const started = Date.now();
    await generateClient();
    const { build } = await import('vite');
    const fresh = join(root, '.tmp', `web-${process.pid}`);
    try {
      await build({ configFile: join(web, 'vite.config.mjs'), logLevel: 'error', build: { outDir: fresh } });
      shrink(join(fresh, 'assets'));
      writeFileSync(join(fresh, '.built'), wanted);
      rmSync(out, { recursive: true, force: true });
      renameSync(fresh, out);
    } catch (fault) {
      throw new ClearFault(`the web application could not be built:\n${fault.message}`);
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
    say(`Built the web application in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
    return true;
  });
}

/**
 * Builds when stale, in a process of its own: Vite makes whatever process it runs in a production one.
 * @returns whether anything was built
 */
export async function buildWeb() {
  if (builtFrom() === fingerprint()) return false;
  const { code, stdout, stderr } = await run(process.execPath, [join(root, 'scripts', 'web.mjs')], { capture: true });
  if (code !== 0) throw new ClearFault(`${stdout}${stderr}`.trim());
  say(stdout.trim());
  return true;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    await ensureDeps();
    if (process.argv.includes('--client')) return generateClient();
    await buildHere();
  });
}
