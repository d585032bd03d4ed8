/** Everything that can be configured. Read once at start; nothing else looks at the environment. */
export interface Config {
  readonly production: boolean;
  readonly databaseUrl: string;
  /** Null: BullMQ's PostgreSQL backend. */
  readonly redisUrl: string | null;
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  /** Where the built browser application lies; without it the interface runs alone. */
  readonly webFolder: string;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  readonly poolSize: number;
  /** Milliseconds between two rounds of the watch. */
  readonly sweepMs: number;
  /** How far this process's clock may be off the database's before the alarm, in milliseconds. */
  readonly clockOffMaxMs: number;
  /** Where the worker anchors the history outside the database; null: nowhere. */
  readonly anchorFile: string | null;
  readonly sessionHours: number;
  readonly paperMaxMb: number;
  /** All papers of one draft together, those on their way included: a draft needs no account. */
  readonly draftMaxMb: number;
  /** What stays free on the disk of the data folder, in megabytes; 0: whatever comes is taken. */
  readonly diskFloorMb: number;
  /** Days for which bytes that no draft and no case has are kept. */
  readonly looseBytesDays: number;
  /** Days for which sign-ins stay on record; at least six months (网络安全法 第23条, 2025年修正). */
  readonly signInDays: number;
  /** Null: papers lie in the data folder. */
  readonly s3: {
    readonly endpoint: string;
    readonly bucket: string;
    readonly region: string;
    readonly accessKey: string;
    readonly secretKey: string;
  } | null;
  readonly oidc: {
    readonly issuer: string;
    readonly clientId: string;
    readonly clientSecret: string | null;
    readonly redirectUrl: string;
  } | null;
  /** Addresses or subnets of the reverse proxy whose `X-Forwarded-For` is believed, for the rate limits; null: nobody's. */
  readonly trustProxy: string | null;
  /** Milliseconds within which the head and a JSON body of a request must have come in; uploads need a minimum speed. */
  readonly requestMs: number;
  /** Connections that are served at one time; more are turned away. */
  readonly maxConnections: number;
  /** The word by which a monitor on another machine reads the metrics; null: only this machine reads them. */
  readonly metricsToken: string | null;
  /** Whether a database marked as a simulation may be served; never in production. */
  readonly allowSimulation: boolean;
}

type Env = Readonly<Record<string, string | undefined>>;

/** Configuration or, when anything is wrong, every fault as one line each. */
export type ConfigResult = { readonly config: Config } | { readonly faults: readonly string[] };

/** What keeps a place from being written to, by the code of the system's error; null: nothing. */
type Look = (path: string) => string | null;

const WEB = ['http', 'https'] as const;

/**
 * Reads and checks the environment; see the table in the README.
 * @param faultOf what keeps the data folder, or the file of anchors, from being written to; only who writes there looks
 */
