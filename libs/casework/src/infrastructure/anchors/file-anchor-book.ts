import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Anchor, AnchorBook, Stretch } from '../../application/anchor-history.js';
import { canonical } from '../../domain/canonical.js';

const chained = (before: string, stretch: Stretch): string =>
  createHash('sha256').update(before).update(canonical(stretch)).digest('hex');

/**
 * Anchors as JSON lines in a file that is only added to. It protects as far as it lies where the database's ruler
 * does not write: on another machine, a disk that is written once, or copied away regularly.
 */
export class FileAnchorBook implements AnchorBook {
  constructor(private readonly path: string) {}

  async last(): Promise<Anchor | null> {
    let last: Anchor | null = null;
    for await (const { anchor } of this.all()) last = anchor;
    return last;
  }

  async add(stretch: Stretch): Promise<void> {
    const { from, to, heads } = stretch;
    const before = (await this.last())?.chain ?? '';
    const file = await open(this.path, 'a', 0o600);
    try {
      await file.write(`${JSON.stringify({ from, to, heads, chain: chained(before, { from, to, heads }) })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async *all(): AsyncGenerator<{ anchor: Anchor; whole: boolean }> {
    if (!existsSync(this.path)) return;
    let before = '';
    for await (const line of createInterface({ input: createReadStream(this.path, 'utf8') })) {
      const anchor = JSON.parse(line) as Anchor;
      const { from, to, heads, chain } = anchor;
      yield { anchor, whole: chain === chained(before, { from, to, heads }) };
      before = chain;
    }
  }
}
