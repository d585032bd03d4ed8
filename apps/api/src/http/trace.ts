import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}/;
const NONE = '0'.repeat(32);

/** The caller's trace id (W3C `traceparent`) or a new one: 32 hex digits. */
export function traceIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = TRACEPARENT.exec(String(request.headers['traceparent'] ?? ''))?.[1];
  return given !== undefined && given !== NONE ? given : randomBytes(16).toString('hex');
}

/** Answers carry the trace on, with a span of our own. */
export function answerTraces(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('traceparent', `00-${request.id}-${randomBytes(8).toString('hex')}-01`);
    done();
  });
}
