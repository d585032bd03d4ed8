/** What a file is filed as, and what it is to prove where it is evidence that somebody says so of. */
export interface FiledAs {
  readonly kind: string;
  readonly purpose?: string;
}
