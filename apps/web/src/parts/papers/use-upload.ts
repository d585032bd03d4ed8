import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { api, newKey, take } from '../../api/client';
import { ProblemError } from '../../api/problem';
import type { PaperView } from '../types';
import { words } from './words';

/** The fields first and the file last: the server reads them as they arrive. */
function formOf(kind: string, file: File): FormData {
  const form = new FormData();
  form.append('kind', kind);
  form.append('file', file, file.name);
  return form;
}

/** Sends one file into a case. @throws ProblemError when the file is empty or refused */
export function useUpload(caseId: string, kind: string): UseMutationResult<PaperView, Error, File> {
  return useMutation({
    mutationFn: (file: File) => {
      if (file.size === 0) {
        throw new ProblemError({
          status: 400,
          code: 'PAPERS.EMPTY',
          titles: { zh: words.zh.empty, en: words.en.empty },
        });
      }
      return take(
        api.POST('/api/v1/cases/{id}/papers', {
          params: { path: { id: caseId }, header: { 'Idempotency-Key': newKey() } },
          body: { kind, file: file.name },
          bodySerializer: () => formOf(kind, file),
        }),
      );
    },
  });
}
