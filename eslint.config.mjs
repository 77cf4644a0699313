import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import astro from 'eslint-plugin-astro';
import globals from 'globals';
import tseslint from 'typescript-eslint';

/** Strapi's own API answers `any` in most places; what leaves a room's loader is typed again (docs/adr/0011). */
const untypedApi = Object.fromEntries(
  ['assignment', 'member-access', 'call', 'argument', 'return'].map((name) => [
    `@typescript-eslint/no-unsafe-${name}`,
    'off',
  ]),
);

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/build/',
      '**/.astro/',
      '**/.strapi/',
      '**/types/generated/',
      'data/',
      'tests/results/',
      'apps/web/src/env.d.ts',
      'apps/cms/public/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['**/*.test.{ts,tsx}', '**/*.fixture.ts', 'tests/**/*.ts', '*.config.ts', 'apps/*/*.config.ts'],
    // These two compile their own tests.
    ignores: ['apps/web/**', 'apps/cms/src/admin/**'],
    languageOptions: {
      parserOptions: { projectService: false, project: './tsconfig.tests.json', tsconfigRootDir: import.meta.dirname },
    },
    // A test may say "this is there" about data it made itself, and a bench prints.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', 'no-console': 'off' },
  },
  { files: ['apps/cms/**/*.{ts,tsx}'], rules: untypedApi },
  { files: ['apps/cms/src/admin/**'], languageOptions: { globals: globals.browser } },
  {
    // It hears what Astro prints: the only place where a broken template says why.
    files: ['apps/publisher/src/render/site-bundle.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off' },
  },
  ...astro.configs.recommended,
  // astro check reports them, and knows that a template uses its frontmatter's names.
  { files: ['**/*.astro'], rules: { 'no-unused-vars': 'off', 'no-undef': 'off' } },
  {
    files: ['apps/web/src/**/*.{ts,astro}'],
    ignores: ['apps/web/src/data/**', '**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: 'better-sqlite3', message: 'Only src/data reads the content index.' }] },
      ],
    },
  },
  { files: ['apps/web/**/*.ts'], ignores: ['apps/web/src/data/**'], languageOptions: { globals: globals.browser } },
  {
    // Tables of data: words, keyboard maps, translations. Long because the world is.
    files: ['**/vocabulary.ts', '**/translations/*.ts', '**/*-table.ts', 'apps/cms/src/example-data/**'],
    rules: { 'max-lines': 'off' },
  },
  prettier,
);
