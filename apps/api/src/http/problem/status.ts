import type { ErrorCategory } from '#libs/kernel';

/** The one table from what kind of refusal it is to what HTTP calls it. A new category does not compile without a row. */
export const STATUS: Readonly<Record<ErrorCategory, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  refused: 409,
  stale: 412,
  tooSlow: 408,
  tooLarge: 413,
  unsupportedType: 415,
  unprocessable: 422,
  preconditionRequired: 428,
  tooMany: 429,
  internal: 500,
  unavailable: 503,
  noRoom: 507,
};
