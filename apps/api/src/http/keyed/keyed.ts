import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { digestOf } from './digest.js';
import { keyOf } from './key.guard.js';

/** A request's key and what it asks for; with who asks it becomes the KeyedRequest of a use case. */
export interface Key {
  readonly key: string;
  readonly digest: string;
}

/** The request's idempotency key with the digest of method, route, parameters and body. */
export const Keyed = createParamDecorator((_: unknown, context: ExecutionContext): Key => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return {
    key: keyOf(request),
    digest: digestOf({
      method: request.method,
      route: request.routeOptions.url ?? '',
      params: request.params,
      body: request.body,
      version: request.headers['if-match'] ?? '',
    }),
  };
});
