import tseslint from 'typescript-eslint';

/** The house: each folder may import itself and what stands below it (CONTRIBUTING.md, "The house"). */
const MAY_IMPORT = {
  spec: [],
  polyfills: ['spec'],
  conformance: ['spec'],
  reports: ['spec'],
  harness: ['spec', 'polyfills', 'conformance', 'reports'],
  ci: ['spec', 'polyfills', 'conformance', 'reports', 'harness'],
};
const FOLDERS = Object.keys(MAY_IMPORT);

/** No import goes upwards, and none reaches another package by a relative path instead of its exports. */
const directions = FOLDERS.map((folder) => ({
  files: [`${folder}/**/*.{ts,mts,mjs,js}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: FOLDERS.filter((other) => other !== folder).map((other) =>
          MAY_IMPORT[folder].includes(other)
            ? { regex: `^(\\.\\./)+${other}/`, message: `import it as @miniapp-tests/${other}/…` }
            : {
                regex: `^@miniapp-tests/${other}(/|$)|^(\\.\\./)+${other}/`,
                message: `${folder} may not import ${other}: imports go downwards only`,
              },
        ),
      },
    ],
  },
}));

/** Files that must run in a browser as they are. */
const pure = {
  files: ['spec/**/*.ts', 'polyfills/**/*.ts'],
  ignores: [
    'spec/cli/**',
    'spec/packaging/inflate-node.ts',
    '**/*.test.ts',
    'polyfills/build/**',
    'polyfills/dom-tests/runner/**',
    'polyfills/frameworks/**',
    'polyfills/testing/**',
  ],
  rules: {
    'no-restricted-syntax': [
      'error',
      { selector: 'ImportDeclaration[source.value=/^node:/]', message: 'this file must run in browsers too' },
    ],
  },
};

/** Unit tests that also run in a browser (ci/browser-tests/): all of spec/'s but those that say otherwise in their names. */
const portableTests = {
  files: ['spec/**/*.test.ts'],
  ignores: ['spec/cli/**', '**/*.node.test.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: 'ImportDeclaration[source.value=/^node:/]',
        message: 'this test must run in browsers too; name it x.node.test.ts if it cannot',
      },
    ],
    'no-restricted-globals': ['error', 'Buffer', 'process', 'require'],
  },
};

export default tseslint.config(
  { ignores: ['**/*.generated.js', '**/dist/', '**/node_modules/', '.cache/', 'out/'] },
  ...tseslint.configs.recommended,
  ...directions,
  pure,
  portableTests,
  {
    files: ['**/*.test.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-console': 'off',
    },
  },
  {
    // What app.js declares is there for the pages of its MiniApp.
    files: ['polyfills/samples/*/app.js', 'spec/cli/template/app.js'],
    languageOptions: { sourceType: 'script' },
    rules: { '@typescript-eslint/no-unused-vars': ['error', { vars: 'local' }] },
  },
);
