/** A text that stands by itself, with a large letter at its beginning. */
export const begun = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
