import * as tus from 'tus-js-client';
import { api, newKey, take } from '../../api/client';
import { problemFrom, unreachable } from '../../api/problem';
import { chosenRole } from '../../api/role';
import { readSettings } from '../../shell/settings';
import { markOf } from './unfinished';

/** What proves that the sender may send: the code of the draft, the party's own, or nothing beside the session. */
export type Proof = Readonly<Record<string, string>>;

export interface Target {
  readonly proof: Proof;
  /** `draft` or `case` with its id. */
  readonly of: { readonly draft: string } | { readonly case: string };
}

export interface UploadReceipt {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
  readonly at: string;
}

const CHUNK = 4 * 1024 * 1024;
const RETRY_MS = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000];

export interface Sending {
  stop(): Promise<void>;
  readonly receipt: Promise<UploadReceipt>;
}

/** Sends a file in parts by tus; what was sent before, by this browser and of the same file, is not sent again. */
export function sendFile(
  file: File,
  kind: string,
  target: Target,
  told: (state: { percent: number; cut: boolean }) => void,
): Sending {
  let upload: tus.Upload | null = null;
  let percent = 0;
  const receipt = new Promise<UploadReceipt>((resolve, reject) => {
    upload = new tus.Upload(file, {
      endpoint: '/api/v1/uploads',
      chunkSize: CHUNK,
      retryDelays: RETRY_MS,
      metadata: { filename: file.name, kind, ...target.of },
      headers: {
        ...target.proof,
        ...actingAs(),
        'Accept-Language': readSettings().language,
        'Idempotency-Key': newKey(),
      },
      fingerprint: () => Promise.resolve(markOf(Object.values(target.of).join(), kind, file)),
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => {
        percent = all === 0 ? 0 : Math.floor((sent / all) * 100);
        told({ percent, cut: false });
      },
      onShouldRetry: (error) => {
        const status = error.originalResponse?.getStatus() ?? 0;
        const again = status >= 500 || [0, 408, 409, 423, 429].includes(status);
        if (again) told({ percent, cut: true });
        return again;
      },
      onError: (error) => reject(reasonOf(error)),
      onSuccess: () => void receiptOf(upload?.url ?? '', target.proof).then(resolve, reject),
    });
    void begin(upload);
  });
  return { receipt, stop: () => upload?.abort(true) ?? Promise.resolve() };
}

const actingAs = (): Proof => {
  const role = chosenRole();
  return role ? { 'Acting-As': role } : {};
};

/** Where an earlier attempt stopped, this one goes on. */
async function begin(upload: tus.Upload): Promise<void> {
  const [earlier] = await upload.findPreviousUploads();
  if (earlier) upload.resumeFromPreviousUpload(earlier);
  upload.start();
}

const receiptOf = (url: string, proof: Proof): Promise<UploadReceipt> =>
  take(
    api.POST('/api/v1/uploads/{id}/receipt', {
      params: { path: { id: url.split('/').at(-1) ?? '' }, header: { 'Idempotency-Key': newKey() } },
      headers: proof,
    }),
  );

function reasonOf(error: Error | tus.DetailedError): Error {
  const answer = 'originalResponse' in error ? error.originalResponse : null;
  if (!answer) return unreachable();
  return problemFrom(answer.getStatus(), parsed(answer.getBody()));
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    console.info('an answer was no problem document', error);
    return null;
  }
}
