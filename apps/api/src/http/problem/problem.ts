import type { FieldIssue, GuardFailure, Words } from '#libs/kernel';
import type { Fault } from './fault.js';
import type { Language } from './language.js';

export interface ProblemError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly messages: Words;
  readonly article?: string;
}

export interface ProblemFailure {
  readonly guard: string;
  readonly message: string;
  readonly messages: Words;
  readonly article: string;
}

/** RFC 9457 `application/problem+json`, in the caller's language and with both. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly titles: Words;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errors?: readonly ProblemError[];
  readonly failures?: readonly ProblemFailure[];
  readonly traceId: string;
  readonly [extra: string]: unknown;
}

export function problemOf(fault: Fault, language: Language, traceId: string): Problem {
  const { issues, failures, ...extra } = fault.details;
  const errors = issues?.map((issue) => errorOf(issue, language));
  const failed = failures?.map((failure) => failureOf(failure, language));
  const said = [...(errors ?? []).map((e) => ofField(e, language)), ...(failed ?? []).map((f) => f.message)].slice(
    0,
    3,
  );
  return {
    ...(fault.defect ? {} : extra),
    type: `urn:hengzhi:problem:${fault.code.toLowerCase().replaceAll('_', '-')}`,
    title: fault.title[language],
    titles: fault.title,
    status: fault.status,
    code: fault.code,
    detail: said.length > 0 ? said.join(language === 'zh' ? ';' : '; ') : fault.title[language],
    ...(errors ? { errors } : {}),
    ...(failed ? { failures: failed } : {}),
    traceId,
  };
}

/** Many fields share one message, which says nothing without the field that it is about. */
const ofField = ({ pointer, message }: ProblemError, language: Language): string =>
  pointer === '' ? message : `${pointer}${language === 'zh' ? ':' : ': '}${message}`;

const errorOf = ({ message, ...issue }: FieldIssue, language: Language): ProblemError => ({
  ...issue,
  message: message[language],
  messages: message,
});

const failureOf = ({ message, ...failure }: GuardFailure, language: Language): ProblemFailure => ({
  ...failure,
  message: message[language],
  messages: message,
});
