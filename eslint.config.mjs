import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';
import house from './scripts/lint-rules/index.mjs';

const GLOBALS =
  'process console setTimeout clearTimeout setInterval clearInterval fetch URL Buffer module require'.split(' ');

const everywhere = {
  'no-empty': ['error', { allowEmptyCatch: false }],
  'no-var': 'error',
  'prefer-const': 'error',
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'start' }],
};

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all' }],
  // Classes with decorators are left alone by this rule (the compiler needs their constructor types as values).
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
  '@typescript-eslint/ban-ts-comment': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
};

const houseRules = {
  'house/max-constructor-params': ['error', { max: 5 }],
  'house/no-forward-ref': 'error',
  'house/no-type-import-injection': 'error',
  'no-console': 'error',
};

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      'dist/',
      '.hengzhi/',
      '.tmp/',
      'coverage/',
      'dist-web/',
      'apps/web/src/api/generated/',
      'bench/results/',
      'docs/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  { files: ['**/*.{ts,mjs,cjs}'], plugins: { house, '@typescript-eslint': tseslint.plugin }, rules: everywhere },
  {
    files: ['**/*.{mjs,cjs}'],
    languageOptions: { globals: Object.fromEntries(GLOBALS.map((name) => [name, 'readonly'])) },
    rules: { 'no-undef': 'error', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
  {
    files: ['**/*.ts'],
    ignores: ['apps/web/**'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: {
        project: './tsconfig.json',
        tsconfigRootDir: import.meta.dirname,
        emitDecoratorMetadata: true,
        experimentalDecorators: true,
      },
    },
    rules: { ...typed, ...houseRules },
  },
  {
    files: ['apps/**/*.ts', 'libs/**/*.ts'],
    ignores: ['**/*.spec.ts', 'apps/cli/**', 'apps/web/**'],
    rules: { 'house/env-only-in-config': 'error' },
  },
  {
    files: ['libs/{legal,procedures}/src/**/*.ts', 'libs/*/src/{domain,application}/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: { 'house/no-process-clock': 'error' },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { house, '@typescript-eslint': tseslint.plugin, 'react-hooks': hooks },
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: './apps/web/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...everywhere,
      ...typed,
      'no-console': ['error', { allow: ['info'] }],
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  { files: ['apps/cli/**/*.ts', 'bench/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.spec.ts', 'test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
    },
  },
);
