import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { CasePerson } from '#libs/casework';
import { Database } from '#libs/persistence';

/** What a person was told in the application. */
export interface Notice {
  readonly id: string;
  readonly caseId: string;
  readonly kind: string;
  readonly words: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly readAt: string | null;
}

export interface NoticePage {
  readonly items: readonly Notice[];
  readonly nextCursor: string | null;
}

const COLUMNS = `outbox_id::text as id, case_id as "caseId", kind, words,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
  to_char(read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "readAt"`;

const LIST = `select ${COLUMNS} from notices
  where person = $1 and ($2::bigint is null or outbox_id < $2) and (not $3 or read_at is null)
  order by outbox_id desc limit $4`;

const MARK = `update notices set read_at = coalesce(read_at, hz_now()) where person = $1 and outbox_id = $2 returning ${COLUMNS}`;

/** A person's notices, within the walls: those of a case that is out of sight are out of sight too. */
@Injectable()
export class Notices {
  constructor(private readonly database: Database) {}

  list(person: CasePerson, asked: { cursor?: string; limit?: number; unread?: boolean }): Promise<NoticePage> {
    const limit = asked.limit ?? 50;
    return this.database.run(person.viewer, async (tx) => {
      const values = [person.id, asked.cursor ?? null, asked.unread ?? false, limit + 1];
      const rows = await tx.query<Notice>(LIST, values, 'notices-list');
      const items = rows.slice(0, limit);
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** Marks one as read; doing it again changes nothing. @throws DomainError API.NOT_FOUND */
  async read(person: CasePerson, id: string): Promise<Notice> {
    const [row] = await this.database.run(person.viewer, (tx) =>
      tx.query<Notice>(MARK, [person.id, id], 'notice-read'),
    );
    if (!row) throw new DomainError('API.NOT_FOUND', 'notFound', { zh: '没有这条通知', en: 'There is no such notice' });
    return row;
  }
}