export function readConfig(env: Env, faultOf: Partial<Record<'folder' | 'anchors', Look>> = {}): ConfigResult {
  const faults: string[] = [];
  const number = (name: string, fallback: number, min: number, max: number): number => {
    const text = env[name];
    if (text === undefined || text === '') return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    faults.push(`${name}: 应为 ${min}–${max} 的整数 / must be a whole number from ${min} to ${max}, not “${text}”`);
    return fallback;
  };
  const url = (name: string, schemes: readonly string[]): string | null => {
    const text = env[name];
    if (text === undefined || text === '') return null;
    if (URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1))) return text;
    faults.push(`${name}: 应为 ${schemes.join('/')} 地址 / must be a URL with ${schemes.join(' or ')}`);
    return null;
  };
  const databaseUrl = url('DATABASE_URL', ['postgres', 'postgresql']);
  if (databaseUrl === null && !faults.some((f) => f.startsWith('DATABASE_URL'))) {
    faults.push('DATABASE_URL: 未设置 / is not set');
  }
  const config: Config = {
    // A misspelt production must not come up with what only a trial may do.
    production: choice(env, 'NODE_ENV', ['production', 'development', 'test'], 'development', faults) === 'production',
    databaseUrl: databaseUrl ?? '',
    redisUrl: url('REDIS_URL', ['redis', 'rediss']),
    host: env['HOST'] || '127.0.0.1',
    port: number('PORT', 3000, 0, 65_535),
    dataFolder: env['HENGZHI_DATA'] || '.hengzhi',
    webFolder: env['HENGZHI_WEB'] || 'dist-web',
    logLevel: choice(env, 'LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'info', faults),
    poolSize: number('POOL_SIZE', 10, 2, 100),
    sweepMs: number('SWEEP_MS', 3_000, 50, 60_000),
    clockOffMaxMs: number('CLOCK_OFF_MAX_MS', 5_000, 100, 600_000),
    anchorFile: env['ANCHOR_FILE'] || null,
    sessionHours: number('SESSION_HOURS', 12, 1, 720),
    paperMaxMb: number('PAPER_MAX_MB', 500, 1, 5_000),
    draftMaxMb: number('DRAFT_MAX_MB', 2_000, 1, 100_000),
    diskFloorMb: number('DISK_FLOOR_MB', 1_024, 0, 1_000_000_000),
    looseBytesDays: number('LOOSE_BYTES_DAYS', 7, 1, 3_650),
    signInDays: number('SIGN_IN_DAYS', 365, 184, 36_500),
    s3: group(env, ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'], faults, (v) => ({
      endpoint: url('S3_ENDPOINT', WEB) ?? '',
      bucket: v('S3_BUCKET'),
      region: v('S3_REGION'),
      accessKey: v('S3_ACCESS_KEY'),
      secretKey: v('S3_SECRET_KEY'),
    })),
    oidc: group(env, ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_REDIRECT_URL'], faults, (v) => ({
      issuer: url('OIDC_ISSUER', WEB) ?? '',
      clientId: v('OIDC_CLIENT_ID'),
      clientSecret: env['OIDC_CLIENT_SECRET'] || null,
      redirectUrl: url('OIDC_REDIRECT_URL', WEB) ?? '',
    })),
    trustProxy: env['TRUST_PROXY'] || null,
    requestMs: number('REQUEST_MS', 30_000, 500, 600_000),
    maxConnections: number('MAX_CONNECTIONS', 1_000, 10, 100_000),
    metricsToken: env['METRICS_TOKEN'] || null,
    allowSimulation: choice(env, 'HENGZHI_ALLOW_SIMULATION', ['0', '1'], '0', faults) === '1',
  };
  const unusable = faultOf.folder?.(config.dataFolder) ?? null;
  if (unusable !== null) {
    faults.push(
      `HENGZHI_DATA: 无法建立或写入文件夹 ${config.dataFolder}(${unusable}) / ` +
        `the folder ${config.dataFolder} cannot be made or written to (${unusable})`,
    );
  }
  const unanchored = config.anchorFile === null ? null : (faultOf.anchors?.(config.anchorFile) ?? null);
  if (unanchored !== null) {
    faults.push(
      `ANCHOR_FILE: 所在文件夹应已存在且该文件可写(${unanchored}) / ` +
        `its folder must exist and the file be open to writing (${unanchored})`,
    );
  }
  if (config.trustProxy !== null && !config.trustProxy.split(',').every((part) => isProxy(part.trim()))) {
    faults.push(
      'TRUST_PROXY: 应为 IP 地址或网段(如 10.0.0.0/8),多个以逗号分隔 / ' +
        'must be IP addresses or subnets (e.g. 10.0.0.0/8), separated by commas',
    );
  }
  if (config.production && config.allowSimulation) {
    faults.push('HENGZHI_ALLOW_SIMULATION: 生产环境不得使用 / is not allowed in production');
  }
  if (config.metricsToken !== null && !/^\S{16,200}$/.test(config.metricsToken)) {
    faults.push('METRICS_TOKEN: 须为16至200个不含空白的字符 / must be 16 to 200 characters without blanks');
  }
  return faults.length > 0 ? { faults } : { config };
}

/** An address, a subnet in CIDR notation, or one of the server's own names for well-known subnets. */
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const four = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(address);
  const six = address.includes(':') && URL.canParse(`http://[${address}]/`);
  return (four || six) && (bits === undefined || (Number(bits) >= 1 && Number(bits) <= (four ? 32 : 128)));
}

function choice<const T extends string>(env: Env, name: string, of: readonly T[], fallback: T, faults: string[]): T {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const found = of.find((o) => o === text);
  if (!found) faults.push(`${name}: 应为 ${of.join('/')} / must be one of ${of.join(', ')}`);
  return found ?? fallback;
}

/** A group of settings that stands or falls together: none of them, or all. */
function group<T>(
  env: Env,
  names: readonly string[],
  faults: string[],
  make: (value: (name: string) => string) => T,
): T | null {
  const given = names.filter((n) => env[n]);
  if (given.length === 0) return null;
  for (const name of names)
    if (!env[name]) faults.push(`${name}: 已设置 ${given[0] ?? ''} 时必须设置 / is needed beside ${given[0] ?? ''}`);
  return make((name) => env[name] ?? '');
}
