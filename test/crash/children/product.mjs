// The door of each lib of the build under trial.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const from = (path) => import(pathToFileURL(join(process.env.CRASH_BUILD, path)).href);

export const lib = (name) => from(join('libs', name, 'src', 'index.js'));
export const appPart = (path) => from(join('apps', path));
