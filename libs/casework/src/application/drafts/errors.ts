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

/** @param most what the papers of a draft may have together, in bytes */
export const draftFull = (most: number): DomainError => {
  const mb = Math.floor(most / 1_048_576);
  const message = {
    zh: `一份草稿的材料合计不得超过${mb} MB,含正在上传的(未传完的计24小时);请先删除不需要的材料`,
    en: `The papers of a draft have at most ${mb} MB together, uploads under way included (for 24 hours where they are not finished); first take out what is not needed`,
  };
  const issues = [{ pointer: '/file', code: 'draftFull', message }];
  return new DomainError('DRAFTS.FULL', 'tooLarge', message, { issues, maxBytes: most });
};

export const tooManyPapers = (most: number): DomainError =>
  new DomainError('DRAFTS.TOO_MANY_PAPERS', 'tooLarge', {
    zh: `一份草稿最多附${most}份材料`,
    en: `A draft has at most ${most} papers`,
  });
