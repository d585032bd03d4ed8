import { randomUUID } from 'node:crypto';
import { HEAD_LOGIN, PASSWORD } from './office.sql.js';
import type { Office } from './office.js';
import { launcher } from './places.js';
import { app, Program } from './program.js';
import type { Store } from './store.js';
import { until } from './wait.js';

export interface Answer {
  /** 0 when no answer came. */
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

interface Ports {
  freePort(): Promise<number>;
}

export interface ApiSettings {
  readonly killAt?: string;
  readonly preload?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** A real API of the office, and somebody who uses it over HTTP. */
export class Api {
  private constructor(
    readonly program: Program,
    private readonly base: string,
  ) {}

  static async start(
    office: Office,
    store: Store,
    { killAt = '', preload = [], env = {} }: ApiSettings = {},
  ): Promise<Api> {
    const { freePort } = await launcher<Ports>('ports.mjs');
    const port = await freePort();
    const program = Program.start({
      script: app('api'),
      preload: [...preload, ...(killAt ? ['kill-points.mjs'] : [])],
      env: {
        DATABASE_URL: office.url,
        ...store.env,
        PORT: String(port),
        SWEEP_MS: '60000',
        POOL_SIZE: '6',
        LOG_LEVEL: 'error',
        HENGZHI_ALLOW_SIMULATION: '1',
        ...(killAt ? { KILL_AT: killAt } : {}),
        ...env,
      },
    });
    const api = new Api(program, `http://127.0.0.1:${port}`);
    await until('the API to listen', async () => program.ended !== null || (await api.alive()), 30_000);
    if (program.ended) throw new Error(`the API ended at its start:\n${program.lines.join('\n')}`);
    return api;
  }

  async alive(): Promise<boolean> {
    return (await this.ask('/healthz', {})).status === 200;
  }

  get(path: string): Promise<Answer> {
    return this.ask(path, {});
  }

  /** A POST under an idempotency key. */
  post(path: string, body: object, { token = '', key = String(randomUUID()), version = 0 } = {}): Promise<Answer> {
    return this.ask(`/api/v1${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(version ? { 'if-match': `"${version}"` } : {}),
      },
    });
  }

  /** Signs the head in. @returns the token, good for every API of the office */
  async signIn(): Promise<string> {
    const { status, body } = await this.post('/sessions', { login: HEAD_LOGIN, password: PASSWORD });
    if (status !== 201) throw new Error(`signing in was answered ${status}: ${JSON.stringify(body)}`);
    return String(body['token']);
  }

  private async ask(path: string, request: RequestInit): Promise<Answer> {
    try {
      const response = await fetch(`${this.base}${path}`, { ...request, signal: AbortSignal.timeout(20_000) });
      const text = await response.text();
      return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Answer['body']) : {} };
    } catch {
      return { status: 0, body: {} }; // killed, cut or not there yet: no answer, which is what the caller is told
    }
  }
}

/** A step that moves a clock and therefore sets bells. */
export const EXTEND = {
  path: (id: string) => `/cases/${id}/transitions/extend-docketing`,
  body: { input: { reason: 'especially-complex' } },
};
