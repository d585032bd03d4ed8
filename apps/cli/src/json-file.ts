import { readFile } from 'node:fs/promises';
import type { DomainError } from '#libs/kernel';

/** Says what is wrong in a file, at which field (`''`: in all of it), in one line. */
export type Wrong = (field: string, zh: string, en: string) => DomainError;

/** The text of a file that an operator hands in. @throws DomainError as `wrong` makes it */
export async function textIn(path: string, maxBytes: number, wrong: Wrong): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
    throw wrong('', `无法读取文件(${code})`, `the file cannot be read (${code})`);
  }
  if (bytes.length > maxBytes) throw wrong('', '文件过大', 'the file is too large');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrong('', '不是 UTF-8 文本', 'this is not UTF-8 text');
  }
}

/** @throws DomainError as `wrong` makes it */
export function jsonOf(text: string, wrong: Wrong): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong('', '不是有效的 JSON', 'this is not valid JSON');
  }
}
