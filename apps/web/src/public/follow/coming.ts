/** What a receipt hands over to the pages of its case: its code, so that one field is left to fill in, and a day to explain. */
export interface Coming {
  readonly code: string;
  readonly day?: string;
}

const textIn = (state: unknown, name: keyof Coming): string | null => {
  const value = typeof state === 'object' && state !== null ? (state as Record<string, unknown>)[name] : null;
  return typeof value === 'string' && value !== '' ? value : null;
};

/** The code that whoever comes from a receipt brings along; null for everybody else. */
export const codeIn = (state: unknown): string | null => textIn(state, 'code');

/** The day of which somebody asks for the basis. */
export const dayIn = (state: unknown): string | null => textIn(state, 'day');
