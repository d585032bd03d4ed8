import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** What keeps a process from writing to the data folder, which is made where it is missing; null: nothing. */
export function dataFolderFault(folder: string): string | null {
  try {
    make(resolve(folder));
    // With the stroke behind it a file does not pass for a folder.
    accessSync(`${folder}/`, constants.R_OK | constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

/**
 * What keeps anchors from being added to a file; null: nothing. Its folder is not made: a disk that is not mounted would
 * otherwise be replaced in silence by one that the database's administrator can write to.
 */
export function anchorFileFault(file: string): string | null {
  try {
    accessSync(`${dirname(resolve(file))}/`, constants.R_OK | constants.W_OK | constants.X_OK);
    if (existsSync(file)) closeSync(openSync(file, 'a'));
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);

/** Folder by folder: Node’s own recursion never ends below a folder in which none can be made, such as /proc. */
function make(folder: string): void {
  if (existsSync(folder)) return;
  make(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process that starts at the same time may have been faster.
    if (!existsSync(folder)) throw error;
  }
}
