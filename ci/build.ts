// `npm run build`: what the packages publish: JavaScript, types, and the texts of the logic layer's worker, its libraries, and the runtime of templates.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bundleLibraries,
  bundleLogicLayer,
  bundleText,
} from '@miniapp-tests/polyfills/build/bundle-logic-layer';

const root = join(import.meta.dirname, '..');
// Emptied first, or files whose sources are gone would be published on.
for (const name of ['spec', 'polyfills', 'conformance', 'reports', 'harness']) {
  rmSync(join(root, name, 'dist'), { recursive: true, force: true });
}
const types = spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-b'], { cwd: root, stdio: 'inherit' });
if (types.status === 0) {
  const texts = {
    'logic-layer.js': await bundleLogicLayer(),
    'logic-libraries.js': await bundleLibraries(),
    'template-runtime.js': await bundleText('templates/runtime/in-mini-app.ts'),
  };
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(root, 'polyfills', 'dist', name), `export default ${JSON.stringify(text)};\n`);
  }
}
process.exitCode = types.status ?? 1;
