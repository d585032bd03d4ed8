import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { traceIdOf } from '../trace.js';
import { faultOf, type Fault } from './fault.js';
import { languageOf } from './language.js';
import { problemOf } from './problem.js';

/** Writes a fault as the answer, in the caller's language. */
export function answerWith(fault: Fault, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request.headers['accept-language']);
  void reply
    .status(fault.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .header('vary', 'accept-language')
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problemOf(fault, language, request.id)));
}

/** What the framework refuses before any route is found: an address that cannot be decoded, or a part of it too long. */
export function answerFramework(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const fault = faultOf(error);
  request.problemCode = fault.code;
  void reply.header('traceparent', `00-${request.id}-${request.id.slice(0, 16)}-01`);
  answerWith(fault, request, reply);
}

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
};
const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

/** What is no HTTP, or a head that never ends: answered on the bare connection, which is closed then. */
export function answerBrokenHead(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = STATUS_BY_CODE[error.code ?? ''] ?? 400;
  const body = JSON.stringify(problemOf(faultOf({ statusCode: status }), 'zh', traceIdOf({ headers: {} })));
  if (socket.writable)
    socket.write(
      `HTTP/1.1 ${status} ${REASONS[status] ?? 'Bad Request'}\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
    );
  socket.destroySoon();
}
