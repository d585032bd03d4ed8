import type { Both } from '../i18n/words';

/** RFC 9457, as the API answers it. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly titles: Both;
  readonly errors?: readonly { readonly pointer: string; readonly messages: Both; readonly article?: string }[];
  readonly failures?: readonly { readonly guard: string; readonly messages: Both; readonly article: string }[];
  readonly traceId?: string;
  readonly [extra: string]: unknown;
}

/** A refused or failed request. Status 0: no answer came at all. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.titles.en);
    this.name = 'ProblemError';
  }
}

const UNREACHABLE: Both = { zh: '连接不上服务器', en: 'the server cannot be reached' };
const UNREADABLE: Both = { zh: '服务器的回答无法识别', en: 'the answer of the server cannot be read' };

export const unreachable = (): ProblemError =>
  new ProblemError({ status: 0, code: 'NETWORK.UNREACHABLE', titles: UNREACHABLE });

/** An answer that is not 2xx, as an error; a proxy's own page becomes a problem without details. */
export function problemFrom(status: number, body: unknown): ProblemError {
  const known = typeof body === 'object' && body !== null && 'code' in body && 'titles' in body;
  return new ProblemError(known ? (body as Problem) : { status, code: 'NETWORK.UNREADABLE', titles: UNREADABLE });
}

export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError
    ? error.problem
    : { status: 0, code: 'PAGE.FAILED', titles: { zh: '页面出错了', en: 'This page has failed' } };

/** Worth asking again by itself: no answer, or a server that is restarting. */
export const isRetryable = (error: unknown): boolean =>
  error instanceof ProblemError && (error.problem.status === 0 || error.problem.status >= 502);
