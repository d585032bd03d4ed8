const LONGEST = 120;

/** Endings that say nothing but what the content is, beside the usual one. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  jpg: ['jpeg'],
  tif: ['tiff'],
  mp4: ['m4v', 'm4a', 'mov', '3gp'],
  m4a: ['mp4'],
  mov: ['mp4'],
  heic: ['heif', 'hif'],
  doc: ['wps'],
  xls: ['et'],
  txt: ['md', 'csv', 'tsv', 'log', 'srt'],
};

/**
 * A file name that is safe in every header, list and folder: no path, no control characters, at most 120 characters. It is
 * the name that was sent; only where its ending says nothing, or something else than the content, the content's comes after it.
 */
export function paperName(given: string, extension: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const [, sent = ''] = /\.([A-Za-z0-9]{1,5})$/.exec(clean) ?? [];
  const fits = [extension, ...(ALSO[extension] ?? [])].includes(sent.toLowerCase());
  const ending = fits ? sent : extension;
  const stem = fits ? clean.slice(0, -ending.length - 1) : clean;
  const kept = [...(stem || 'paper')].slice(0, LONGEST - ending.length - 1).join('');
  return `${kept}.${ending}`;
}
