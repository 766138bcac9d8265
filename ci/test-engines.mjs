// `npm run test:engines [-- chromium firefox webkitgtk]`: the isolation of the runtime and its start-up in each engine, one after the
// other. An engine that this machine lacks is named with the reason, and fails the run unless others are asked for.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installEngines } from './find-engines.mjs';

const root = join(import.meta.dirname, '..');
const ALL = ['chromium', 'firefox', 'webkitgtk'];
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
  .filter((file) => readFileSync(join(root, file), 'utf8').includes('describeInEngines'));

const lines = [];
let failed = false;
for (const engine of asked.length > 0 ? asked : ALL) {
  const options = [
    '--no-config',
    '--exit',
    '--timeout',
    '60000',
    '--reporter',
    'ci/closing-line-reporter.mjs',
  ];
  const result = spawnSync('node', [join(root, 'node_modules/mocha/bin/mocha.js'), ...options, ...specs], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['inherit', 'pipe', 'inherit'],
    maxBuffer: 1 << 28,
    env: { ...process.env, MPT_ENGINES: engine },
  });
  process.stdout.write(result.stdout);
  const missing = /\S+ was not run: .*/.exec(result.stdout)?.[0];
  const counted = /^\d+ passed, \d+ failed.*$/m.exec(result.stdout)?.[0] ?? 'no closing line';
  lines.push(missing ?? `${engine}: ${counted}`);
  failed ||= result.status !== 0;
}
console.log(`engines: ${lines.join('; ')}`);
process.exitCode = failed ? 1 : 0;
