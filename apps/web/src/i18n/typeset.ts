const ASCII_WORD = /[A-Za-z0-9]/;
const WIDE: Readonly<Record<string, string>> = {
  ',': '\uff0c',
  ';': '\uff1b',
  ':': '\uff1a',
  '?': '\uff1f',
  '!': '\uff01',
};

/** Whether a character is written in the width of Chinese, or stands for a value that may be. */
const wide = (char: string | undefined): boolean =>
  char !== undefined && (char === '}' || char === '{' || char.charCodeAt(0) > 0x2e7f || '“”‘’…—✓'.includes(char));

/**
 * A Chinese sentence in the marks of Chinese: commas, colons and brackets in full width, as GB/T 15834 has them. Numbers,
 * times, codes and Latin words keep theirs.
 */
export function typeset(text: string): string {
  const marks = [...text];
  const open: number[] = [];
  marks.forEach((mark, at) => {
    const [before, after] = [marks[at - 1], marks[at + 1]];
    if (mark === '(') open.push(at);
    if (mark === ')') closeBracket(marks, open.pop(), at);
    const put = WIDE[mark];
    if (!put || before === undefined) return;
    const latin = ASCII_WORD.test(before) && after !== undefined && (ASCII_WORD.test(after) || after === '/');
    const among = wide(before) || wide(after) || ((before === ')' || before === '\uff09') && after === undefined);
    if (!latin && (among || (mark === ':' && after === undefined))) marks[at] = put;
  });
  return marks.join('');
}

function closeBracket(marks: string[], from: number | undefined, to: number): void {
  if (from === undefined) return;
  const inside = marks.slice(from + 1, to);
  if (!wide(marks[from - 1]) && !inside.some(wide)) return;
  marks[from] = '\uff08';
  marks[to] = '\uff09';
}
