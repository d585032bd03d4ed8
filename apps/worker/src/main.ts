import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { INestApplicationContext } from '@nestjs/common';
import { pathToFileURL } from 'node:url';
import { anchorFileFault, dataFolderFault } from '#libs/casework';
import { makeLogger, readConfig, type Config } from '#libs/kernel';
import { prepareStore } from '#libs/queues';
import { UnderWay } from './under-way.js';
import { WorkerModule } from './worker.module.js';

/** How long work under way may take to end after a stop was asked for; leases and fences cover what is cut off. */
const STOP_MS = 9_000;
/** How long a queue store that does not answer is given to let go, once all work is over. */
const LEAVE_MS = 3_000;
const LOOK_MS = 100;
/** How often a launcher that started this process is told that it still turns. */
const BEAT_MS = 2_000;

export async function start(config: Config): Promise<INestApplicationContext> {
  const log = makeLogger('worker', config);
  await prepareStore(config.databaseUrl, config.redisUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config, log), {
    logger: false,
    abortOnError: false,
  });
  log.info('worker ready');
  return app;
}

async function main(): Promise<void> {
  const read = readConfig(process.env, { folder: dataFolderFault, anchors: anchorFileFault });
  if ('faults' in read) {
    for (const fault of read.faults) process.stderr.write(`${fault}\n`);
    process.exit(2);
  }
  const app = await start(read.config);
  stopOnSignals(app);
  setInterval(() => {
    if (process.connected) process.send?.('beat');
  }, BEAT_MS).unref();
}

/** Ends within ten seconds: 0 when all work was brought to its end, whether or not the queue store could be told. */
function stopOnSignals(app: INestApplicationContext): void {
  let told: number | null = null;
  const stop = (): void => {
    if (told !== null) return;
    told = performance.now();
    const underWay = app.get(UnderWay);
    const look = (): void => {
      const passed = performance.now() - (told ?? 0);
      if (underWay.over && passed > LEAVE_MS) process.exit(0);
      if (passed > STOP_MS) process.exit(1);
    };
    setInterval(look, LOOK_MS).unref();
    app.close().then(
      () => process.exit(0),
      () => process.exit(underWay.over ? 0 : 1),
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
