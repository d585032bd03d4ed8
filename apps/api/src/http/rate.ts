import { RouteConfig } from '@nestjs/platform-fastify';

/** At most `max` requests a minute from one address. */
export const PerMinute = (max: number): MethodDecorator => RouteConfig({ rateLimit: { max, timeWindow: '1 minute' } });
