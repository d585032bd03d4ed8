import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { pathToFileURL } from 'node:url';
import { pino } from 'pino';
import { readConfig, type Config } from '#libs/kernel';
import { prepareStore } from '#libs/queues';
import { WorkerModule } from './worker.module.js';

/** How long work under way may take to end after a stop was asked for; leases and fences cover what is cut off. */
const STOP_MS = 9_000;

export async function start(config: Config): Promise<INestApplicationContext> {
  const log = pino({ level: config.logLevel, base: { process: 'worker' } });
  await prepareStore(config.databaseUrl, config.redisUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, log), {
    logger: false,
    abortOnError: false,
  });
  log.info('worker ready');
  return app;
}

async function main(): Promise<void> {
  const read = readConfig(process.env);
  if ('faults' in read) {
    for (const fault of read.faults) process.stderr.write(`${fault}\n`);
    process.exit(2);
  }
  const app = await start(read.config);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
