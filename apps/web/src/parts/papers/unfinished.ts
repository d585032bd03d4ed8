import type { FiledAs } from './filed-as';

/** What is sent by somebody who is signed in, whichever case it goes to: it is forgotten with the session. */
export const OF_SESSION = 'session';

/** What an upload that broke off is found again by: where it goes, and what it is. */
export const markOf = (to: string, { kind, purpose = '' }: FiledAs, file: File): string =>
  ['hz', to, kind, file.name, file.size, file.lastModified, purpose].join('-');

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
