import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { logicLayerPlugin } from './logic-layer-plugin.ts';

const source = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Builds the reference super app (index.html) and the page that answers processing operations (processing.html) into a
 * folder, as static files. The same sources give the same bytes. Serve them with the headers of serve-headers.ts.
 *
 * @param outDir made when it is missing; files of the same names are replaced
 * @throws esbuild's errors when the sources do not build
 */
export async function buildSuperApp(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    build({
      entryPoints: {
        'super-app': source('super-app/main.ts'),
        processing: source('build/processing-page.ts'),
      },
      outdir: outDir,
      bundle: true,
      // What is imported when it is needed, such as the code that reads certificates, is loaded then.
      splitting: true,
      minify: true,
      sourcemap: true,
      format: 'esm',
      target: 'es2022',
      conditions: ['source'],
      plugins: [logicLayerPlugin],
      logLevel: 'silent',
    }),
    build({
      entryPoints: { 'super-app': source('super-app/super-app.css') },
      outdir: outDir,
      bundle: true,
      minify: true,
      // Newer than what scripts are built for: light-dark() and nesting stay as they are written.
      target: 'esnext',
      logLevel: 'silent',
    }),
    copyFile(source('super-app/index.html'), join(outDir, 'index.html')),
    copyFile(source('build/processing.html'), join(outDir, 'processing.html')),
  ]);
}
