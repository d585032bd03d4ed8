import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AddPaper, DraftPapers, FollowByCode, type CasePerson } from '#libs/casework';
import { isId, type FieldIssue } from '#libs/kernel';
import { casePersonOf } from '#libs/identity';
import { textHeader } from '../drafts/draft-code.js';
import { invalid } from '../http/fields/validation.js';
import { actorOf } from '../http/auth/who.js';
import { noSuchUpload } from './refusals.js';
import { UPLOAD_HOURS } from './tus-door.js';

/** Where an upload goes, with what its sender has shown. */
export type Target =
  | { readonly to: 'draft'; readonly draft: { readonly id: string; readonly code: string } }
  | { readonly to: 'case'; readonly caseId: string; readonly person: CasePerson };

type Metadata = Readonly<Record<string, string | null>>;

/** What an upload becomes. */
export interface UploadReceipt {
  readonly upload: string;
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
  readonly purpose: string | null;
  readonly at: string;
}

/** What stays of an upload that became a paper: the receipt, and by what it is judged who may be told of it. */
export interface Sealed {
  readonly receipt: UploadReceipt;
  readonly metadata: Metadata;
  /** Party id of whoever sent it; null for the agency, and for a draft. */
  readonly party: string | null;
}

/** Judges who may send to a draft or a case, and hands the bytes to the use case that takes papers there. */
@Injectable()
export class UploadTargets {
  constructor(
    private readonly papers: AddPaper,
    private readonly draftPapers: DraftPapers,
    private readonly follow: FollowByCode,
  ) {}

  /**
   * By the code of the draft, by the party's code and telephone, or by the session. Asked before a byte is taken; `coming`
   * says how many are to come with this request.
   * @throws DomainError API.INVALID, DRAFTS.NOT_FOUND, CASEWORK.NO_SUCH_CODE, CASEWORK.NOT_FOUND, PAPERS.CASE_ENDED,
   *   PAPERS.NO_ROOM
   */
  async admit(request: FastifyRequest, metadata: Metadata, coming: number): Promise<Target> {
    const target = await this.target(request, metadata);
    if (target.to === 'draft') await this.draftPapers.admit(target.draft, whatOf(metadata).kind, coming);
    else await this.papers.admits(target.caseId, whatOf(metadata), target.person, coming);
    return target;
  }

  /**
   * Who is told of an upload that is a paper already: as admit, but a draft that was filed meanwhile still knows its
   * writer, whose last answer may have been lost, and no party is told what another one sent.
   */
  async admitAgain(request: FastifyRequest, { metadata, party }: Sealed): Promise<void> {
    const target = await this.target(request, metadata);
    if (target.to === 'draft') return this.draftPapers.recognise(target.draft);
    await this.papers.admits(target.caseId, whatOf(metadata), target.person);
    const asking = target.person.party;
    if (asking && asking.id !== party) throw noSuchUpload();
  }

  /** Keeps room at the target for what was announced. Cases have no such limit. @throws DomainError DRAFTS.FULL */
  async promise(target: Target, upload: string, size: number): Promise<void> {
    if (target.to === 'draft') await this.draftPapers.promise(target.draft, { id: upload, size }, UPLOAD_HOURS);
  }

  /** Gives back the room of an upload that was dropped. */
  async release(target: Target, upload: string): Promise<void> {
    if (target.to === 'draft') await this.draftPapers.release(upload);
  }

  async keep(
    target: Target,
    upload: string,
    metadata: Metadata,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<UploadReceipt> {
    const what = { ...whatOf(metadata), name: metadata['filename'] ?? '', bytes };
    const paper =
      target.to === 'draft'
        ? { ...(await this.draftPapers.add({ ...what, draft: target.draft, id: upload })), purpose: null }
        : await this.papers.execute({
            ...what,
            caseId: target.caseId,
            person: target.person,
            key: { actor: actorOf(target.person), key: `upload:${upload}` },
          });
    const { id, kind, name, mediaType, size, sha256, sm3, purpose, at } = paper;
    return { upload, id, kind, name, mediaType, size, sha256, sm3, purpose, at };
  }

  private async target(request: FastifyRequest, metadata: Metadata): Promise<Target> {
    const { draft, case: caseId, filename } = metadata;
    const issues: FieldIssue[] = [];
    if (!filename) issues.push(missing('/filename'));
    if (isId(draft) === isId(caseId)) issues.push(missing('/draft'));
    // In a draft it is one of the answers, which may still be changed.
    if (isId(draft) && metadata['purpose']) issues.push(unwanted('/purpose'));
    if (issues.length > 0) throw invalid(issues);
    if (isId(draft)) return { to: 'draft', draft: { id: draft, code: textHeader(request, 'draft-code') } };
    return { to: 'case', caseId: String(caseId), person: await this.person(request) };
  }

  private async person(request: FastifyRequest): Promise<CasePerson> {
    const code = textHeader(request, 'follow-code');
    // Whoever shows a party's code acts for it, whoever else is signed in at the same browser.
    if (request.signedIn && code === '') return casePersonOf(request.signedIn);
    return this.follow.access({ code, phoneTail: textHeader(request, 'follow-tail') });
  }
}

const whatOf = ({ kind, purpose }: Metadata): { readonly kind: string; readonly purpose?: string } => ({
  kind: kind ?? '',
  ...(purpose ? { purpose } : {}),
});

const unwanted = (pointer: string): FieldIssue => ({
  pointer,
  code: 'unknown',
  message: {
    zh: '草稿材料的证明目的写在表单的 purposes 中',
    en: 'What the papers of a draft prove is written in `purposes` of its form',
  },
});

const missing = (pointer: string): FieldIssue => ({
  pointer,
  code: 'missing',
  message: {
    zh: 'Upload-Metadata 须有 filename、kind,以及 draft 或 case 之一',
    en: 'Upload-Metadata names filename, kind, and one of draft and case',
  },
});

/** `Upload-Metadata`: names and base64 values, comma separated. Nothing for what is not that. */
export function readMetadata(header: string): Metadata {
  const pairs = header
    .slice(0, 4_096)
    .split(',')
    .map((pair) => pair.trim().split(' '));
  return Object.fromEntries(
    pairs
      .filter(([name]) => name !== undefined && /^[a-z]{1,20}$/.test(name))
      .map(([name, value]) => [
        name,
        Buffer.from(value ?? '', 'base64')
          .toString('utf8')
          .slice(0, 500),
      ]),
  );
}
