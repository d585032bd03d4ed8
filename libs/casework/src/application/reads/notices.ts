import { DomainError, type Words } from '#libs/kernel';
import type { CasePerson, UnitOfWork, Work } from '../ports.js';
import { noticeWords, type NoticeSource } from './notice-words.js';

/** What a person was told in the application. */
export interface Notice {
  readonly id: string;
  readonly caseId: string;
  /** The case by its number, null before docketing, and its title. */
  readonly caseNumber: string | null;
  readonly caseTitle: string;
  readonly kind: string;
  readonly words: Words;
  /** ISO instants. */
  readonly at: string;
  readonly readAt: string | null;
}

/** A notice as it is kept: what it says follows from the rules of its case. */
export type KeptNotice = Omit<Notice, 'words'> & NoticeSource;

export interface NoticePage {
  readonly items: readonly Notice[];
  readonly nextCursor: string | null;
}

export interface NoticeQuery {
  readonly person: string;
  /** Id of the last notice of the page before. */
  readonly after: string | null;
  readonly unreadOnly: boolean;
  readonly limit: number;
}

/** Notices, within the walls of the transaction's viewer. */
export interface NoticeBook {
  /** Newest first. */
  page(tx: Work, query: NoticeQuery): Promise<KeptNotice[]>;
  /** Marks one of this person's as read; null when there is none. */
  mark(tx: Work, person: string, id: string): Promise<KeptNotice | null>;
}

/** A person's notices 通知: those of a case that is out of sight are out of sight too. */
export class Notices {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: NoticeBook,
  ) {}

  list(person: CasePerson, asked: { cursor?: string; limit?: number; unread?: boolean }): Promise<NoticePage> {
    const limit = asked.limit ?? 50;
    const query = { person: person.id, after: asked.cursor ?? null, unreadOnly: asked.unread ?? false };
    return this.work.run(person.viewer, async (tx) => {
      const rows = await this.book.page(tx, { ...query, limit: limit + 1 });
      const items = rows.slice(0, limit).map(inWords);
      return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  /** Marks one as read; doing it again changes nothing. @throws DomainError API.NOT_FOUND */
  async read(person: CasePerson, id: string): Promise<Notice> {
    const notice = await this.work.run(person.viewer, (tx) => this.book.mark(tx, person.id, id));
    if (notice) return inWords(notice);
    throw new DomainError('API.NOT_FOUND', 'notFound', { zh: '没有这条通知', en: 'There is no such notice' });
  }
}

function inWords(kept: KeptNotice): Notice {
  const { id, caseId, caseNumber, caseTitle, kind, at, readAt } = kept;
  return { id, caseId, caseNumber, caseTitle, kind, words: noticeWords(kept), at, readAt };
}
