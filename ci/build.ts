// `npm run build`: what the packages publish: JavaScript, types, and the text of the logic layer's worker.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleLogicLayer } from '@miniapp-tests/polyfills/build/bundle-logic-layer';

const root = join(import.meta.dirname, '..');
// Emptied first, or files whose sources are gone would be published on.
for (const name of ['spec', 'polyfills', 'conformance', 'reports', 'harness']) {
  rmSync(join(root, name, 'dist'), { recursive: true, force: true });
}
const types = spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-b'], { cwd: root, stdio: 'inherit' });
if (types.status === 0) {
  const text = JSON.stringify(await bundleLogicLayer());
  writeFileSync(join(root, 'polyfills', 'dist', 'logic-layer.js'), `export default ${text};\n`);
}
process.exitCode = types.status ?? 1;
