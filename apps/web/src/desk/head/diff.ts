export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Sentences with their marks: what a reader compares, in Chinese and in English. */
const sentences = (text: string): string[] => text.match(/[^。;;.!?!?\n]+[。;;.!?!?\n]*|\n+/g) ?? [];

/** What changed from one text to another: sentence by sentence, and within a sentence that was reworded, its words. */
export const difference = (before: string, after: string): Piece[] => runs(bySentence(before, after)).flatMap(narrowed);

/** Shorter than this, what two sentences share is chance. */
const LEAST_SHARED = 4;
type Run = { readonly same: string } | { readonly removed: string; readonly added: string };

/** Neighbouring pieces of what is gone and what is new, taken together. */
function runs(pieces: readonly Piece[]): Run[] {
  const found: Run[] = [];
  for (const { kind, text } of pieces) {
    const last = found.at(-1);
    if (kind === 'same') found.push({ same: text });
    else {
      const open = last && 'removed' in last ? last : { removed: '', added: '' };
      if (open === last) found.pop();
      found.push({ ...open, [kind]: open[kind] + text });
    }
  }
  return found;
}

function narrowed(run: Run): Piece[] {
  if ('same' in run) return [{ kind: 'same', text: run.same }];
  const [before, after] = [[...run.removed], [...run.added]];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  if (head + tail < LEAST_SHARED) [head, tail] = [0, 0];
  const pieces: Piece[] = [
    { kind: 'same', text: after.slice(0, head).join('') },
    { kind: 'removed', text: before.slice(head, before.length - tail).join('') },
    { kind: 'added', text: after.slice(head, after.length - tail).join('') },
    { kind: 'same', text: after.slice(after.length - tail).join('') },
  ];
  return pieces.filter(({ text }) => text !== '');
}

/** By the longest common subsequence. */
function bySentence(before: string, after: string): Piece[] {
  const a = sentences(before);
  const b = sentences(after);
  const longest = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = longest[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pieces: Piece[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      pieces.push({ kind: 'same', text: a[i] ?? '' });
      i += 1;
      j += 1;
    } else if (i < a.length && (j >= b.length || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'removed', text: a[i] ?? '' });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: b[j] ?? '' });
      j += 1;
    }
  }
  return pieces;
}
