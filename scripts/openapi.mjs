// Writes docs/openapi.json from the build. `--check` only says whether it is current.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './lib/paths.mjs';
import { ClearFault, main, say } from './lib/say.mjs';
import { ensureDeps } from './lib/deps.mjs';
import { build } from './build.mjs';

const file = join(root, 'docs', 'openapi.json');

await main(async () => {
  await ensureDeps();
  await build({ quiet: true });
  const { buildOpenApi } = await import(pathToFileURL(join(root, 'dist', 'apps', 'api', 'src', 'openapi.js')).href);
  const text = `${JSON.stringify(await buildOpenApi(), null, 2)}\n`;
  const current = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (process.argv.includes('--check') && !current)
    throw new ClearFault('docs/openapi.json is not current; run node scripts/openapi.mjs.');
  if (!current) writeFileSync(file, text);
  say(current ? 'docs/openapi.json is current.' : 'docs/openapi.json is written.');
  process.exit(0);
});
