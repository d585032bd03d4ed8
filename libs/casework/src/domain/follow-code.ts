/** Gives `count` unguessable bytes; the adapter takes them from the operating system. */
export type RandomBytes = (count: number) => Uint8Array;

/** The code of a party's receipt: the same each time it is asked for the same party of the same case. */
export type CodeOf = (caseId: string, party: string) => string;

/** 32 characters that cannot be taken for one another when read aloud or from paper: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;
const GROUP = 4;

const grouped = (code: string): string => code.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? code;

/** A code of 80 random bits with which a party follows its case without an account, e.g. `7K3M-09QX-…`. */
export function followCode(random: RandomBytes): string {
  // 256 is a multiple of 32, so the five low bits of a byte are as random as the byte.
  return grouped(Array.from(random(LENGTH), (byte) => ALPHABET.charAt(byte & 31)).join(''));
}

/** The code as it was given out, however a person typed it; null when it cannot be one. */
export function readFollowCode(text: string): string | null {
  const code = text
    .slice(0, 100)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return code.length === LENGTH && [...code].every((c) => ALPHABET.includes(c)) ? grouped(code) : null;
}

/** Four letters or digits as a person types the end of a telephone number or a credit code; null when it is not that. */
export function readTail(text: string): string | null {
  const tail = text.slice(0, 20).normalize('NFKC').trim().toUpperCase();
  return /^[0-9A-Z]{4}$/.test(tail) ? tail : null;
}
