import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { emptyPaper, HEAD_BYTES, mediaTypeOf, paperTooLarge, unknownPaperType } from '#libs/casework';
import { textHeader } from '../drafts/draft-code.js';
import { wrongAt } from '../http/fields/validation.js';
import { noSuchUpload } from './refusals.js';
import { TusDoor, type Arriving, type TusAnswer } from './tus-door.js';
import { readMetadata, UploadTargets, type Target, type UploadReceipt } from './upload-target.js';

/** How an upload stands: a paper already, or on its way to one. */
type Standing =
  { readonly receipt: UploadReceipt } | { readonly receipt: null; readonly upload: Arriving; readonly target: Target };

/** Takes a file in parts and, when it is whole, makes a paper of it. */
@Injectable()
export class TakeUpload {
  constructor(
    private readonly door: TusDoor,
    private readonly targets: UploadTargets,
  ) {}

  /** @throws DomainError PAPERS.TOO_LARGE by what is announced, PAPERS.EMPTY, API.INVALID, and as UploadTargets.admit */
  async begin(request: FastifyRequest): Promise<TusAnswer> {
    const announced = textHeader(request, 'upload-length');
    if (!/^\d{1,15}$/.test(announced)) throw lengthMissing();
    if (Number(announced) > this.door.maxBytes) throw paperTooLarge(this.door.maxBytes);
    if (Number(announced) === 0) throw emptyPaper();
    await this.targets.admit(request, readMetadata(textHeader(request, 'upload-metadata')));
    return this.door.pass(request);
  }

  /** How far an upload has come; a sealed one is whole. @throws DomainError UPLOADS.NOT_FOUND */
  async where(request: FastifyRequest, id: string): Promise<TusAnswer> {
    const { receipt } = await this.standing(request, id);
    return receipt ? whole(receipt) : this.pass(request, id);
  }

  /** One part. The receipt when it was the last one. */
  async part(request: FastifyRequest, id: string): Promise<{ answer: TusAnswer; receipt: UploadReceipt | null }> {
    const before = await this.standing(request, id);
    if (before.receipt) return { answer: whole(before.receipt), receipt: before.receipt };
    const answer = await this.pass(request, id);
    const now = await this.door.find(id);
    if (now && before.upload.offset < HEAD_BYTES) await this.refuseForeign(now);
    if (now && now.offset < now.size) return { answer, receipt: null };
    return { answer, receipt: await this.receipt(request, id) };
  }

  /** The receipt of a whole upload; makes the paper if an interruption kept it from being made. @throws DomainError UPLOADS.NOT_FOUND */
  async receipt(request: FastifyRequest, id: string): Promise<UploadReceipt> {
    const sealed = await this.sealed(id);
    if (sealed) return sealed;
    // Two processes that are asked at once make one paper of it.
    return this.door.alone(id, async () => {
      const standing = await this.standing(request, id);
      if (standing.receipt) return standing.receipt;
      const { upload, target } = standing;
      if (upload.offset < upload.size) throw notWhole();
      const receipt = await this.targets.keep(target, id, upload.metadata, this.door.bytes(id));
      await this.door.seal(id, receipt);
      return receipt;
    });
  }

  /** Whoever waited for another writer may find that it has come whole meanwhile. */
  private async pass(request: FastifyRequest, id: string): Promise<TusAnswer> {
    try {
      return await this.door.pass(request);
    } catch (error) {
      const since = await this.sealed(id);
      if (since) return whole(since);
      throw error;
    }
  }

  /** @throws DomainError UPLOADS.NOT_FOUND, and as UploadTargets.admit */
  private async standing(request: FastifyRequest, id: string): Promise<Standing> {
    const before = await this.sealed(id);
    if (before) return { receipt: before };
    const upload = await this.door.find(id);
    if (upload) return { receipt: null, upload, target: await this.targets.admit(request, upload.metadata) };
    // Another process may have made a paper of it between the two looks.
    const since = await this.sealed(id);
    if (since) return { receipt: since };
    throw noSuchUpload();
  }

  private async sealed(id: string): Promise<UploadReceipt | null> {
    return (await this.door.receipt(id)) as UploadReceipt | null;
  }

  /** What is told by its first bytes to be no paper is not sent to its end. */
  private async refuseForeign({ id, offset, size, metadata }: Arriving): Promise<void> {
    if (offset < Math.min(size, HEAD_BYTES)) return;
    if (mediaTypeOf(await this.door.head(id, HEAD_BYTES), metadata['filename'] ?? '')) return;
    await this.door.drop(id);
    throw unknownPaperType();
  }
}

const whole = ({ size }: UploadReceipt): TusAnswer => ({
  status: 200,
  headers: {
    'tus-resumable': '1.0.0',
    'upload-offset': String(size),
    'upload-length': String(size),
    'cache-control': 'no-store',
  },
});

const lengthMissing = () =>
  wrongAt('/upload-length', 'missing', {
    zh: '请在 Upload-Length 中声明文件大小(字节)',
    en: 'Announce the size of the file in Upload-Length, in bytes',
  });

const notWhole = () =>
  wrongAt('/upload-offset', 'incomplete', { zh: '文件尚未传完', en: 'The file has not arrived in full yet' });
