import { readConfig } from './config.js';

const URL_ = 'postgres://office@127.0.0.1/office';
const faultsOf = (env: Record<string, string>): readonly string[] => {
  const read = readConfig(env);
  return 'faults' in read ? read.faults : [];
};

describe('the configuration', () => {
  it('needs a database and nothing else', () => {
    expect(readConfig({ DATABASE_URL: URL_ })).toMatchObject({
      config: { databaseUrl: URL_, redisUrl: null, port: 3000, s3: null },
    });
    expect(faultsOf({})).toEqual([expect.stringMatching(/^DATABASE_URL: /)]);
  });

  it('tells every fault at once, one line each, naming the variable', () => {
    const faults = faultsOf({
      DATABASE_URL: 'mysql://x',
      PORT: '70000',
      LOG_LEVEL: 'loud',
      REDIS_URL: 'nonsense',
      SWEEP_MS: '1.5',
    });
    expect(faults.map((f) => f.split(':')[0]).sort()).toEqual([
      'DATABASE_URL',
      'LOG_LEVEL',
      'PORT',
      'REDIS_URL',
      'SWEEP_MS',
    ]);
    expect(faults.every((f) => !f.includes('\n'))).toBe(true);
  });

  it('takes a group of settings whole or not at all', () => {
    const faults = faultsOf({ DATABASE_URL: URL_, S3_BUCKET: 'papers' });
    expect(faults.map((f) => f.split(':')[0]).sort()).toEqual([
      'S3_ACCESS_KEY',
      'S3_ENDPOINT',
      'S3_REGION',
      'S3_SECRET_KEY',
    ]);
  });

  it('serves no simulation in production', () => {
    const env = { DATABASE_URL: URL_, HENGZHI_ALLOW_SIMULATION: '1' };
    expect(faultsOf({ ...env, NODE_ENV: 'production' })).toEqual([
      expect.stringMatching(/^HENGZHI_ALLOW_SIMULATION: /),
    ]);
    expect(faultsOf(env)).toEqual([]);
  });
});
