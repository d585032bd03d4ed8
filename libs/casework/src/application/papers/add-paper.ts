import { createHash } from 'node:crypto';
import { DomainError, newId } from '#libs/kernel';
import { isPaperKind } from '#libs/procedures';
import { HEAD_BYTES, mediaTypeOf } from '../../domain/media-type.js';
import { paperName } from '../../domain/paper-name.js';
import { PURPOSE_OF_OTHERS, purposeFault } from '../../domain/paper-purpose.js';
import { keyReused, noSuchCase } from '../advance-case.js';
import type { Capacities, CasePerson, KeyedRequest, UnitOfWork, Work } from '../ports.js';
import type { CaseReader } from '../reads/ports.js';
import { caseEnded, empty, unknownType, wrongKind, wrongPurpose } from './errors.js';
import type { HeldBytes, Paper, PaperBook, PaperStore } from './ports.js';

export interface AddPaperRequest {
  readonly caseId: string;
  /** What the paper is to the case: one of PAPER_KINDS. */
  readonly kind: string;
  readonly name: string;
  /** What a piece of evidence is to prove. */
  readonly purpose?: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly person: CasePerson;
  /** The digest of the request is made here, from the bytes themselves. */
  readonly key: { readonly actor: string; readonly key: string } | null;
}

export interface AddPaperDeps {
  readonly work: UnitOfWork;
  readonly reader: CaseReader;
  readonly papers: PaperBook;
  readonly store: PaperStore;
  readonly capacities: Capacities;
}

export interface PaperReceipt {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
  readonly purpose: string | null;
  readonly at: string;
}

/** 500 MB, the size of a filmed inspection. */
export const DEFAULT_MAX_BYTES = 500 * 1_048_576;

/** Takes a paper into a case: hashed on the way in, told by its bytes, kept once, receipted. */
export class AddPaper {
  constructor(
    private readonly deps: AddPaperDeps,
    private readonly maxBytes = DEFAULT_MAX_BYTES,
  ) {}

  /**
   * @throws DomainError PAPERS.WRONG_PURPOSE, PAPERS.TOO_LARGE, PAPERS.EMPTY, PAPERS.UNSUPPORTED_TYPE, PAPERS.NO_ROOM, PAPERS.CASE_ENDED,
   *   CASEWORK.NOT_FOUND, API.KEY_REUSED
   */
  async execute(asked: AddPaperRequest): Promise<PaperReceipt> {
    // Asked before a byte is taken, so that a stranger cannot fill the disk.
    await this.admits(asked.caseId, asked, asked.person);
    const held = await this.deps.store.receive(asked.bytes, this.maxBytes);
    try {
      return await this.add(asked, held);
    } finally {
      await held.discard();
    }
  }

  /**
   * Whether this person may hand in a paper of this kind, of which so many bytes are to come now.
   * @throws DomainError PAPERS.WRONG_KIND, PAPERS.WRONG_PURPOSE, PAPERS.CASE_ENDED, CASEWORK.NOT_FOUND, PAPERS.NO_ROOM
   */
  async admits(
    caseId: string,
    { kind, purpose }: Pick<AddPaperRequest, 'kind' | 'purpose'>,
    person: CasePerson,
    coming = 0,
  ): Promise<void> {
    if (!isPaperKind(kind)) throw wrongKind();
    if (purpose) checkPurpose(kind, purpose);
    await this.deps.work.run(person.viewer, (tx) => this.admit(tx, { caseId, person }));
    // A stranger is not told how the disk stands.
    if (coming > 0) await this.deps.store.room(coming);
  }

  private async add(asked: AddPaperRequest, held: HeldBytes): Promise<PaperReceipt> {
    if (held.size === 0) throw empty();
    const media = mediaTypeOf(held.head.subarray(0, HEAD_BYTES), asked.name);
    if (!media) throw unknownType();
    const paper = { ...asked, name: paperName(asked.name, media.extension), mediaType: media.type };
    const request = asked.key ? { ...asked.key, digest: digestOf(asked, held) } : null;
    // The bytes are safe before the row says that they are, and no transaction waits for a slow store.
    const storageKey = await held.keep();
    const once = (): Promise<PaperReceipt> =>
      this.deps.work.run(asked.person.viewer, (tx) => this.inside(tx, { ...paper, storageKey }, held, request));
    try {
      return await once();
    } catch (error) {
      if (error instanceof DomainError && error.code === 'API.KEY_IN_PROGRESS') return once();
      throw error;
    }
  }

  private async inside(
    tx: Work,
    asked: AddPaperRequest & { readonly mediaType: string; readonly storageKey: string },
    held: HeldBytes,
    request: KeyedRequest | null,
  ): Promise<PaperReceipt> {
    const receipt = request ? await this.deps.papers.receiptOf(tx, request.actor, request.key) : null;
    if (receipt) {
      if (receipt.digest !== request?.digest) throw keyReused();
      return receipt.body as unknown as PaperReceipt;
    }
    await this.admit(tx, asked);
    const { size, sha256, sm3 } = held;
    const { caseId, kind, name, mediaType, storageKey, person } = asked;
    const purpose = asked.purpose?.trim() || null;
    const paper = { id: newId(), caseId, kind, name, mediaType, size, sha256, sm3, storageKey, purpose };
    return receiptFor(
      await this.deps.papers.add(tx, { ...paper, byActor: person.id, byParty: person.party?.id ?? null }, request),
    );
  }

  private async admit(tx: Work, asked: Pick<AddPaperRequest, 'caseId' | 'person'>): Promise<void> {
    const stored = await this.deps.reader.stored(tx, asked.caseId);
    if (stored && this.deps.capacities.may(asked.person, 'paper.add', stored)) return;
    throw stored && !stored.open && asked.person.party?.caseId === stored.id ? caseEnded() : noSuchCase();
  }
}

function checkPurpose(kind: string, purpose: string): void {
  const fault = kind === 'evidence' ? purposeFault(purpose, '/purpose') : PURPOSE_OF_OTHERS;
  if (fault) throw wrongPurpose(fault);
}

const digestOf = (asked: AddPaperRequest, held: HeldBytes): string =>
  createHash('sha256')
    .update(
      JSON.stringify([asked.caseId, asked.kind, asked.name, held.sha256, ...(asked.purpose ? [asked.purpose] : [])]),
    )
    .digest('hex');

export const receiptFor = ({
  id,
  caseId,
  kind,
  name,
  mediaType,
  size,
  sha256,
  sm3,
  purpose,
  at,
}: Paper): PaperReceipt => ({
  id,
  caseId,
  kind,
  name,
  mediaType,
  size,
  sha256,
  sm3,
  purpose,
  at,
});
