// `npm run coverage [-- TEST-FILE...]`: how much of spec/ its own tests reach. Fails below the thresholds; with test files
// as arguments it only shows what those reach.
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { createContext } from 'istanbul-lib-report';
import reports from 'istanbul-reports';
import { measureCoverage } from './measure-coverage.ts';

/** Percent of code lines and of branches. */
const THRESHOLDS = { lines: 95, branches: 90 };

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'out', 'coverage');
const chosen = process.argv.slice(2);
const sources = globSync('spec/**/*.{ts,mjs}', { cwd: root, exclude: ['**/node_modules/**', '**/dist/**'] })
  .filter((file) => !/\.test\.ts$|\.d\.ts$|\/testing\//.test(file))
  .map((file) => join(root, file));
const mocha = [
  ...[join(root, 'node_modules', '.bin', 'mocha'), '--no-config', '--parallel', '--jobs', '2'],
  ...['--timeout', '60000', '--reporter', 'dot', '--ignore', '**/dist/**', '--ignore', '**/node_modules/**'],
];
const { exitCode, map } = await measureCoverage({
  sources,
  command: [...mocha, ...(chosen.length > 0 ? chosen : ['spec/**/*.test.ts'])],
  folder,
});

const context = createContext({ dir: folder, coverageMap: map, defaultSummarizer: 'nested' });
for (const report of [
  reports.create('text', { maxCols: 120 }),
  reports.create('html'),
  reports.create('json-summary'),
]) {
  report.execute(context);
}
const total = map.getCoverageSummary();
const missed = (['lines', 'branches'] as const).filter((what) => total[what].pct < THRESHOLDS[what]);
const figures = `${total.lines.pct} % of the code lines, ${total.branches.pct} % of the branches`;
console.log(`${figures}; each line: out/coverage/index.html`);
if (chosen.length === 0) {
  for (const what of missed) console.error(`Too little: at least ${THRESHOLDS[what]} % of the ${what}`);
}
process.exitCode = exitCode !== 0 ? exitCode : chosen.length === 0 && missed.length > 0 ? 1 : 0;
