// Who may import whom (docs/adr has the reasons). test/architecture/boundaries.spec.ts plants a violation of every rule below
// in a small tree and expects this file to report it: a rule that cannot go red is not a rule.
const PURE = '^libs/(kernel|legal|procedures)/|^libs/[^/]+/src/(domain|application)/';
const FRAMEWORKS =
  '(@nestjs/|@?fastify|(typeorm|bullmq|class-validator|class-transformer|express|pg|ioredis|reflect-metadata|rxjs)(/|$))';
const AREAS = ['rulings', 'mediation', 'transfer'];
const SPEC = '\\.spec\\.ts$';
/** Helpers of the specs, beside what they test. */
const SUPPORT = '^(apps|libs|migrations)/.*/testing/';

/** `lib` may import nothing of ours but the libs in `allowed`. */
const layer = (lib, allowed) => ({
  name: `layer-${lib}`,
  comment: `libs/${lib} may import only: ${allowed.join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^libs/${lib}/` },
  to: { path: '^libs/', pathNot: `^libs/(${[lib, ...allowed].join('|')})/` },
});

const GROUND = ['kernel', 'legal', 'procedures'];
const STORES = ['persistence', 'queues'];

module.exports = {
  forbidden: [
    layer('kernel', []),
    layer('legal', ['kernel']),
    layer('procedures', ['kernel', 'legal']),
    layer('persistence', ['kernel', 'legal']),
    layer('queues', ['kernel', 'legal']),
    layer('identity', [...GROUND, ...STORES]),
    layer('casework', [...GROUND, 'identity', ...STORES]),
    ...AREAS.map((lib) => layer(lib, [...GROUND, 'casework', 'identity', ...STORES])),
    {
      name: 'libs-never-import-apps',
      comment: 'An app is an edge; nothing below it knows it.',
      severity: 'error',
      from: { path: '^(libs|migrations)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-never-import-one-another',
      comment: 'What two apps share belongs into a lib.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'the-browser-imports-nothing-of-ours',
      comment: 'The browser application knows the API by its document alone; what a lib holds stays on the server.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|migrations|scripts|bench)/' },
    },
    {
      name: 'stores-only-from-the-edges',
      comment: 'persistence and queues are for infrastructure folders, modules and apps.',
      severity: 'error',
      from: {
        path: '^libs/',
        pathNot: ['^libs/(persistence|queues)/', '^libs/[^/]+/src/infrastructure/', '\\.module\\.ts$', SPEC],
      },
      to: { path: '^libs/(persistence|queues)/' },
    },
    {
      name: 'pure-code-knows-no-framework',
      comment: 'kernel, legal, procedures, domain/ and application/ stay free of frameworks and drivers.',
      severity: 'error',
      from: { path: PURE, pathNot: SPEC },
      to: { path: `(^|(^|/)node_modules/)${FRAMEWORKS}` },
    },
    {
      name: 'pure-code-reads-nothing',
      comment: 'No files, network, processes or databases in pure code; crypto for hashes and ids is allowed.',
      severity: 'error',
      from: { path: PURE, pathNot: SPEC },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|assert|util|buffer|url)(/|$)' },
    },
    {
      name: 'domain-imports-no-outer-folder',
      comment: 'Inside a lib: domain ← application ← infrastructure.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/domain/', pathNot: SPEC },
      to: { path: '^libs/$1/src/(application|infrastructure)/|^libs/$1/src/[^/]+\\.module\\.ts$' },
    },
    {
      name: 'application-imports-no-infrastructure',
      comment: 'A use case knows ports, not adapters.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/application/', pathNot: SPEC },
      to: { path: '^libs/$1/src/infrastructure/|^libs/$1/src/[^/]+\\.module\\.ts$' },
    },
    {
      name: 'only-the-door-across-libs',
      comment: 'Another lib is entered by its src/index.ts.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/' },
      to: { path: '^libs/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'] },
    },
    {
      name: 'only-the-door-from-apps',
      comment: 'An app enters a lib by its src/index.ts.',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'nobody-imports-its-own-door',
      comment: 'Inside a lib the file itself is imported: the door would make a circle.',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
      to: { path: '^libs/$1/src/index\\.ts$' },
    },
    {
      name: 'no-circles',
      comment: 'No circle anywhere, types included.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'migrations-import-only-typeorm',
      comment: 'A migration must mean the same in ten years: it is SQL text and the interface of typeorm.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { pathNot: ['^typeorm$', '(^|/)node_modules/typeorm/', '^migrations/'] },
    },
    {
      name: 'nothing-unresolvable',
      comment: 'An import that is not found is a spelling mistake or a missing package.',
      severity: 'error',
      from: {},
      // The browser's client is generated and not kept, so a fresh clone does not have it yet.
      to: { couldNotResolve: true, pathNot: '^\\./generated/schema$' },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'Test files, test support and test-only packages stay out of what is shipped.',
      severity: 'error',
      from: { path: '^(apps|libs|migrations)/', pathNot: [SPEC, SUPPORT] },
      to: { path: [SPEC, SUPPORT, '^(test|bench)/'] },
    },
    {
      name: 'no-development-packages-in-the-product',
      comment: 'A production install has no devDependencies.',
      severity: 'error',
      // The browser application is shipped as the files that the build makes of it.
      from: { path: '^(apps|libs|migrations)/', pathNot: [SPEC, '^apps/web/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'], dependencyTypesNot: ['type-only', 'npm'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(apps/web/src/api/generated|dist|\\.tmp|\\.hengzhi)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['types', 'import', 'node', 'default'], exportsFields: ['exports'] },
  },
};
