import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';

/**
 * The version of the case, the draft or the person that the client saw, from `If-Match: "7"`.
 * @throws DomainError API.VERSION_MISSING (428), API.VERSION_ILL_FORMED (400)
 */
export function seenVersion(header: string | undefined): number {
  if (header === undefined || header === '') {
    throw new DomainError('API.VERSION_MISSING', 'preconditionRequired', {
      zh: '请在 If-Match 中给出所见的版本',
      en: 'Give the version that you saw in If-Match',
    });
  }
  const version = /^"(\d{1,9})"$/.exec(header)?.[1];
  if (version !== undefined) return Number(version);
  throw new DomainError('API.VERSION_ILL_FORMED', 'invalid', {
    zh: 'If-Match 应为带引号的版本号,如 "7"',
    en: 'If-Match must be a version in quotes, e.g. "7"',
  });
}

export const SeenVersion = createParamDecorator((_: unknown, context: ExecutionContext): number =>
  seenVersion(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
);
