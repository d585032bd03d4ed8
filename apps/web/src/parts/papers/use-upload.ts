import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { api, take } from '../../api/client';
import { ProblemError } from '../../api/problem';
import type { FiledAs } from './filed-as';
import type { UploadReceipt } from './send-file';
import { words } from './words';

export interface Progress {
  readonly percent: number;
  /** The line is down; it goes on by itself where it stopped. */
  readonly cut: boolean;
}
const BEGUN: Progress = { percent: 0, cut: false };

const refused = (code: string, key: 'empty' | 'tooLarge'): ProblemError =>
  new ProblemError({ status: 400, code, titles: { zh: words.zh[key], en: words.en[key] } });

/** Sends one file into a case in parts, as the public entry does. @throws ProblemError when it is empty, too large or refused */
export function useUpload(
  caseId: string,
  as: FiledAs,
): { upload: UseMutationResult<UploadReceipt | null, Error, File>; progress: Progress } {
  const [progress, setProgress] = useState(BEGUN);
  const upload = useMutation({
    mutationFn: async (file: File) => {
      setProgress(BEGUN);
      if (file.size === 0) throw refused('PAPERS.EMPTY', 'empty');
      const { maxBytes } = await take(api.GET('/api/v1/uploads'));
      if (file.size > maxBytes) throw refused('PAPERS.TOO_LARGE', 'tooLarge');
      // Read with the first file only: most pages of a case send none.
      const { sendFile } = await import('./send-file');
      return sendFile(file, as, { proof: {}, of: { case: caseId } }, setProgress).receipt;
    },
  });
  return { upload, progress };
}
