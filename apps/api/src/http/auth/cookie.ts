import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';

/** Kept only over TLS or on this machine, only for this host, out of reach of scripts. */
export const SESSION_COOKIE = '__Host-hengzhi';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The token that a browser keeps. @throws DomainError IDENTITY.FOREIGN_PAGE when a page of somebody else uses it to change something. */
export function tokenInCookie(request: FastifyRequest): string | null {
  const kept = request.cookies[SESSION_COOKIE];
  if (kept === undefined || kept === '') return null;
  if (!SAFE.has(request.method) && !fromOurPage(request)) throw foreignPage();
  return kept;
}

/** Browsers say where a request comes from; one that does not say is judged by its origin. */
function fromOurPage({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === headers.host;
}

const foreignPage = (): DomainError =>
  new DomainError('IDENTITY.FOREIGN_PAGE', 'forbidden', {
    zh: '请求不是从本系统的页面发出的',
    en: 'The request does not come from a page of this system',
  });
