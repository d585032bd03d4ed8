import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { dataFolderFault } from '#libs/casework';
import { DomainError, makeLogger, readConfig, type Config } from '#libs/kernel';
import { ApiModule } from './api.module.js';
import { environment, isMain } from './config.js';
import { equip, makeAdapter } from './http/server.js';
import { NestLog } from './http/logging.js';
import { arrange, serveDocument } from './openapi.js';
import { Readiness } from './health/readiness.js';
import { serveWeb } from './web/serve-web.js';

const STOP_WITHIN_MS = 9_500;
const IDLE_MS = 100;

/** Builds the application, not yet listening. */
export async function build(config: Config): Promise<NestFastifyApplication> {
  const logger = makeLogger('api', config);
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.forRoot(config, logger),
    makeAdapter(logger, config),
    {
      logger: new NestLog(logger),
      bodyParser: false,
      abortOnError: false,
    },
  );
  await equip(app, config);
  arrange(app);
  serveDocument(app);
  await serveWeb(app, config.webFolder);
  return app;
}

/** Starts the API. @throws whatever keeps it from starting; nothing is left open then. */
export async function start(config: Config): Promise<NestFastifyApplication> {
  const app = await build(config);
  await app.listen(config.port, config.host);
  return app;
}

/** Ends within ten seconds: first no longer ready, then requests under way, then everything else. */
function stopOnSignals(app: NestFastifyApplication): void {
  const server = app.getHttpServer();
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    app.get(Readiness).stop();
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    // A connection that was busy when the server closed is idle once its answer is out; nobody else would end it.
    setInterval(() => server.closeIdleConnections(), IDLE_MS).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => fail([lineOf(error)], 1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function fail(lines: readonly string[], code: number): void {
  for (const line of lines) process.stderr.write(`hengzhi-api: ${line}\n`);
  process.exit(code);
}

function lineOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  if (error instanceof DomainError) return `${error.code}: ${error.title.zh} / ${error.title.en}${cause}`;
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
}

/** Runs the API as a process: exit code 2 when configuration or start fails, with one line for each fault. */
export async function run(): Promise<void> {
  const read = readConfig(environment(), { folder: dataFolderFault });
  if ('faults' in read) return fail(read.faults, 2);
  try {
    stopOnSignals(await start(read.config));
  } catch (error) {
    fail([lineOf(error)], 2);
  }
}

if (isMain(import.meta.url)) await run();
