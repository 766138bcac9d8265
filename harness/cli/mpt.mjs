#!/usr/bin/env node
// Starts `mpt` with a Node that can run it: in a clone the sources by the pinned Node of the workspace, else the build.
// It runs on any Node from 20 on: plain JavaScript, no dependencies.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, 'main.ts');
const built = join(here, '..', 'dist', 'cli', 'main.js');

/** The nearest `node_modules/.bin/node` upwards. */
function pinnedNode() {
  for (let folder = here; ; folder = dirname(folder)) {
    const node = join(folder, 'node_modules', '.bin', 'node');
    if (existsSync(node)) return node;
    if (folder === dirname(folder)) return undefined;
  }
}

if (!existsSync(source)) {
  await import(pathToFileURL(built).href);
} else if (process.features.typescript && process.env.NODE_OPTIONS?.includes('--conditions=source')) {
  await import(pathToFileURL(source).href);
} else {
  const node = pinnedNode();
  if (node === undefined) {
    console.error(
      'mpt: the pinned Node is missing (node_modules/.bin/node). Run "npm ci" in the clone first.',
    );
    process.exit(3);
  }
  const child = spawn(node, ['--conditions=source', source, ...process.argv.slice(2)], { stdio: 'inherit' });
  // Ctrl-C reaches the child as part of the terminal's group; the other signal is handed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => {
    console.error(`mpt: ${node} could not be started: ${error.message}`);
    process.exit(3);
  });
  child.on('exit', (code) => process.exit(code ?? 3));
}
