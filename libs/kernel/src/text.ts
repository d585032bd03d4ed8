/** What text a field takes: one line (names, numbers, addresses) or prose with its line breaks. */
export type TextShape = 'line' | 'prose';

/** Fields of at least this many characters hold prose; shorter ones hold a name, a number or an address. */
const PROSE_FROM = 500;

export const shapeFor = (maxLength: number): TextShape => (maxLength >= PROSE_FROM ? 'prose' : 'line');

/** Controls, lone surrogates, and marks that turn the direction of writing: what is read is not what is stored. */
const NEVER = /[\p{Surrogate}\p{Bidi_Control}]|[^\P{Cc}\t\r\n]/u;
/** Beside those, in one line: line ends of every kind and whatever is not seen, by which two equal names differ. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Co}]/u;
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\s]/gu;

/** True where every character can be seen, kept and compared. */
export const isPlainText = (text: string, shape: TextShape): boolean =>
  !NEVER.test(text) && (shape === 'prose' || !NOT_IN_A_LINE.test(text));

/**
 * A name as it is compared: without width, case, blanks, unseen characters and the several shapes of brackets and
 * dots. Never stored, never shown.
 */
export const foldName = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/[〔【〈《[{]/g, '(')
    .replace(/[〕】〉》\]}]/g, ')')
    .replace(/[·•・‧∙⋅]/g, '·');
