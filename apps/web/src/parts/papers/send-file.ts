import * as tus from 'tus-js-client';
import { api, newKey, take } from '../../api/client';
import { problemFrom, problemOf, unreachable } from '../../api/problem';
import { chosenRole } from '../../api/role';
import { readSettings } from '../../shell/settings';
import type { FiledAs } from './filed-as';
import { forgetAlike, holdMark, markOf, OF_SESSION, type Unfinished } from './unfinished';

/** What proves that the sender may send: the code of the draft, the party's own, or nothing beside the session. */
export type Proof = Readonly<Record<string, string>>;

export interface Target {
  readonly proof: Proof;
  /** `draft` or `case` with its id. */
  readonly of: { readonly draft: string } | { readonly case: string };
  /** Who of the case sends it: both sides may come to the same computer. */
  readonly party?: string;
}

export interface UploadReceipt {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
  /** What it is to prove; of a draft's paper that is said in the form. */
  readonly purpose?: string | null;
  readonly at: string;
}

const CHUNK = 4 * 1024 * 1024;
const RETRY_MS = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000, 60_000];

export interface Sending {
  /** Gives it up. Nothing of it stays at the office, unless it had arrived whole: then its receipt comes. */
  stop(): Promise<void>;
  /** Null once it was given up. */
  readonly receipt: Promise<UploadReceipt | null>;
}

/** Sends a file in parts by tus; what was sent before, by this browser and of the same file, is not sent again. */
export function sendFile(
  file: File,
  as: FiledAs,
  target: Target,
  told: (state: { percent: number; cut: boolean }) => void,
): Sending {
  const mark = markOf(whereTo(target), as, file);
  let upload: tus.Upload | null = null;
  let percent = 0;
  let stopped = false;
  let settle: (receipt: UploadReceipt | null) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const receipt = new Promise<UploadReceipt | null>((resolve, reject) => {
    [settle, fail] = [resolve, reject];
    upload = new tus.Upload(file, {
      endpoint: '/api/v1/uploads',
      chunkSize: CHUNK,
      retryDelays: RETRY_MS,
      metadata: { filename: file.name, ...as, ...target.of },
      headers: {
        ...target.proof,
        ...actingAs(),
        'Accept-Language': readSettings().language,
        'Idempotency-Key': newKey(),
      },
      fingerprint: () => Promise.resolve(mark),
      onProgress: (sent, all) => {
        percent = all === 0 ? 0 : Math.floor((sent / all) * 100);
        told({ percent, cut: false });
      },
      onShouldRetry: (error) => {
        const again = passes(statusOf(error));
        if (again) told({ percent, cut: true });
        return again;
      },
      onError: (error) => {
        // What was refused for good is not gone on with.
        if (passes(statusOf(error))) reject(reasonOf(error));
        else void forget(upload).finally(() => reject(reasonOf(error)));
      },
      onSuccess: () => {
        const cut = (): boolean => {
          if (!stopped) told({ percent, cut: true });
          return !stopped;
        };
        void receiptOf(upload?.url ?? '', target.proof, cut)
          .then(async (of) => {
            await forget(upload);
            forgetAlike(whereTo(target), file);
            resolve(of);
          })
          .catch((error: Error) => (stopped ? undefined : reject(error)));
      },
    });
    void begin(upload);
  });
  holdMark(mark, receipt);
  const stop = async (): Promise<void> => {
    stopped = true;
    try {
      await upload?.abort();
      const arrived = upload?.url ? await givenUp(upload.url, target.proof) : null;
      await forget(upload);
      settle(arrived);
    } catch (error) {
      fail(error);
    }
  };
  return { receipt, stop };
}

/** What the marks of files that go there begin with. */
export const whereTo = ({ proof, of, party }: Target): string =>
  [...(Object.keys(proof).length === 0 ? [OF_SESSION] : []), ...Object.values(of), ...(party ? [party] : [])].join('-');

/** What may be otherwise in a moment. */
const passes = (status: number): boolean => status >= 500 || [0, 408, 409, 423, 429].includes(status);

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

/** Only with its receipt has the file arrived; until then an attempt finds by this what the office has already. */
async function forget(upload: tus.Upload | null): Promise<void> {
  for (const { urlStorageKey } of (await upload?.findPreviousUploads()) ?? [])
    await tus.defaultOptions.urlStorage?.removeUpload(urlStorageKey);
}

/**
 * The receipt of a file that was sent whole, asked for until it comes.
 * @param again told before each further attempt; false when nobody waits any more
 */
async function receiptOf(url: string, proof: Proof, again: () => boolean): Promise<UploadReceipt> {
  const params = { path: { id: url.split('/').at(-1) ?? '' }, header: { 'Idempotency-Key': newKey() } };
  for (let tried = 0; ; tried += 1) {
    try {
      return await take(api.POST('/api/v1/uploads/{id}/receipt', { params, headers: proof }));
    } catch (error) {
      const wait = RETRY_MS[tried];
      if (wait === undefined || !passes(problemOf(error).status) || !again()) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** Gives up what this browser began before, for good: nothing of it stays at the office. @throws ProblemError */
export async function abandon({ mark, url }: Unfinished, proof: Proof): Promise<UploadReceipt | null> {
  const arrived = await givenUp(url, proof);
  await tus.defaultOptions.urlStorage?.removeUpload(mark);
  return arrived;
}

/** @returns the receipt of what had arrived whole before */
async function givenUp(url: string, proof: Proof): Promise<UploadReceipt | null> {
  try {
    const path = { id: url.split('/').at(-1) ?? '' };
    return (await take(api.DELETE('/api/v1/uploads/{id}', { params: { path }, headers: proof }))).receipt;
  } catch (error) {
    if (problemOf(error).status === 404) return null;
    throw error;
  }
}

const statusOf = (error: Error | tus.DetailedError): number =>
  ('originalResponse' in error ? error.originalResponse?.getStatus() : null) ?? 0;

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
