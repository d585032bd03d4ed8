import { DomainError, staleWords } from '#libs/kernel';
import type { StoredCase } from '../domain/case.js';

export const keyReused = (): DomainError =>
  new DomainError('API.KEY_REUSED', 'unprocessable', {
    zh: '该幂等键已用于另一请求',
    en: 'This idempotency key was used for another request',
  });

export const noSuchCase = (): DomainError =>
  new DomainError('CASEWORK.NOT_FOUND', 'notFound', { zh: '没有找到该案件', en: 'There is no such case' });

export const stale = (stored: StoredCase, seen: number): DomainError =>
  new DomainError(
    'CASEWORK.STALE',
    'stale',
    staleWords(stored.version, seen, {
      zh: '本案已被他人修改,请查看差异后再提交',
      en: 'Somebody else has changed this case; look at the difference and submit again',
    }),
    { version: stored.version, seen, caseId: stored.id },
  );
