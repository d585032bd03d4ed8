import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { pino } from 'pino';
import { readConfig } from '#libs/kernel';
import { ApiModule } from './api.module.js';
import { finish } from './http/docs/finish.js';
import { makeAdapter } from './http/server.js';

export const PREFIX = 'api/v1';
const OUTSIDE = ['healthz', 'readyz', 'metrics', 'api/queues', 'api/queues/*page'];

const DESCRIPTION = `知识产权行政保护办案系统接口。错误为 application/problem+json(RFC 9457),中英双语;每个 POST 须带 Idempotency-Key;
办理步骤须带 If-Match;列表用 cursor 翻页;traceparent 贯穿。

Case handling for the administrative protection of intellectual property. Errors are application/problem+json (RFC 9457) in Chinese
and English; every POST carries an Idempotency-Key; steps carry If-Match; lists go on by cursor; traceparent is passed through.`;

/** Where the routes lie; the health pages stand outside, where orchestrators look for them. */
export function arrange(app: NestFastifyApplication): void {
  app.setGlobalPrefix(PREFIX, { exclude: OUTSIDE });
}

function describe(app: NestFastifyApplication): OpenAPIObject {
  const head = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('衡知 Hengzhi API')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addSecurity('bearer', { type: 'http', scheme: 'bearer', description: '会话令牌,不透明 / session token, opaque' })
    .build();
  const operationIdFactory = (controller: string, method: string): string =>
    `${controller.replace(/Controller$/, '').replace(/^./, (c) => c.toLowerCase())}.${method}`;
  return finish(SwaggerModule.createDocument(app, head, { operationIdFactory }));
}

/** The document and its page at /api/docs; built when first asked for, not at start. */
export function serveDocument(app: NestFastifyApplication): void {
  let document: OpenAPIObject | null = null;
  SwaggerModule.setup('api/docs', app, () => (document ??= describe(app)), {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
  });
}

/** The document of this build, without a database: nothing is instantiated but what routes declare. */
export async function buildOpenApi(): Promise<object> {
  const read = readConfig({ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', LOG_LEVEL: 'silent' });
  if ('faults' in read) throw new Error(read.faults.join('; '));
  const logger = pino({ level: 'silent' });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(read.config, logger),
    makeAdapter(logger, read.config),
    {
      preview: true,
      logger: false,
      abortOnError: false,
    },
  );
  arrange(app);
  return describe(app);
}
