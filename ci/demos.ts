import { join } from 'node:path';
import { buildDemos, DEMOS } from '@miniapp-tests/polyfills/build/build-demos';
import { serveFolder } from '@miniapp-tests/polyfills/testing/serve-folder';
import { readArguments } from './read-arguments.ts';

const USAGE = `npm run demos

Builds the demo pages of the single polyfills, and serves them on loopback until it is ended.`;

readArguments(USAGE, {});
const folder = join(import.meta.dirname, '..', 'out', 'demos');
await buildDemos(folder);
const { origin } = await serveFolder(folder);
for (const name of DEMOS) console.log(`${origin}/${name}/`);
