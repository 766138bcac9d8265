// `npm run build`: what the packages publish: JavaScript, types, and the texts of the logic layer's worker, its libraries, and the runtime of templates.
// Prints how large the polyfills are that stand alone.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { polyfillSizes, sizeLines } from '@miniapp-tests/polyfills/build/polyfill-sizes';
import { writeBuiltTexts } from './built-texts.ts';

const root = join(import.meta.dirname, '..');
// Emptied first, or files whose sources are gone would be published on.
for (const name of ['spec', 'polyfills', 'conformance', 'reports', 'harness']) {
  rmSync(join(root, name, 'dist'), { recursive: true, force: true });
}
const types = spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-b'], { cwd: root, stdio: 'inherit' });
if (types.status === 0) {
  await writeBuiltTexts(join(root, 'polyfills', 'dist'));
  for (const line of sizeLines(await polyfillSizes())) console.log(line);
}
process.exitCode = types.status ?? 1;
