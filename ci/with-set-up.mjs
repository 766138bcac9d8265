#!/usr/bin/env node
// `node ci/with-set-up.mjs COMMAND [ARG...]`: makes a bare clone ready, then runs a workspace command with the pinned Node.
// It runs on the machine's own Node (20 or later) before anything is installed: plain JavaScript, no dependencies.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { installDependencies } from './install-dependencies.mjs';

const root = join(import.meta.dirname, '..');
const [command, ...args] = process.argv.slice(2);
if (command === undefined) {
  console.error('ci/with-set-up.mjs needs a command, for example: node ci/with-set-up.mjs mpt list');
  process.exit(2);
}

try {
  installDependencies(root);
  const browser = findBrowser();
  const bin = join(root, 'node_modules', '.bin');
  process.exitCode = await run(command, args, {
    ...process.env,
    ...browser,
    PATH: bin + delimiter + process.env.PATH,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=source`.trim(),
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 3;
}

/** Runs the command in the foreground; Ctrl-C reaches it as part of the terminal's group, other signals are passed on. */
function run(name, argv, env) {
  const child = spawn(name, argv, { cwd: root, stdio: 'inherit', env });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Error(`${name} could not be started: ${error.message}`)));
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 3)));
  });
}
