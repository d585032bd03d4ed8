/**
 * What a receipt hands over to the pages of its case: its code, so that one field is left to fill in, and a day
 * to explain, with the clock that it stands by.
 */
export interface Coming {
  readonly code: string;
  readonly day?: string;
  readonly clock?: string;
}

const textIn = (state: unknown, name: keyof Coming): string | null => {
  const value = typeof state === 'object' && state !== null ? (state as Record<string, unknown>)[name] : null;
  return typeof value === 'string' && value !== '' ? value : null;
};

/** The code that whoever comes from a receipt brings along; null for everybody else. */
export const codeIn = (state: unknown): string | null => textIn(state, 'code');

/** The day of which somebody asks for the basis. */
export const dayIn = (state: unknown): string | null => textIn(state, 'day');

/** Its clock: it may end on another day by now, or run no more, and no other that ends on that day is meant. */
export const clockIn = (state: unknown): string | null => textIn(state, 'clock');
