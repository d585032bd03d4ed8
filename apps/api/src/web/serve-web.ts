import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Which page answers which addresses: every other address belongs to the interface. */
const PAGES = {
  'desk.html': ['/desk', '/desk/*'],
  'court.html': ['/court', '/court/*'],
  'field.html': ['/field', '/field/*'],
  'index.html': ['/', '/check', '/checklist', '/checklist/*', '/file', '/file/*', '/receipt', '/follow', '/follow/*'],
} as const;

/** Style elements made at run time carry the nonce; scripts come from our own files only. */
const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    // Papers are shown out of memory, each under the type that the server told by its bytes.
    'frame-src blob:',
    'media-src blob:',
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/**
 * Serves the browser application from `folder` (what `npm run build` left there): its files for a year, since their names
 * change with what is in them; its pages never from a cache, since each answer has a nonce of its own. Without the folder the
 * interface runs alone.
 * @returns whether there is an application to serve
 */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<boolean> {
  const root = resolve(folder);
  if (!existsSync(join(root, 'index.html'))) return false;
  await app.register(fastifyStatic, {
    root: join(root, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
    preCompressed: true,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/icon.svg', (_, reply) => reply.sendFile('icon.svg', root, { maxAge: '1d', immutable: false }));
  for (const [file, addresses] of Object.entries(PAGES)) {
    const page = readFileSync(join(root, file), 'utf8');
    for (const address of addresses) fastify.get(address, (_, reply) => sendPage(reply, page));
  }
  const lost = readFileSync(join(root, 'index.html'), 'utf8');
  // No route of its own: one for every address would hide which methods an address of the interface has.
  fastify.addHook('onRequest', (request, reply, next) => {
    if (request.is404 && isNavigation(request)) sendPage(reply.code(404), lost);
    else next();
  });
  return true;
}

/** Somebody who follows a link to nowhere is told so by a page; programs, and whatever asks the interface, by a problem. */
const isNavigation = ({ method, url, headers }: FastifyRequest): boolean =>
  method === 'GET' && !/^\/(?:api|assets)(?:\/|$)/.test(url) && (headers.accept ?? '').includes('text/html');

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(18).toString('base64');
  return reply
    .header('content-security-policy', policy(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll('__NONCE__', nonce));
}
