import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';

dayjs.extend(customParseFormat);

/** How dates and times of day are written, and the ways of writing them that no further digit can follow. */
export const DAYS = ['YYYY-MM-DD', 'YYYYMMDD'];
export const TIMES = ['HH:mm', 'HHmm'];
/** Ways in which people write them that might still go on: read only once they have done. */
const LOOSE_DAYS = ['YYYY/MM/DD', 'YYYY.MM.DD', 'YYYY年MM月DD日', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYY年M月D日'];
const LOOSE_TIMES = ['H:mm', 'H时mm分', 'H时'];

const read = (text: string, ways: readonly string[], as: string): string | null => {
  const at = dayjs(text.normalize('NFKC').replace(/\s/g, ''), [...ways], true);
  return at.isValid() ? at.format(as) : null;
};

export interface Reading {
  /** What is written to its end. */
  readonly whole: (text: string) => string | null;
  /** What was written, once its field is left. */
  readonly left: (text: string) => string | null;
}
export const DAY: Reading = {
  whole: (text) => read(text, DAYS, 'YYYY-MM-DD'),
  left: (text) => read(text, [...DAYS, ...LOOSE_DAYS], 'YYYY-MM-DD'),
};
export const TIME: Reading = {
  whole: (text) => read(text, TIMES, 'HH:mm'),
  left: (text) => read(text, [...TIMES, ...LOOSE_TIMES], 'HH:mm'),
};
