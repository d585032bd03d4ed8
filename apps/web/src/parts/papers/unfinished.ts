import type { FiledAs } from './filed-as';

/** What is sent by somebody who is signed in, whichever case it goes to: it is forgotten with the session. */
export const OF_SESSION = 'session';

/** What an upload that broke off is found again by: where it goes, and what it is. */
export const markOf = (to: string, { kind, purpose = '' }: FiledAs, file: File): string =>
  ['hz', to, kind, file.name, file.size, file.lastModified, purpose].join('-');

const LOCK = 'hengzhi.upload.';

/** Tells the other tabs that a file is on its way from this one, until it is not. Pages not served securely cannot. */
export function holdMark(mark: string, until: Promise<unknown>): void {
  void navigator.locks?.request(LOCK + mark, () => until.catch(() => undefined));
}

/** The marks of files that are on their way, from whichever tab. */
export async function marksHeld(): Promise<readonly string[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
}

/** The same file may have been begun as another kind, or to prove something else: it has arrived. */
export function forgetAlike(to: string, { name, size, lastModified }: File): void {
  forgetMarks(to, (mark) => mark.includes(`-${name}-${size}-${lastModified}-`));
}

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
export const forgetUnfinished = (to: string): void => forgetMarks(to, () => true);

function forgetMarks(to: string, which: (mark: string) => boolean): void {
  try {
    // tus puts its own name before the mark.
    Object.keys(localStorage)
      .filter((place) => place.startsWith(`tus::hz-${to}-`) && which(place))
      .forEach((place) => localStorage.removeItem(place));
  } catch (error) {
    console.info('what was sent in part cannot be forgotten by this browser', error);
  }
}
