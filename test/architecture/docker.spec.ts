import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cruise.js';

type Change = (text: string) => string;
const same: Change = (text) => text;

/** What the docker check says of our files after the given changes; empty when it is content. */
function breaches(dockerfile: Change, compose: Change): string {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  const folder = mkdtempSync(join(root, '.tmp', 'docker-'));
  try {
    const changed = { Dockerfile: dockerfile, 'compose.yaml': compose };
    for (const [name, change] of Object.entries(changed)) {
      const before = readFileSync(join(root, 'docker', name), 'utf8');
      writeFileSync(join(folder, name), change(before));
    }
    return spawnSync(process.execPath, [join(root, 'scripts/lint-docker.mjs'), folder], { encoding: 'utf8' }).stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const without =
  (part: RegExp | string, by = ''): Change =>
  (text) => {
    const after = text.replace(part, by);
    if (after === text) throw new Error(`${String(part)} is not in the file`);
    return after;
  };

const faults: readonly (readonly [string, Change, Change, RegExp])[] = [
  ['an image that runs as root', without('USER node'), same, /runs as root/],
  ['an image without healthcheck', without(/HEALTHCHECK .*/), same, /no HEALTHCHECK/],
  [
    'a base image without version',
    without(/node:[\d.]+-bookworm-slim AS build/, 'node:latest AS build'),
    same,
    /no version tag/,
  ],
  [
    'a service image without version',
    same,
    without(/postgres:18[\w.-]*/, 'postgres:latest'),
    /postgres: image has no version tag/,
  ],
  ['a queue store that may evict', same, without('--maxmemory-policy noeviction'), /noeviction/],
  ['a worker without healthcheck', same, without('healthcheck: *app-health'), /worker: no healthcheck/],
  ['a password in clear text', same, without(/POSTGRES_PASSWORD: .*/, 'POSTGRES_PASSWORD: secret'), /clear text/],
  ['a missing migration step', same, without(/\n {2}migrate:/, '\n  other:'), /migrate is missing/],
];

describe('the container files', () => {
  it('keep every rule', () => {
    expect(breaches(same, same)).toBe('');
  });

  it.each(faults)('%s is reported', (_, dockerfile, compose, expected) => {
    expect(breaches(dockerfile, compose)).toMatch(expected);
  });
});
