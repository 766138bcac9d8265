import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  bundleLibraries,
  bundleLogicLayer,
  bundleText,
} from '@miniapp-tests/polyfills/build/bundle-logic-layer';

/**
 * Writes what the polyfills publish besides their modules: the logic layer's worker, its libraries, and the runtime of templates, each as a module
 * that gives a text; and the service worker of the package loader, ready to be served. Rejects with the errors of the build.
 *
 * @param folder the `dist` of the polyfills
 */
export async function writeBuiltTexts(folder: string): Promise<void> {
  const texts = {
    'logic-layer.js': await bundleLogicLayer(),
    'logic-libraries.js': await bundleLibraries(),
    'template-runtime.js': await bundleText('templates/runtime/in-mini-app.ts'),
  };
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(folder, name), `export default ${JSON.stringify(text)};\n`);
  }
  writeFileSync(join(folder, 'miniapp-worker.js'), await bundleText('package-loader/service-worker.ts'));
}
