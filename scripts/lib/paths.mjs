import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createHash } from 'node:crypto';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The folder for everything that is written while running; `HENGZHI_DATA`, relative to the project, else `.hengzhi`. */
export const dataFolder = resolve(root, process.env.HENGZHI_DATA || '.hengzhi');

/** Eight hex digits that tell one data folder from another on the same machine. */
export const folderMark = createHash('sha256').update(dataFolder).digest('hex').slice(0, 8);

export const runFile = join(dataFolder, 'run.json');
export const logFolder = join(dataFolder, 'logs');
export const entry = (app) => join(root, 'dist', 'apps', app, 'src', 'main.js');

/**
 * How Node is started for a program. An API answers with many short-lived objects: with small spaces for young ones and
 * an old one that is cleared before it grows, it keeps to half the memory. The worker runs what comes from outside as jobs:
 * one that eats all of its bounded heap ends this process and no other. The same stands in docker/entrypoint.sh.
 */
const FLAGS = {
  api: ['--max-semi-space-size=8', '--max-old-space-size=256'],
  worker: ['--max-old-space-size=320'],
};
export const nodeFlags = (app) => FLAGS[app] ?? [];
