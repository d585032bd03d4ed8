import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#libs/kernel';

export const KEY_FORM = /^[\x21-\x7e]{8,128}$/;

/** Every POST names itself, so that repeating it after a lost answer does not do it twice. */
@Injectable()
export class KeyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.method === 'POST') keyOf(request);
    return true;
  }
}

/**
 * The request's idempotency key.
 * @throws DomainError API.KEY_MISSING, API.KEY_ILL_FORMED
 */
export function keyOf(request: Pick<FastifyRequest, 'headers'>): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined || key === '') {
    throw new DomainError('API.KEY_MISSING', 'invalid', {
      zh: '缺少 Idempotency-Key 请求头',
      en: 'The Idempotency-Key header is missing',
    });
  }
  if (typeof key === 'string' && KEY_FORM.test(key)) return key;
  throw new DomainError('API.KEY_ILL_FORMED', 'invalid', {
    zh: 'Idempotency-Key 应为 8 至 128 个可见字符',
    en: 'Idempotency-Key must be 8 to 128 visible characters',
  });
}
