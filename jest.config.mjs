// Jest runs ESM through node --experimental-vm-modules; see docs/adr for why one package is taken to CommonJS.
const swc = [
  '@swc/jest',
  {
    jsc: {
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
      target: 'es2023',
      keepClassNames: true,
    },
    module: { type: 'es6' },
  },
];
const swcCjs = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'ecmascript' }, target: 'es2022' }, module: { type: 'commonjs' } },
];

const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'json', 'node'],
  moduleNameMapper: {
    '^#libs/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '/node_modules/content-disposition/.+\\.m?js$': swcCjs, '^.+\\.ts$': swc },
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/dist-web/', '<rootDir>/.hengzhi/', '<rootDir>/.tmp/'],
  watchPathIgnorePatterns: ['<rootDir>/.hengzhi/'],
};

const TIMED = 'busy-office,entries,moments,officer,party-moments,public-filing,typing';
/** Trials under fault that load the machine by themselves. */
const STORMS = 'c17-c21-many-clocks,c18-races,c19-poison';

export default {
  // A loaded machine is slow, not wrong; what hangs still ends.
  testTimeout: 60_000,
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts'] },
    { ...base, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.spec.ts'] },
    { ...base, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.spec.ts'] },
    { ...base, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.spec.ts'] },
    // Milliseconds count: one file at a time.
    { ...base, displayName: 'browser', testMatch: [`<rootDir>/test/browser/{${TIMED}}.spec.ts`] },
    {
      ...base,
      displayName: 'pages',
      testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
      testPathIgnorePatterns: [`/test/browser/(${TIMED.replaceAll(',', '|')})\\.spec\\.ts$`],
    },
    {
      ...base,
      displayName: 'crash',
      testMatch: ['<rootDir>/test/crash/**/*.spec.ts'],
      testPathIgnorePatterns: [`/test/crash/(${STORMS.replaceAll(',', '|')})\\.spec\\.ts$`],
    },
    { ...base, displayName: 'storm', testMatch: [`<rootDir>/test/crash/{${STORMS}}.spec.ts`] },
  ],
};
