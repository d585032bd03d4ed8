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

  it('limits what a draft and the disk take, and only the disk’s limit can be left out', () => {
    expect(readConfig({ DATABASE_URL: URL_ })).toMatchObject({ config: { draftMaxMb: 2_000, diskFloorMb: 1_024 } });
    const given = { DATABASE_URL: URL_, DRAFT_MAX_MB: '50', DISK_FLOOR_MB: '0' };
    expect(readConfig(given)).toMatchObject({ config: { draftMaxMb: 50, diskFloorMb: 0 } });
    expect(faultsOf({ ...given, DRAFT_MAX_MB: '0', DISK_FLOOR_MB: '-1' }).map((f) => f.split(':')[0])).toEqual([
      'DRAFT_MAX_MB',
      'DISK_FLOOR_MB',
    ]);
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

  it.each([
    ['NODE_ENV', 'prod', ['production', 'development', 'test', '']],
    ['HENGZHI_ALLOW_SIMULATION', 'yes', ['0', '']],
    ['TRUST_PROXY', 'garbage', ['127.0.0.1', '10.0.0.0/8, ::1', 'fd00::/8', 'loopback', '']],
    ['TRUST_PROXY', '256.0.0.1', []],
    ['TRUST_PROXY', '127.0.0', []],
    ['TRUST_PROXY', '10.0.0.0/33', []],
    ['TRUST_PROXY', '::zz', []],
    ['TRUST_PROXY', '10.0.0.1,', []],
  ])('%s is not %s, and says so in both languages', (name, wrong, right) => {
    expect(faultsOf({ DATABASE_URL: URL_, [name]: wrong })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: .*应为.*/.*must be`)),
    ]);
    for (const value of right) expect(faultsOf({ DATABASE_URL: URL_, [name]: value })).toEqual([]);
  });

  it('takes only web addresses for the servers it will call and be sent back from', () => {
    const s3 = { S3_BUCKET: 'papers', S3_REGION: 'cn', S3_ACCESS_KEY: 'a', S3_SECRET_KEY: 's' };
    const env = { DATABASE_URL: URL_, ...s3, OIDC_CLIENT_ID: 'office' };
    const named = (more: Record<string, string>) => faultsOf({ ...env, ...more }).map((fault) => fault.split(':')[0]);
    expect(named({ S3_ENDPOINT: 'banana', OIDC_ISSUER: 'foo', OIDC_REDIRECT_URL: 'ftp://bar' })).toEqual([
      'S3_ENDPOINT',
      'OIDC_ISSUER',
      'OIDC_REDIRECT_URL',
    ]);
    expect(
      named({
        S3_ENDPOINT: 'http://s3:9000',
        OIDC_ISSUER: 'https://id/a',
        OIDC_REDIRECT_URL: 'https://o/desk/signed-in',
      }),
    ).toEqual([]);
  });

  it('tells of a folder that cannot be written to, beside every other fault', () => {
    const read = readConfig(
      { HENGZHI_DATA: '/proc/nope' },
      {
        folder: (folder) => (folder === '/proc/nope' ? 'ENOENT' : null),
      },
    );
    expect('faults' in read && read.faults).toEqual([
      expect.stringMatching(/^DATABASE_URL: /),
      expect.stringMatching(/^HENGZHI_DATA: .*\/proc\/nope.*ENOENT.* \/ the folder \/proc\/nope cannot/),
    ]);
  });
});
