/** Characters that come with a paste and mean nothing: zero-width ones, byte order marks, controls other than line ends. */
// eslint rules forbid control characters in patterns, so the class is made from their numbers.
const UNSEEN = new RegExp('[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\u200b-\\u200f\\u2060\\ufeff]', 'g');

/** One line as it is kept: tabs and line ends of a pasted table become blanks. */
export const cleanLine = (text: string): string => text.replace(UNSEEN, '').replace(/[\t\r\n\u2028\u2029]+/g, ' ');

/** Several lines as they are kept: tabs become blanks, line ends stay. */
export const cleanProse = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t+/g, ' ');

/** Numbers and codes typed in full width, as the office keeps them. Only where no prose stands. */
export const halfWidth = (text: string): string => cleanLine(text).normalize('NFKC');

/** A code that opens something, as it is given out, e.g. `7K3M-09QX-…`: whatever it was pasted with is no part of it. */
export const codeIn = (text: string): string =>
  halfWidth(text)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .match(/.{1,4}/g)
    ?.join('-') ?? '';

/** `1, 3-5、7` as numbers in order, each once; null where there is none, something else stands between them, or there are too many. */
export function readNumbers(text: string): number[] | null {
  const parts = halfWidth(text)
    .replace(/[~—–至到]/g, '-')
    .split(/[\s,;、]+/)
    .filter((part) => part !== '');
  const found = new Set<number>();
  for (const part of parts) {
    const match = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part);
    if (!match) return null;
    const first = Number(match[1]);
    const last = Number(match[2] ?? match[1]);
    if (first < 1 || last < first || last - first > 200) return null;
    for (let n = first; n <= last; n += 1) found.add(n);
  }
  return found.size === 0 ? null : [...found].sort((a, b) => a - b);
}

/** A whole number typed in either width; null where it is none. */
export function readWhole(text: string): number | null {
  const digits = halfWidth(text).trim();
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}
