import type { Office } from './office.js';
import { app, Program } from './program.js';
import type { Store } from './store.js';

export interface WorkerSettings {
  /** Where it is to be killed from inside; see children/kill-points.mjs. */
  readonly killAt?: string;
  readonly sweepMs?: number;
  readonly env?: Readonly<Record<string, string>>;
  readonly preload?: readonly string[];
  /** Another build of the product than the usual. */
  readonly build?: string;
}

/** Starts a real worker of the office. */
export function startWorker(office: Office, store: Store, settings: WorkerSettings = {}): Program {
  const { killAt, sweepMs = 500, env = {}, preload = [], build } = settings;
  return Program.start({
    script: app('worker', build),
    preload: [...preload, ...(killAt ? ['kill-points.mjs'] : [])],
    env: {
      DATABASE_URL: office.url,
      ...store.env,
      SWEEP_MS: String(sweepMs),
      POOL_SIZE: '4',
      LOG_LEVEL: 'info',
      HENGZHI_ALLOW_SIMULATION: '1',
      ...(killAt ? { KILL_AT: killAt } : {}),
      ...env,
    },
  });
}

export const ready = async (worker: Program): Promise<Program> => {
  await worker.says('worker ready');
  return worker;
};
