import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { readFollowCode, readTail } from '#libs/casework';

const timeWindow = '1 minute';

/** At most `max` requests a minute from one address. */
export const PerMinute = (max: number): MethodDecorator => RouteConfig({ rateLimit: { max, timeWindow } });

/** Twenty pages of one party, of a case that changes three times in a minute. */
const READS_OF_A_CODE = 60;

/**
 * At most `max` requests a minute in vain from one address, and so many for each code that opens: an office of agents has
 * many parties behind one address, and a page that is open asks whenever its case has changed. Each route counts for itself.
 */
export const PerMinuteByCode = (max: number): MethodDecorator =>
  RouteConfig({
    knocks: max,
    rateLimit: { max: READS_OF_A_CODE, timeWindow, hook: 'preHandler', keyGenerator: doorOf },
  });

/** What was typed, read as the door reads it; what cannot be a code opens nothing and counts for its address anyhow. */
function doorOf({ body, ip }: FastifyRequest): string {
  const { code, phoneTail } = (body ?? {}) as Readonly<Record<string, unknown>>;
  const read = typeof code === 'string' ? readFollowCode(code) : null;
  const tail = typeof phoneTail === 'string' ? readTail(phoneTail) : null;
  return read && tail ? `${read} ${tail}` : ip;
}
