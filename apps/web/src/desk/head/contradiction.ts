/** A day to perform by belongs to an order to stop: where no infringement was found, one of the two is wrong. */
export const contradictsItself = (draft: Readonly<Record<string, unknown>> | null): boolean =>
  draft?.['finding'] === 'no-infringement' && Boolean(draft['performBy']);
