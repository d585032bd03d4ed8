import type { Words } from '#libs/kernel';

/** One line of a letter. `coded`: the values are codes of a choice, worded where they are shown. */
export interface LetterLine {
  readonly label: Words;
  readonly coded: boolean;
  readonly values: readonly Words[];
}
