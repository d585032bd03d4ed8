import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { PaperReceipt } from '#libs/casework';

/** A paper as a download: never opened by the browser in our place. */
export const asDownload = ({
  paper,
  bytes,
}: {
  paper: PaperReceipt;
  bytes: AsyncIterable<Uint8Array>;
}): StreamableFile =>
  new StreamableFile(Readable.from(bytes), {
    type: paper.mediaType,
    length: paper.size,
    disposition: `attachment; filename="paper"; filename*=UTF-8''${encodeURIComponent(paper.name).replace(/['()*]/g, hex)}`,
  });

const hex = (c: string): string => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;

/** Headers of every download beside these. */
export const SANDBOX = "sandbox; default-src 'none'";
