/** One forbidden import for every rule of .dependency-cruiser.cjs: the file that breaks it, and what else must be there. */
export interface Plant {
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  readonly beside?: Readonly<Record<string, string>>;
}

const plant = (rule: string, file: string, from: string, beside?: Record<string, string>): Plant => ({
  rule,
  file,
  text: `import * as forbidden from '${from}';\nexport const used = forbidden;\n`,
  ...(beside ? { beside } : {}),
});

const inDomain = (name: string) => `libs/casework/src/domain/${name}.ts`;

const PURE_PLACES = [
  'libs/kernel/src/',
  'libs/legal/src/deep/',
  'libs/procedures/src/',
  'libs/rulings/src/domain/',
  'libs/identity/src/application/',
];

const FRAMEWORKS = [
  '@nestjs/common',
  'typeorm',
  'bullmq',
  'class-validator',
  'class-transformer',
  '@fastify/multipart',
  'pg',
  'ioredis',
];

export const plants: readonly Plant[] = [
  plant('layer-kernel', 'libs/kernel/src/layer.ts', '#libs/legal'),
  plant('layer-legal', 'libs/legal/src/layer.ts', '#libs/procedures'),
  plant('layer-procedures', 'libs/procedures/src/layer.ts', '#libs/casework'),
  plant('layer-persistence', 'libs/persistence/src/layer.ts', '#libs/procedures'),
  plant('layer-queues', 'libs/queues/src/layer.ts', '#libs/casework'),
  plant('layer-identity', 'libs/identity/src/layer.ts', '#libs/casework'),
  plant('layer-casework', 'libs/casework/src/layer.ts', '#libs/rulings'),
  plant('layer-rulings', 'libs/rulings/src/layer.ts', '#libs/mediation'),
  plant('layer-mediation', 'libs/mediation/src/layer.ts', '#libs/transfer'),
  plant('layer-transfer', 'libs/transfer/src/layer.ts', '#libs/rulings'),
  plant('libs-never-import-apps', 'libs/rulings/src/edge.ts', '../../../apps/api/src/main.js'),
  plant('apps-never-import-one-another', 'apps/api/src/neighbour.ts', '../../worker/src/main.js'),
  plant('the-browser-imports-nothing-of-ours', 'apps/web/src/desk/lib.ts', '../../../../libs/kernel/src/index.js'),
  plant('the-browser-imports-nothing-of-ours', 'apps/web/src/desk/alias.ts', '#libs/legal'),
  plant('apps-never-import-one-another', 'apps/web/src/desk/server.ts', '../../../api/src/main.js'),
  plant('stores-only-from-the-edges', 'libs/casework/src/store.ts', '#libs/persistence'),
  plant('stores-only-from-the-edges', 'libs/rulings/src/application/store.ts', '#libs/queues'),
  ...PURE_PLACES.map((place, at) => plant('pure-code-knows-no-framework', `${place}pure${at}.ts`, 'typeorm')),
  ...FRAMEWORKS.map((name, at) => plant('pure-code-knows-no-framework', inDomain(`framework${at}`), name)),
  plant('pure-code-reads-nothing', 'libs/legal/src/reads.ts', 'node:fs'),
  plant('domain-imports-no-outer-folder', inDomain('outer'), '../application/use-case.js'),
  plant(
    'application-imports-no-infrastructure',
    'libs/casework/src/application/inner.ts',
    '../infrastructure/adapter.js',
  ),
  plant('only-the-door-across-libs', 'libs/casework/src/window.ts', '../../kernel/src/inside.js', {
    'libs/kernel/src/inside.ts': 'export const inside = 1;\n',
  }),
  plant('only-the-door-from-apps', 'apps/worker/src/window.ts', '../../../libs/legal/src/inside.js', {
    'libs/legal/src/inside.ts': 'export const inside = 1;\n',
  }),
  plant('nobody-imports-its-own-door', inDomain('own-door'), '../index.js'),
  plant('nobody-imports-its-own-door', inDomain('own-alias'), '#libs/casework'),
  plant('no-circles', inDomain('circle-back'), './circle.js', {
    [inDomain('circle')]: "import { used } from './circle-back.js';\nexport const back = used;\n",
  }),
  plant('migrations-import-only-typeorm', 'migrations/202601010000-reads-law.ts', '#libs/legal'),
  plant('nothing-unresolvable', inDomain('nowhere'), './not-there.js'),
  plant('no-test-code-in-the-product', 'apps/api/src/tested.ts', '../../../test/support/app.js', {
    'test/support/app.ts': 'export const app = 1;\n',
  }),
  plant('no-test-code-in-the-product', 'libs/procedures/src/facts/helpers.ts', '../testing/dice.js', {
    'libs/procedures/src/testing/dice.ts': 'export const dice = 1;\n',
  }),
  plant('no-test-code-in-the-product', 'apps/cli/src/rehearse.ts', './testing/stage.js', {
    'apps/cli/src/testing/stage.ts': 'export const stage = 1;\n',
  }),
  plant('no-development-packages-in-the-product', 'apps/api/src/developed.ts', 'fast-check'),
];

const LIBS = [
  'kernel',
  'legal',
  'procedures',
  'persistence',
  'queues',
  'identity',
  'casework',
  'rulings',
  'mediation',
  'transfer',
];
const constant = 'export const one = 1;\n';
const use = (from: string) => `import * as allowed from '${from}';\nexport const used = allowed;\n`;

/** A small tree in which every permitted direction of import occurs and nothing is forbidden. */
export const cleanTree: Readonly<Record<string, string>> = {
  ...Object.fromEntries(LIBS.map((lib) => [`libs/${lib}/src/index.ts`, constant])),
  'apps/api/src/main.ts': use('#libs/rulings'),
  'apps/web/src/desk/page.ts': use('react'),
  'apps/worker/src/main.ts': use('#libs/queues'),
  'libs/casework/src/application/use-case.ts': use('#libs/procedures'),
  'libs/casework/src/infrastructure/adapter.ts': use('#libs/persistence'),
  'libs/casework/src/casework.module.ts': use('#libs/queues'),
  'libs/casework/src/domain/pure.ts': use('#libs/kernel'),
  'libs/casework/src/domain/hash.ts': use('node:crypto'),
  'libs/casework/src/domain/pure.spec.ts': use('fast-check'),
  'libs/casework/src/domain/sampled.spec.ts': use('../testing/samples.js'),
  'libs/casework/src/testing/sample.ts': constant,
  'libs/casework/src/testing/samples.ts': use('./sample.js'),
  'libs/casework/src/infrastructure/entity.ts': use('typeorm'),
  'libs/rulings/src/application/uses-casework.ts': use('#libs/casework'),
  'libs/casework/src/application/asks-identity.ts': use('#libs/identity'),
  'migrations/202601010001-allowed.ts': use('typeorm'),
};
