/** What kind of refusal this is; the API maps each category to exactly one HTTP status. */
export type ErrorCategory =
  | 'invalid' // the input is wrong; `issues` name the fields
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound' // also used where a caller may not know that the thing exists
  | 'conflict' // e.g. a key in use, a request in progress
  | 'stale' // the caller saw an older version
  | 'preconditionRequired'
  | 'unprocessable' // well-formed, but contradicts an earlier request
  | 'refused' // the law or the procedure does not allow it now; `failures` name the guards
  | 'tooSlow' // the request did not come in within its time
  | 'tooLarge'
  | 'unsupportedType'
  | 'tooMany'
  | 'unavailable'
  | 'noRoom' // the disk on which it would lie is nearly full
  | 'internal';

/** A sentence in both languages of the product. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One wrong field: `pointer` is an RFC 6901 JSON pointer into the request body, `''` for the whole body. */
export interface FieldIssue {
  readonly pointer: string;
  readonly code: string;
  readonly message: Words;
  /** The article that asks for it, e.g. `专利纠纷行政裁决和调解办法 第15条`, where one does. */
  readonly article?: string;
}

/** One guard that did not hold, with the article it comes from. */
export interface GuardFailure {
  readonly guard: string;
  readonly message: Words;
  readonly article: string;
}

export interface ErrorDetails {
  readonly issues?: readonly FieldIssue[];
  readonly failures?: readonly GuardFailure[];
  /** Anything else a client may need, JSON-safe and free of personal data. */
  readonly [extra: string]: unknown;
}

/**
 * Every refusal of the domain. `code` is `AREA.REASON` and is never renamed once published.
 * Anything thrown that is not a DomainError is a defect or an outage, never an answer.
 */
export class DomainError extends Error {
  constructor(
    readonly code: `${Uppercase<string>}.${Uppercase<string>}`,
    readonly category: ErrorCategory,
    readonly title: Words,
    readonly details: ErrorDetails = {},
  ) {
    super(`${code}: ${title.en}`);
    this.name = 'DomainError';
  }
}

/** Why another version is refused: `changed`, unless the caller names one that has not been reached; nobody changed anything then. */
export const staleWords = (present: number, seen: number, changed: Words): Words =>
  seen <= present
    ? changed
    : {
        zh: `版本${seen}尚不存在,现为版本${present},请刷新后再提交`,
        en: `Version ${seen} does not exist yet; the present one is ${present}. Reload and submit again`,
      };
