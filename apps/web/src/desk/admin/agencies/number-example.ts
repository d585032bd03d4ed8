/** A case number as a pattern makes it, for the first case of a year. */
export const numberExample = (
  pattern: string,
  of: { readonly mark: string; readonly type: string; readonly year: string },
): string =>
  pattern.replace('{mark}', of.mark).replace('{type}', of.type).replace('{year}', of.year).replace('{n}', '1');
