import createClient, { type Middleware } from 'openapi-fetch';
import { readSettings } from '../shell/settings';
import type { paths } from './generated/schema';
import { problemFrom, unreachable } from './problem';
import { chooseRole, chosenRole } from './role';

const language: Middleware = {
  onRequest({ request }) {
    request.headers.set('Accept-Language', readSettings().language);
    return request;
  },
};

/** Oneself is asked for whole: which roles there are to choose from. */
const role: Middleware = {
  onRequest({ request, schemaPath }) {
    const chosen = chosenRole();
    if (chosen && !schemaPath.startsWith('/api/v1/sessions')) request.headers.set('Acting-As', chosen);
    return request;
  },
};

/** The only way to the API: made from its document, so that what it demands must be given. The session is a cookie. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin' });
api.use(language, role);

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of an answer. @throws ProblemError for everything that is not 2xx, or when no answer came */
export async function take<T>(asked: Promise<Answer<T>>): Promise<T> {
  return (await taken(asked)).data;
}

/** The same, with the version of the case (`ETag`) that the answer carried. */
export async function taken<T>(asked: Promise<Answer<T>>): Promise<{ data: T; version: string }> {
  const answer = await asked.catch(() => {
    throw unreachable();
  });
  if (!answer.response.ok) {
    if (answer.response.status === 401) announceSessionEnd();
    const refused = problemFrom(answer.response.status, answer.error);
    // A role can end meanwhile: a deputy's when the colleague is back.
    if (refused.problem.code === 'IDENTITY.NOT_YOUR_ROLE') chooseRole(null);
    throw refused;
  }
  return { data: answer.data as T, version: answer.response.headers.get('etag') ?? '' };
}

const listeners = new Set<() => void>();
/** Tells everybody who listens that nobody is signed in any more. */
export const announceSessionEnd = (): void => listeners.forEach((tell) => tell());

/** Tells when it shows that the session has ended. @returns how to stop listening */
export function onSessionEnd(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** One key for one intent: kept while the same request is repeated, new for the next. */
export const newKey = (): string => crypto.randomUUID();

/** `If-Match` of a version number. */
export const ifMatch = (version: number): string => `"${version}"`;
