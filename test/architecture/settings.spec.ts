import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './cruise.js';
import { dockerFaults, namesInReadme, namesOfConfig, type DockerFiles } from './settings.js';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const files: DockerFiles = {
  dockerfile: read('docker/Dockerfile'),
  compose: read('docker/compose.yaml'),
  entrypoint: read('docker/entrypoint.sh'),
};
/** Read by `npm start`, which configures the programs, and by none of them. */
const OF_THE_LAUNCHER = ['HENGZHI_DEMO'];
const known = namesOfConfig();
const exists = (path: string): boolean => existsSync(join(root, path));

describe('the settings', () => {
  it('in the README are those that the configuration reads, and the launcher’s own', () => {
    expect(known.length).toBeGreaterThan(25);
    expect(OF_THE_LAUNCHER.filter((name) => !read('scripts/lib/asked.mjs').includes(`${name} = `))).toEqual([]);
    expect(namesInReadme(read('README.md'))).toEqual([...known, ...OF_THE_LAUNCHER].sort());
  });

  it.each([
    ['missing', (text: string) => text.replace(/^\| `POOL_SIZE`.*\n/m, '')],
    ['that nothing reads', (text: string) => text.replace('| `POOL_SIZE` |', '| `POOL_SIZE`, `POOL_SIZES` |')],
  ])('a row of the README that is %s shows', (_, change) => {
    const changed = change(read('README.md'));
    expect(changed).not.toBe(read('README.md'));
    expect(namesInReadme(changed)).not.toEqual([...known, ...OF_THE_LAUNCHER].sort());
  });

  it('everything in docker/ is there and is read', () => {
    expect(dockerFaults(files, known, exists)).toEqual([]);
  });

  it.each<[string, keyof DockerFiles, string | RegExp, string, RegExp]>([
    [
      'a setting of the image that nothing reads',
      'dockerfile',
      'HENGZHI_DATA=/data',
      'HENGZHI_DATA=/data DATA=/x',
      /reads DATA$/,
    ],
    ['a setting of a service that nothing reads', 'compose', '    LOG_LEVEL:', '    LOGLEVEL:', /reads LOGLEVEL/],
    [
      'a program that is not built',
      'entrypoint',
      'apps/worker/src/main.js',
      'apps/worker/main.js',
      /no dist\/apps\/worker\/main\.js/,
    ],
    ['a part that is not copied', 'dockerfile', 'COPY --from=build /app/dist ./dist\n', '', /no dist\/apps\/api/],
    [
      'a health check that is not there',
      'compose',
      '/app/docker/healthcheck.mjs',
      '/app/docker/health.mjs',
      /no docker\/health\.mjs/,
    ],
    ['a command that is none', 'compose', 'command: [worker]', 'command: [works]', /worker runs works/],
    ['papers that no volume keeps', 'compose', 'papers:/data', 'papers:/papers', /keeps nothing of \/data/],
    ['a folder of another user', 'dockerfile', 'install -d -o node', 'install -d -o root', /node may not write/],
  ])('%s is reported', (_, file, text, by, expected) => {
    const changed = files[file].replace(text, by);
    expect(changed).not.toBe(files[file]);
    expect(dockerFaults({ ...files, [file]: changed }, known, exists).join('\n')).toMatch(expected);
  });
});
