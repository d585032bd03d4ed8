import type { DomainError } from '#libs/kernel';
import { noSuchDraft, staleDraft } from '../../application/drafts/errors.js';
import type { Draft, DraftBook, DraftPaper, Filled, Promised } from '../../application/drafts/ports.js';
import type { Work } from '../../application/ports.js';
import type { ComplaintForm } from '../../domain/complaint/complaint.js';
import { changedSince, type Touched } from '../../domain/drafts/draft-form.js';
import { keyInUse } from '../pg-case-book.js';
import { nameDraft } from '../pg-named.js';
import { sqlOf } from '../pg-unit-of-work.js';

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const DRAFT = `id, revision, form, touched, ${iso('saved_at')} as "savedAt", ${iso('expires_at')} as "expiresAt", filed_case as "filedCase"`;
const PAPER = `id, kind, name, media_type as "mediaType", size::float8 as size, sha256, sm3, storage_key as "storageKey", ${iso('at')} as at`;

/** Drafts in PostgreSQL. What is opened by a code has no owner: beside the system only the filing of a draft reaches that one. */
export class PgDraftBook implements DraftBook {
  async open(tx: Work, id: string, digest: Buffer, days: number): Promise<Draft> {
    const rows = await sqlOf(tx).query<Draft>(
      `with swept as (
         delete from drafts where id in (select id from drafts where expires_at < hz_now() limit 20 for update skip locked)
       )
       insert into drafts (id, digest, created_at, saved_at, expires_at)
       values ($1, $2, hz_now(), hz_now(), hz_now() + make_interval(days => $3)) returning ${DRAFT}`,
      [id, digest, days],
      'draft-open',
    );
    return one(rows);
  }

  async find(tx: Work, id: string, digest: Buffer, lock: boolean): Promise<Draft | null> {
    const [row] = await sqlOf(tx).query<Draft>(
      `select ${DRAFT} from drafts where id = $1 and digest = $2 and expires_at > hz_now() ${lock ? 'for update' : ''}`,
      [id, digest],
    );
    return row ?? null;
  }

  async findByCode(tx: Work, digest: Buffer): Promise<Draft | null> {
    const [row] = await sqlOf(tx).query<Draft>(
      `select ${DRAFT} from drafts where digest = $1 and expires_at > hz_now()`,
      [digest],
      'draft-by-code',
    );
    return row ?? null;
  }

  async save(tx: Work, id: string, form: ComplaintForm, touched: Touched): Promise<Draft> {
    const rows = await sqlOf(tx).query<Draft>(
      `update drafts set form = $2, touched = $3, revision = revision + 1, saved_at = hz_now(),
         expires_at = hz_now() + (expires_at - saved_at)
       where id = $1 returning ${DRAFT}`,
      [id, JSON.stringify(form), JSON.stringify(touched)],
      'draft-save',
    );
    return one(rows);
  }

  papers(tx: Work, id: string): Promise<DraftPaper[]> {
    return sqlOf(tx).query<DraftPaper>(
      `select ${PAPER} from draft_papers where draft = $1 order by draft_papers.at, id`,
      [id],
      'draft-papers',
    );
  }

  async addPaper(tx: Work, id: string, p: Omit<DraftPaper, 'at'>): Promise<DraftPaper> {
    const rows = await sqlOf(tx).query<DraftPaper>(
      `insert into draft_papers (id, draft, kind, name, media_type, size, sha256, sm3, storage_key, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, hz_now()) returning ${PAPER}`,
      [p.id, id, p.kind, p.name, p.mediaType, p.size, p.sha256, p.sm3, p.storageKey],
      'draft-paper-add',
    );
    return one(rows);
  }

  // By the real clock, as the bytes on the disk are; drafts expire by the office's day.
  async promise(tx: Work, id: string, { id: upload, size }: Promised, hours: number): Promise<void> {
    await sqlOf(tx).query(
      `with lapsed as (delete from draft_uploads where draft = $2 and until <= now())
       insert into draft_uploads (id, draft, size, until) values ($1, $2, $3, now() + make_interval(hours => $4))`,
      [upload, id, size, hours],
      'draft-upload-promise',
    );
  }

  async promised(tx: Work, id: string, beside: string | null): Promise<number> {
    const [row] = await sqlOf(tx).query<{ bytes: number }>(
      `select coalesce(sum(size), 0)::float8 as bytes from draft_uploads
       where draft = $1 and id is distinct from $2::uuid and until > now()`,
      [id, beside],
      'draft-uploads-promised',
    );
    return row?.bytes ?? 0;
  }

  async release(tx: Work, upload: string): Promise<void> {
    await sqlOf(tx).query('delete from draft_uploads where id = $1', [upload], 'draft-upload-release');
  }

  async dropPaper(tx: Work, id: string, paper: string): Promise<boolean> {
    const rows = await sqlOf(tx).query('delete from draft_papers where draft = $1 and id = $2 returning id', [
      id,
      paper,
    ]);
    return rows.length > 0;
  }

  async handOver(tx: Work, { id, revision, purposes }: Filled, caseId: string, party: string): Promise<void> {
    await nameDraft(tx, id);
    const taken = await sqlOf(tx).query<{ id: string }>(
      // What was written is in the case's file now, behind its walls: here it would only lie about until the draft expires.
      `update drafts set filed_case = $2, form = '{}', touched = '{}'
       where id = $1 and filed_case is null and revision = $3 returning id`,
      [id, caseId, revision],
    );
    if (taken.length === 0) throw await this.whyNot(tx, id, revision);
    await sqlOf(tx).query(
      `insert into papers (id, case_id, kind, name, media_type, size, sha256, sm3, storage_key, by_actor, by_party, at, purpose)
       select p.id, $2, p.kind, p.name, p.media_type, p.size, p.sha256, p.sm3, p.storage_key, 'party:' || $3::text, $3, p.at,
         case when p.kind = 'evidence' then $4::jsonb ->> p.id::text end
       from draft_papers p where p.draft = $1`,
      [id, caseId, party, JSON.stringify(purposes)],
    );
  }

  /** Another delivery of the same request was first, whose receipt answers; or another window saved meanwhile. */
  private async whyNot(tx: Work, id: string, seen: number): Promise<DomainError> {
    const [now] = await sqlOf(tx).query<Draft>(`select ${DRAFT} from drafts where id = $1`, [id], 'draft-moved');
    if (!now) return noSuchDraft();
    return now.filedCase ? keyInUse() : staleDraft(now.revision, seen, changedSince(now.form, now.touched, seen));
  }
}

function one<T>([row]: readonly T[]): T {
  if (row === undefined) throw new Error('a draft was written and not returned');
  return row;
}
