import pinoOf, { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.js';

/** What may be told of an error. A database error's message and detail can quote what somebody typed, so they stay out. */
export function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, table, constraint, severity } = error as Error &
    Readonly<Record<'code' | 'table' | 'constraint' | 'severity', unknown>>;
  const fromDatabase = severity !== undefined;
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n');
  return {
    type: error.name,
    ...(fromDatabase ? { table, constraint } : { message: error.message }),
    code,
    stack,
    // A host with several addresses refuses once for each; the whole has no message of its own.
    ...(error instanceof AggregateError ? { errors: error.errors.slice(0, 3).map(errorForLog) } : {}),
    ...(error.cause instanceof Error ? { cause: errorForLog(error.cause) } : {}),
  };
}

/** JSON lines, the same form from every process, on standard output unless told where; no bodies, queries, tokens. */
export function makeLogger(
  app: 'api' | 'worker',
  config: Pick<Config, 'logLevel'>,
  to: DestinationStream = pinoOf.destination(1),
): Logger {
  const options = {
    level: config.logLevel,
    base: { app, pid: process.pid },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: errorForLog },
    redact: ['headers.authorization', 'headers.cookie', '*.headers.authorization', '*.headers.cookie'],
  };
  return pino(options, to);
}
