import { DomainError, staleWords } from '#libs/kernel';
import type { DraftChange } from '../../domain/drafts/draft-form.js';
import { DRAFT_MAX_BYTES } from '../../domain/drafts/draft-form.js';

export const noSuchDraft = (): DomainError =>
  new DomainError('DRAFTS.NOT_FOUND', 'notFound', {
    zh: '没有这份草稿,或草稿码不正确,或已过保存期',
    en: 'There is no such draft, or the code is not right, or it has expired',
  });

export const staleDraft = (revision: number, seen: number, changes: readonly DraftChange[]): DomainError =>
  new DomainError(
    'DRAFTS.STALE',
    'stale',
    staleWords(revision, seen, { zh: '草稿已在另一窗口修改', en: 'The draft was changed in another window' }),
    { revision, changes },
  );

export const alreadyFiled = (draft: string): DomainError =>
  new DomainError(
    'DRAFTS.FILED',
    'conflict',
    { zh: '请求书已提交,草稿不能再修改', en: 'The complaint was submitted; its draft is not changed any more' },
    { draft },
  );

export const draftTooLarge = (): DomainError =>
  new DomainError(
    'DRAFTS.TOO_LARGE',
    'tooLarge',
    {
      zh: `草稿不得超过${DRAFT_MAX_BYTES / 1024} KB`,
      en: `A draft has at most ${DRAFT_MAX_BYTES / 1024} KB`,
    },
    { maxBytes: DRAFT_MAX_BYTES },
  );

export const tooManyPapers = (most: number): DomainError =>
  new DomainError('DRAFTS.TOO_MANY_PAPERS', 'tooLarge', {
    zh: `一份草稿最多附${most}份材料`,
    en: `A draft has at most ${most} papers`,
  });
