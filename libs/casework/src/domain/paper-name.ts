const LONGEST = 120;

/** A file name that is safe in every header, list and folder: no path, no control characters, at most 120 characters. */
export function paperName(given: string, extension: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const stem = clean.replace(/\.[A-Za-z0-9]{1,5}$/, '');
  const kept = [...(stem || 'paper')].slice(0, LONGEST - extension.length - 1).join('');
  return `${kept}.${extension}`;
}
