// What is built and shipped: the sources that tsconfig.build.json includes and does not exclude. There is no list beside it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './paths.mjs';

const { include, exclude } = JSON.parse(readFileSync(join(root, 'tsconfig.build.json'), 'utf8'));

/** A pattern of a tsconfig as TypeScript reads it: one that names a folder stands for everything in it. */
function matcher(pattern) {
  const inside = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\/\*\*$/, '')
    .replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'));
  return new RegExp(`^${inside}(?:/|$)`);
}

const included = include.map(matcher);
const excluded = exclude.map(matcher);
const ships = (path) => included.some((one) => one.test(path));
const isOut = (path) => excluded.some((one) => one.test(path));
const inRoot = (path) => relative(root, path).replaceAll('\\', '/');

function* filesIn(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (isOut(inRoot(path))) continue;
    if (entry.isDirectory()) yield* filesIn(path);
    else if (ships(inRoot(path))) yield path;
  }
}

/** Every shipped source. Only the folders that the patterns begin with are read. */
export const shipped = () =>
  [...new Set(include.map((pattern) => pattern.split('/')[0]))]
    .map((name) => join(root, name))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [...filesIn(folder)]);
