import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '#libs/kernel';
import { expectArrival, LEAST_BYTES_PER_SECOND } from './arrival.js';
import { acceptOnlyJson, JSON_LIMIT_BYTES } from './json/parser.js';
import { countKnocks } from './knocks.js';
import { logRequests } from './logging.js';
import { answerBrokenHead, answerFramework } from './problem/raw-problem.js';
import { rememberRoutes } from './routes.js';
import { answerTraces, traceIdOf } from './trace.js';

/** How often open connections are looked at for heads that do not end. */
const LOOK_EVERY_MS = 5_000;

type ServerConfig = Pick<Config, 'trustProxy' | 'requestMs' | 'maxConnections'>;

/** The HTTP server below the framework: limits, trace ids, one log line a request. */
export function makeAdapter(logger: Logger, { trustProxy, requestMs, maxConnections }: ServerConfig): FastifyAdapter {
  const adapter = new FastifyAdapter({
    loggerInstance: logger as unknown as FastifyBaseLogger,
    genReqId: traceIdOf,
    requestIdHeader: false,
    logController: new LogController({ requestIdLogLabel: 'traceId', disableRequestLogging: true }),
    bodyLimit: JSON_LIMIT_BYTES,
    // Node's own limit would cut a long upload off; bodies are watched one by one instead, see expectArrival.
    requestTimeout: 0,
    connectionTimeout: 0,
    http: { headersTimeout: requestMs, connectionsCheckingInterval: Math.min(LOOK_EVERY_MS, Math.ceil(requestMs / 3)) },
    clientErrorHandler: answerBrokenHead,
    frameworkErrors: answerFramework,
    keepAliveTimeout: 30_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    trustProxy: trustProxy ?? false,
    multipart: false,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  fastify.server.maxConnections = maxConnections;
  rememberRoutes(fastify);
  answerTraces(fastify);
  expectArrival(fastify, { withinMs: requestMs, leastBytesPerSecond: LEAST_BYTES_PER_SECOND });
  logRequests(fastify);
  return adapter;
}

/** The interface page loads its own scripts and styles; everything else loads nothing. */
const POLICY = {
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    fontSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    upgradeInsecureRequests: null,
  },
} as const;

/** Plugins that need the application: security headers, uploads, limits on the doors that anybody can knock at. */
export async function equip(app: NestFastifyApplication, config: Config): Promise<void> {
  acceptOnlyJson(app.getHttpAdapter().getInstance());
  await app.register(cookie);
  await app.register(helmet, {
    contentSecurityPolicy: structuredClone(POLICY) as never,
    crossOriginEmbedderPolicy: false,
  });
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      // One more than is taken, so that a second file is seen and refused instead of vanishing.
      files: 2,
      fields: 10,
      fieldSize: 4_096,
      fieldNameSize: 100,
      headerPairs: 50,
      fileSize: config.paperMaxMb * 1_048_576 + 1,
    },
  });
  countKnocks(app.getHttpAdapter().getInstance());
  await app.register(rateLimit, { global: false, max: 60, timeWindow: '1 minute' });
}
