import { saveBytes } from './save-bytes';

/** Look of the file: it opens in any browser and needs nothing of ours. */
const STYLE =
  'body{max-width:42em;margin:2em auto;padding:0 1em;font:16px/1.8 serif}dt{font-weight:bold}dd{margin:0;white-space:pre-wrap}';

/**
 * The letter on the page as a file of its own. Put together as text: a style element made here would be refused by the
 * policy of this page, though it is meant for another.
 */
export function saveLetter(id: string, name: string): void {
  const shown = document.getElementById(id);
  if (!shown) return;
  const page = `<!doctype html><html lang="${shown.lang}"><head><meta charset="utf-8"><style>${STYLE}</style></head><body>${shown.outerHTML}</body></html>`;
  saveBytes(new Blob([page], { type: 'text/html' }), name);
}
