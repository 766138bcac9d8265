// `npm run test:engines [-- chromium firefox webkitgtk]`: the isolation of the runtime and its start-up in each engine, one file of
// tests after the other. An engine that this machine lacks is named with the reason, and fails the run unless others are asked for; a
// file whose engine hangs is ended and named, and the others go on.
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

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !ALL.includes(name));
if (unknown.length > 0) {
  console.error(`There is no engine ${unknown.join(', ')}; the engines are ${ALL.join(', ')}.`);
  process.exit(2);
}

installEngines();
// Those that describe something in the chosen engines say so by importing it.
const specs = globSync('polyfills/**/*.test.ts', { cwd: root })
  .filter((file) => !/node_modules|dist\//.test(file))
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('describeInEngines'))
  .sort();

const summary = [];
let failed = false;
for (const engine of asked.length > 0 ? asked : ALL) {
  const total = { passed: 0, failed: 0, ended: [], missing: undefined, start: performance.now() };
  for (const spec of specs) {
    if (total.missing === undefined) await runSpec(engine, spec, total);
  }
  failed ||= total.failed > 0 || total.ended.length > 0 || total.missing !== undefined;
  summary.push(total.missing ?? `${engine}: ${describe(total)}`);
}
console.log(`engines: ${summary.join('; ')}`);
process.exitCode = failed ? 1 : 0;

/** Runs a file, prints one line, and all that it said where something is wrong. */
async function runSpec(engine, spec, total) {
  const start = performance.now();
  const { code, output, isLate } = await run(engine, spec);
  const missing = /\S+ was not run: .*/.exec(output)?.[0];
  const [counted, passed = 0, failures = 0] = /^(\d+) passed, (\d+) failed.*$/m.exec(output) ?? [];
  total.passed += Number(passed);
  total.failed += Number(failures);
  total.missing = missing;
  const isWhole = counted !== undefined && (code === 0 || Number(failures) > 0);
  if (!isWhole) total.ended.push(spec);
  if (code !== 0 && missing === undefined) process.stdout.write(output);
  const result = isLate ? `ended after ${seconds(LIMIT)}` : (counted ?? `no closing line, exit code ${code}`);
  console.log(`${engine}: ${spec}: ${missing ?? result} (${seconds(performance.now() - start)})`);
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

function describe({ passed, failed, ended, start }) {
  const incomplete = ended.length > 0 ? `, ${ended.length} files incomplete (${ended.join(', ')})` : '';
  return `${passed} passed, ${failed} failed${incomplete}, ${seconds(performance.now() - start)}`;
}

function seconds(milliseconds) {
  return `${Math.round(milliseconds / 1_000)} s`;
}
