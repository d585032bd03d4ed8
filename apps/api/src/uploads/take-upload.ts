import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { emptyPaper, HEAD_BYTES, mediaTypeOf, paperTooLarge, unknownPaperType } from '#libs/casework';
import { textHeader } from '../drafts/draft-code.js';
import { wrongAt } from '../http/fields/validation.js';
import { noSuchUpload } from './refusals.js';
import { TusDoor, type Arriving, type TusAnswer } from './tus-door.js';
import { readMetadata, UploadTargets, type Sealed, type Target, type UploadReceipt } from './upload-target.js';

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

  /**
   * @throws DomainError PAPERS.TOO_LARGE and DRAFTS.FULL by what is announced, PAPERS.EMPTY, API.INVALID, and as
   *   UploadTargets.admit
   */
  async begin(request: FastifyRequest): Promise<TusAnswer> {
    const announced = textHeader(request, 'upload-length');
    if (!/^\d{1,15}$/.test(announced)) throw lengthMissing();
    const size = Number(announced);
    if (size > this.door.maxBytes) throw paperTooLarge(this.door.maxBytes);
    if (size === 0) throw emptyPaper();
    const target = await this.targets.admit(request, readMetadata(textHeader(request, 'upload-metadata')), size);
    const party = partyOf(target);
    const answer = await this.door.pass(request, party === null ? {} : { party });
    // The protocol gives the id, so the room is asked for afterwards; until this is answered nobody can send to it.
    const id = answer.headers['location']?.split('/').at(-1) ?? '';
    try {
      await this.targets.promise(target, id, size);
    } catch (error) {
      await this.door.drop(id);
      throw error;
    }
    return answer;
  }

  /** How far an upload has come; a sealed one is whole. @throws DomainError UPLOADS.NOT_FOUND, and as UploadTargets.admit */
  async where(request: FastifyRequest, id: string): Promise<TusAnswer> {
    const { receipt } = await this.standing(request, id);
    return receipt ? whole(receipt) : this.pass(request, id);
  }

  /** One part. The receipt when it was the last one. */
  async part(request: FastifyRequest, id: string): Promise<{ answer: TusAnswer; receipt: UploadReceipt | null }> {
    const before = await this.standing(request, id, true);
    if (before.receipt) return { answer: whole(before.receipt), receipt: before.receipt };
    const answer = await this.pass(request, id);
    const now = await this.door.find(id);
    if (now && before.upload.offset < HEAD_BYTES) await this.refuseForeign(now, before.target);
    if (now && now.offset < now.size) return { answer, receipt: null };
    return { answer, receipt: await this.receipt(request, id) };
  }

  /**
   * The receipt of a whole upload; makes the paper if an interruption kept it from being made.
   * @throws DomainError UPLOADS.NOT_FOUND, and as UploadTargets.admit
   */
  async receipt(request: FastifyRequest, id: string): Promise<UploadReceipt> {
    // Also before the upload is taken hold of, which whoever may not send to it has no business doing.
    const { receipt: made } = await this.standing(request, id);
    if (made) return made;
    // Two processes that are asked at once make one paper of it.
    return this.door.alone(id, async () => {
      const standing = await this.standing(request, id);
      if (standing.receipt) return standing.receipt;
      const { upload, target } = standing;
      if (upload.offset < upload.size) throw notWhole();
      const receipt = await this.targets.keep(target, id, upload.metadata, this.door.bytes(id));
      await this.door.seal(id, { receipt, metadata: upload.metadata, party: partyOf(target) } satisfies Sealed);
      return receipt;
    });
  }

  /**
   * Gives an upload up; nothing of it stays. @returns the receipt where it had become a paper before
   * @throws DomainError UPLOADS.NOT_FOUND, and as UploadTargets.admit
   */
  async giveUp(request: FastifyRequest, id: string): Promise<UploadReceipt | null> {
    const { receipt: made } = await this.standing(request, id);
    if (made) return made;
    return this.door.alone(id, async () => {
      const standing = await this.standing(request, id);
      if (standing.receipt) return standing.receipt;
      await this.door.drop(id);
      await this.targets.release(standing.target, id);
      return null;
    });
  }

  /** Whoever waited for another writer may find that it has come whole meanwhile. */
  private async pass(request: FastifyRequest, id: string): Promise<TusAnswer> {
    try {
      return await this.door.pass(request);
    } catch (error) {
      const since = await this.sealed(id);
      if (since) return whole(since.receipt);
      throw error;
    }
  }

  /**
   * Nobody is told anything who is not admitted to where it goes, or went.
   * @param sends whether bytes come with this request
   * @throws DomainError UPLOADS.NOT_FOUND, and as UploadTargets.admit
   */
  private async standing(request: FastifyRequest, id: string, sends = false): Promise<Standing> {
    const before = await this.sealed(id);
    if (before) return this.told(request, before);
    const upload = await this.door.find(id);
    if (upload) {
      const coming = sends ? upload.size - upload.offset : 0;
      const target = await this.targets.admit(request, upload.metadata, coming);
      // What one side has begun is neither gone on with nor given up by another.
      if (partyOf(target) !== (upload.metadata['party'] ?? null)) throw noSuchUpload();
      return { receipt: null, upload, target };
    }
    // Another process may have made a paper of it between the two looks.
    const since = await this.sealed(id);
    if (since) return this.told(request, since);
    throw noSuchUpload();
  }

  private async told(request: FastifyRequest, sealed: Sealed): Promise<Standing> {
    await this.targets.admitAgain(request, sealed);
    return { receipt: sealed.receipt };
  }

  /** Null also for what an earlier edition sealed, without where it went: nobody can be admitted to that. */
  private async sealed(id: string): Promise<Sealed | null> {
    const kept = await this.door.sealedAs(id);
    return typeof kept === 'object' && kept !== null && 'metadata' in kept ? (kept as Sealed) : null;
  }

  /** What is told by its first bytes to be no paper is not sent to its end. */
  private async refuseForeign({ id, offset, size, metadata }: Arriving, target: Target): Promise<void> {
    if (offset < Math.min(size, HEAD_BYTES)) return;
    if (mediaTypeOf(await this.door.head(id, HEAD_BYTES), metadata['filename'] ?? '')) return;
    await this.door.drop(id);
    await this.targets.release(target, id);
    throw unknownPaperType();
  }
}

/** Party id of whoever sends; null for the agency, and for a draft. */
const partyOf = (target: Target): string | null => (target.to === 'case' ? (target.person.party?.id ?? null) : null);

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
