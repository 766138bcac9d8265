// `npm run test:engines [-- chromium firefox webkitgtk]`: the isolation of the runtime and its start-up in each engine, one file of
// tests after the other; the engines at the same time, since most of it is waiting, but for what measures time. An engine that this
// machine lacks is named with the reason, and fails the run unless others are asked for; a file whose engine hangs is ended and named,
// and the others go on.
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endMarked } from './end-marked.mjs';
import { installEngines } from './find-engines.mjs';

const root = join(import.meta.dirname, '..');
const ALL = ['chromium', 'firefox', 'webkitgtk'];
/** For one file of tests, in milliseconds. */
const LIMIT = 600_000;
const MOCHA = [join(root, 'node_modules/mocha/bin/mocha.js'), '--no-config', '--exit', '--timeout', '60000'];

/** They measure the host's time: nothing runs beside them. */
const TIMED = ['polyfills/mini-app/hostile-loads.test.ts', 'polyfills/testing/layers/time-layers.test.ts'];
const isTimed = (spec) => TIMED.includes(spec);

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !ALL.includes(name));
if (unknown.length > 0) {
  console.error(`There is no engine ${unknown.join(', ')}; the engines are ${ALL.join(', ')}.`);
  process.exit(2);
}

installEngines();
// Those that describe something in the chosen engines say so by calling one of these.
const specs = globSync('polyfills/**/*.test.ts', { cwd: root })
  .filter((file) => !/node_modules|dist\//.test(file))
  .filter((file) => /describeInEngines|describeEachLayerAlone/.test(readFileSync(join(root, file), 'utf8')))
  .sort();

const totals = (asked.length > 0 ? asked : ALL).map((engine) => ({
  engine,
  passed: 0,
  failed: 0,
  skipped: 0,
  incomplete: [],
}));
const start = performance.now();
await Promise.all(
  totals.map((total) =>
    runSpecs(
      total,
      specs.filter((spec) => !isTimed(spec)),
    ),
  ),
);
for (const total of totals) await runSpecs(total, specs.filter(isTimed));
console.log(`engines: ${totals.map(describe).join('; ')}; ${seconds(performance.now() - start)}`);
process.exitCode = totals.every(isFine) ? 0 : 1;

async function runSpecs(total, files) {
  for (const file of files) if (total.missing === undefined) await runSpec(total, file);
}

/** Runs a file, prints one line, and all that it said where something is wrong. */
async function runSpec(total, spec) {
  const { engine } = total;
  const begun = performance.now();
  const { code, output, isLate } = await run(engine, spec);
  const missing = /\S+ was not run: .*/.exec(output)?.[0];
  const [counted, passed = 0, failures = 0, skipped = 0] =
    /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/m.exec(output) ?? [];
  total.passed += Number(passed);
  total.failed += Number(failures);
  total.skipped += Number(skipped);
  total.missing = missing;
  const isWhole = counted !== undefined && (code === 0 || Number(failures) > 0);
  if (!isWhole) total.incomplete.push(spec);
  if (code !== 0 && missing === undefined) process.stdout.write(output);
  const result = isLate ? `ended after ${seconds(LIMIT)}` : (counted ?? `no closing line, exit code ${code}`);
  console.log(`${engine}: ${spec}: ${missing ?? result} (${seconds(performance.now() - begun)})`);
}

function run(engine, spec) {
  const mark = `${process.pid}-${engine}-${spec}`;
  const child = spawn('node', [...MOCHA, '--reporter', 'ci/closing-line-reporter.mjs', spec], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, MPT_ENGINES: engine, MPT_MARK: mark },
  });
  let output = '';
  let isLate = false;
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => (output += text));
  const timer = setTimeout(() => {
    isLate = true;
    endMarked(mark);
  }, LIMIT);
  return new Promise((resolve) => {
    child.once('exit', (code) => {
      clearTimeout(timer);
      // An engine that hangs can outlive its tests.
      endMarked(mark);
      resolve({ code, output, isLate });
    });
  });
}

function isFine({ failed, incomplete, missing }) {
  return failed === 0 && incomplete.length === 0 && missing === undefined;
}

function describe({ engine, passed, failed, skipped, incomplete, missing }) {
  const names = incomplete.length > 0 ? `, incomplete: ${incomplete.join(', ')}` : '';
  const reasons = skipped > 0 ? `, ${skipped} skipped with a reason` : '';
  return missing ?? `${engine}: ${passed} passed, ${failed} failed${reasons}${names}`;
}

function seconds(milliseconds) {
  return `${Math.round(milliseconds / 1_000)} s`;
}
