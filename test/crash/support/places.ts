import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** The build that the child programs run: the product's own, unless another is put to the trial. */
export const built = resolve(process.env['CRASH_BUILD'] ?? join(root, 'dist'));

export const child = (name: string): string => join(root, 'test', 'crash', 'children', name);

/** The launcher's own helpers, which start and stop the servers of `npm start` too. */
export const launcher = async <T>(name: string): Promise<T> =>
  (await import(pathToFileURL(join(root, 'scripts', 'lib', name)).href)) as T;
