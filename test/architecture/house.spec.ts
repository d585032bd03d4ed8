import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './cruise.js';

const MOST_LINES = 300;

function filesBelow(folder: string, ending: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return ['node_modules', 'generated', 'results'].includes(entry.name) ? [] : filesBelow(path, ending);
    return ending.test(entry.name) ? [path] : [];
  });
}

const foldersIn = (name: string): string[] =>
  existsSync(join(root, name))
    ? readdirSync(join(root, name), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && readdirSync(join(root, name, entry.name)).length > 0)
        .map((entry) => entry.name)
    : [];

const sources = ['apps', 'libs', 'migrations', 'test', 'bench', 'scripts'].flatMap((part) =>
  filesBelow(join(root, part), /\.(tsx?|mjs|cjs|css)$/),
);

/** Sources in which `pattern` occurs, with the first place. This folder names the patterns and is left out. */
function found(pattern: RegExp, files = sources): string[] {
  return files
    .filter((file) => !file.startsWith(join(root, 'test', 'architecture')))
    .flatMap((file) => {
      const at = readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((line) => pattern.test(line));
      return at < 0 ? [] : [`${relative(root, file)}:${at + 1}`];
    });
}

describe('the house', () => {
  it.each(foldersIn('libs'))('libs/%s has a door and a README', (lib) => {
    expect(['src/index.ts', 'README.md'].filter((name) => !existsSync(join(root, 'libs', lib, name)))).toEqual([]);
  });

  it('nest-cli.json lists exactly the apps and libs on disk', () => {
    const { projects } = JSON.parse(readFileSync(join(root, 'nest-cli.json'), 'utf8')) as {
      projects: Record<string, { type: string; root: string }>;
    };
    const listed = Object.values(projects).map((project) => project.root);
    const onDisk = [
      ...foldersIn('apps')
        .filter((app) => app !== 'web')
        .map((app) => `apps/${app}`),
      ...foldersIn('libs').map((lib) => `libs/${lib}`),
    ];
    expect(listed.sort()).toEqual(onDisk.sort());
  });

  it('every decision record is numbered, without gap or double, and has its parts', () => {
    const records = filesBelow(join(root, 'docs', 'adr'), /\.md$/)
      .map((file) => relative(join(root, 'docs', 'adr'), file))
      .filter((name) => name !== 'README.md')
      .sort();
    expect(records.filter((name) => !/^\d{4}-[a-z0-9-]+\.md$/.test(name))).toEqual([]);
    expect(records.map((name) => Number(name.slice(0, 4)))).toEqual(records.map((_, at) => at + 1));
  });

  it('every migration is named after its time and what it does', () => {
    const names = filesBelow(join(root, 'migrations'), /\.ts$/).map((file) => relative(join(root, 'migrations'), file));
    expect(names.filter((name) => !/^\d{12}-[a-z0-9-]+\.ts$/.test(name) && name !== 'index.ts')).toEqual([]);
  });

  it(`no file is longer than ${MOST_LINES} lines`, () => {
    const long = sources.filter(
      (file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => line.trim()).length > MOST_LINES,
    );
    expect(long.map((file) => relative(root, file))).toEqual([]);
  });

  it('no test is skipped, singled out or left for later', () => {
    expect(found(/\b(it|test|describe)\.(skip|only|todo|failing)\b|\b[xf](it|test|describe)\(/)).toEqual([]);
  });

  it('a test in a browser has time for the longest of its waits, so that it fails in a sentence', () => {
    const browsing = sources.filter((file) => /test\/browser\/.*\.spec\.ts$/.test(file));
    expect(found(/^ +(\}, )?(\d|[1-5]\d)_000(\);|,)$/m, browsing)).toEqual([]);
  });

  it('no check is switched off in the code', () => {
    expect(
      found(/eslint-disable|@ts-ignore|@ts-nocheck|prettier-ignore|\bas any\b(?=\s*[;,.)\]}])|istanbul ignore/),
    ).toEqual([]);
  });

  it('only a test may expect that something does not compile', () => {
    const shipped = sources.filter((file) => !file.endsWith('.spec.ts'));
    expect(found(/@ts-expect-error/, shipped)).toEqual([]);
  });

  it('no schema is synchronised from entities', () => {
    expect(found(/synchronize:\s*true/)).toEqual([]);
  });

  it('the applications that serve hold no SQL: statements stand in the adapters of the libs', () => {
    const serving = ['api', 'worker'].flatMap((app) => filesBelow(join(root, 'apps', app), /\.ts$/));
    expect(
      found(/\.query[(<]|\b(select|insert into|update|delete from)\b [\s\S]*\b(from|set|values|where)\b/, serving),
    ).toEqual([]);
  });

  it('what the desk does is done once: no page makes a key by itself but that which looks at contacts', () => {
    const desk = sources.filter((file) => file.startsWith(join(root, 'apps', 'web', 'src', 'desk')));
    expect(desk.length).toBeGreaterThan(100);
    // Each look is one of its own, on record.
    expect(found(/newKey/, desk).map((place) => place.split(':')[0])).toEqual(['apps/web/src/desk/case/Contacts.tsx']);
  });

  it('every import of a file of ours names its ending', () => {
    // Vite resolves those of the browser application, where an ending is not written.
    const built = sources.filter((file) => !file.startsWith(join(root, 'apps', 'web')));
    expect(found(/from '\.{1,2}\/[^']*(?<!\.(js|mjs|cjs|json))'/, built)).toEqual([]);
    const web = sources.filter((file) => file.startsWith(join(root, 'apps', 'web')));
    expect(web.length).toBeGreaterThan(20);
    expect(found(/from '\.{1,2}\/[^']*\.(js|jsx|ts|tsx)'/, web)).toEqual([]);
  });
});
