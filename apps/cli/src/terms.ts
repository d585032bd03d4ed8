import type { Readable, Writable } from 'node:stream';
import { answerLine, answerTooLong } from './terms-line.js';

/** Longer lines are refused without being kept in memory. */
const MAX_LINE = 4_000_000;
/** Answers are handed on in pieces of about this many characters. */
const PIECE = 64 * 1024;

/**
 * Reads JSON lines and writes one JSON line for each, in order: `{from, count, unit, …}` becomes `{nominal, due,
 * provisional}` or `{latest, latestWorkingDay, provisional}`, a bad line `{error:{code,message}}`. Accepts a byte order
 * mark and CRLF. Ends when the input does; the output is left open.
 */
export async function runTerms(input: Readable, output: Writable, { explain }: { explain: boolean }): Promise<void> {
  let piece = '';
  for await (const line of linesOf(input)) {
    piece += `${line === null ? answerTooLong(MAX_LINE) : answerLine(line, { explain })}\n`;
    if (piece.length < PIECE) continue;
    if (!(await write(output, piece))) return;
    piece = '';
  }
  if (piece !== '') await write(output, piece);
}

/** The lines of a stream without their line ends; null stands for one that was too long. */
async function* linesOf(input: Readable): AsyncGenerator<string | null> {
  // Strips the byte order mark and joins characters that a chunk cuts in two.
  const decoder = new TextDecoder('utf-8');
  const pending = new PendingLine();
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : (chunk as Uint8Array);
    const parts = decoder.decode(bytes, { stream: true }).split('\n');
    const open = parts.pop() ?? '';
    for (const part of parts) {
      pending.add(part);
      yield pending.take();
    }
    pending.add(open);
  }
  pending.add(decoder.decode());
  if (!pending.isEmpty) yield pending.take();
}

/** A line that arrives in pieces; they are joined once, when it is complete. */
class PendingLine {
  #parts: string[] = [];
  #length = 0;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(part: string): void {
    this.#length += part.length;
    if (this.#length > MAX_LINE) this.#parts = [];
    else if (part !== '') this.#parts.push(part);
  }

  take(): string | null {
    const line = this.#length > MAX_LINE ? null : this.#parts.join('').replace(/\r$/, '');
    this.#parts = [];
    this.#length = 0;
    return line;
  }
}

/** Waits where the reader is slower; false when it has gone. */
function write(output: Writable, piece: string): Promise<boolean> {
  if (output.destroyed) return Promise.resolve(false);
  if (output.write(piece)) return Promise.resolve(true);
  return new Promise((resolve, reject) => {
    const done = (then: () => void) => () => {
      output.off('drain', onDrain).off('close', onClose).off('error', onError);
      then();
    };
    const onDrain = done(() => resolve(true));
    const onClose = done(() => resolve(false));
    const onError = (fault: Error): void => done(() => reject(fault))();
    output.on('drain', onDrain).on('close', onClose).on('error', onError);
  });
}
