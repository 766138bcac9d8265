#!/usr/bin/env node
// In a clone the sources run as they are; the published package has them built.
import { existsSync } from 'node:fs';

if (!existsSync(new URL('./main.ts', import.meta.url))) {
  await import('../dist/cli/main.js');
} else if (process.features.typescript) {
  await import('./main.ts');
} else {
  console.error(
    `Node ${process.versions.node} cannot run TypeScript. Run "npm install", then "npx miniapp".`,
  );
  process.exitCode = 2;
}
