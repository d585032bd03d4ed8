// `npm run cli -- …`: brings packages, build and local database up to what the command needs, then runs it in this process.
import { pathToFileURL } from 'node:url';
import { existsSync } from 'node:fs';
import { dataFolder, entry } from './lib/paths.mjs';
import { ClearFault, main } from './lib/say.mjs';
import { ensureDeps } from './lib/deps.mjs';
import { build } from './build.mjs';
import { acquireDatabase } from './lib/local-db.mjs';

const drained = (stream) => new Promise((resolve) => stream.write('', () => resolve()));

/** A reader that has gone (`| head`) is no fault of the command. */
function forgiveClosedPipe() {
  process.stdout.on('error', (fault) => {
    if (fault.code === 'EPIPE') process.exit(0);
    throw fault;
  });
}

async function database() {
  const server = await acquireDatabase();
  process.env.DATABASE_URL = server.url;
  const leave = (code) => () => void server.release().then(() => process.exit(code));
  process.once('SIGINT', leave(130));
  process.once('SIGTERM', leave(143));
  return server;
}

await main(async () => {
  forgiveClosedPipe();
  await ensureDeps();
  await build({ quiet: true });
  const file = entry('cli');
  if (!existsSync(file)) throw new ClearFault('apps/cli is not built; is apps/cli/src/main.ts there?');
  const argv = process.argv.slice(2);
  process.env.HENGZHI_DATA = dataFolder;
  const command = await import(pathToFileURL(file).href);
  const server = !process.env.DATABASE_URL && command.needsDatabase(argv) ? await database() : null;
  let code = 1;
  try {
    code = await command.run(argv);
  } finally {
    await server?.release();
  }
  await drained(process.stdout);
  process.exit(code);
});
