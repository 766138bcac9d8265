import { globSync } from 'node:fs';

const FOLDERS = ['spec', 'polyfills', 'conformance/{authoring,statements}', 'reports', 'harness', 'ci'];
/** They take longest, and begin first: what is begun last would be waited for alone. */
const LONG = [
  'ci/quality.test.ts',
  'harness/runner/end-to-end.test.ts',
  'ci/published-polyfills.test.ts',
  'harness/frameworks/frameworks.test.ts',
  'polyfills/super-app/recovery.test.ts',
  'polyfills/super-app/in-front.test.ts',
  'harness/cli/mpt.test.ts',
  'ci/published-package.test.ts',
  'ci/browser-tests/browser-tests.test.ts',
  'ci/fuzz/run.test.ts',
  'harness/cli/serve.test.ts',
  'harness/cli/dev.test.ts',
];
const files = FOLDERS.flatMap((folder) =>
  globSync(`${folder}/**/*.test.ts`, {
    cwd: import.meta.dirname,
    exclude: ['**/node_modules/**', '**/dist/**', 'polyfills/mini-app/hostile-loads.test.ts'],
  }).sort(),
);

export default {
  spec: [...LONG, ...files.filter((file) => !LONG.includes(file))],
  require: ['ci/testing/keep-minified.mjs'],
  parallel: true,
  // Half of the time a test waits: for a browser, or for a moment to come. Three keep two processors busy.
  jobs: 3,
  reporter: 'ci/closing-line-reporter.mjs',
  timeout: 60_000,
};
