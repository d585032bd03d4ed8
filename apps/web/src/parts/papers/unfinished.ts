import type { FiledAs } from './filed-as';

/** What is sent by somebody who is signed in, whichever case it goes to: it is forgotten with the session. */
export const OF_SESSION = 'session';

/** What an upload that broke off is found again by: where it goes, and what it is. */
export const markOf = (to: string, { kind, purpose = '' }: FiledAs, file: File): string =>
  ['hz', to, kind, file.name, file.size, file.lastModified, purpose].join('-');

/** An upload that this browser began and never brought to its end. */
export interface Unfinished {
  readonly mark: string;
  readonly name: string;
  readonly url: string;
}

/** What was begun and broken off, the files still on their way among it. */
export function unfinishedAt(to: string): readonly Unfinished[] {
  try {
    return Object.keys(localStorage)
      .filter((mark) => mark.startsWith(`tus::hz-${to}-`))
      .flatMap((mark) => {
        const { metadata, uploadUrl } = JSON.parse(localStorage.getItem(mark) ?? '{}') as Mark;
        return metadata?.filename && uploadUrl ? [{ mark, name: metadata.filename, url: uploadUrl }] : [];
      });
  } catch (error) {
    console.info('what was sent in part cannot be told by this browser', error);
    return [];
  }
}

/** As tus keeps it. */
interface Mark {
  readonly metadata?: { readonly filename?: string };
  readonly uploadUrl?: string;
}

/** Forgets what was begun and broken off: the names of those files are nobody's business who comes after. */
export function forgetUnfinished(to: string): void {
  try {
    // tus puts its own name before the mark.
    Object.keys(localStorage)
      .filter((place) => place.startsWith(`tus::hz-${to}-`))
      .forEach((place) => localStorage.removeItem(place));
  } catch (error) {
    console.info('what was sent in part cannot be forgotten by this browser', error);
  }
}
