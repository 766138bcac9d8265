// `node --conditions=source ci/browser-tests/run.ts [PART-OF-PATH...]`: spec's unit tests, or some of them, in Chromium.
import { portableTests } from './bundle-tests.ts';
import { runInBrowser } from './run-in-browser.ts';

const parts = process.argv.slice(2);
const files = portableTests().filter(
  (file) => parts.length === 0 || parts.some((part) => file.includes(part)),
);
const { browser, outcomes } = await runInBrowser(files);
const failed = outcomes.filter(({ state }) => state === 'failed');
for (const { title, error } of failed) console.error(`${title}\n${error}\n`);
console.log(
  `${browser}: ${files.length} files, ${outcomes.length - failed.length} passed, ${failed.length} failed`,
);
process.exitCode = failed.length > 0 || outcomes.length === 0 ? 1 : 0;
