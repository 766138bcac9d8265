import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';
import { logicLayerPlugin } from './logic-layer-plugin.ts';
import { writeServiceWorker } from './write-service-worker.ts';

const source = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Beside the scripts, of the super app's page; each is there offline too. */
const FILES = [
  'super-app/index.html',
  'super-app/manifest.webmanifest',
  'super-app/icons/icon.svg',
  'super-app/icons/icon-192.png',
  'super-app/icons/icon-512.png',
  'super-app/icons/icon-maskable-512.png',
];
const STYLES = 'super-app.css';
/** Scripts that the super app's page starts; the processing page's is not among them. */
const STARTED = ['super-app.js', 'scan-worker.js'];
/** Of the library that reads codes. */
const READER = 'zxing_reader.wasm';

/**
 * Builds the reference super app (index.html) and the page that answers processing operations (processing.html) into a
 * folder, as static files. The same sources give the same bytes. Serve them with the headers of serve-headers.ts.
 *
 * @param outDir made when it is missing; files of the same names are replaced
 * @throws esbuild's errors when the sources do not build
 */
export async function buildSuperApp(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const [scripts] = await Promise.all([
    build({
      entryPoints: {
        'super-app': source('super-app/main.ts'),
        'scan-worker': source('super-app/scanner/scan-worker.ts'),
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
      metafile: true,
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
    copyFile(createRequire(import.meta.url).resolve(`zxing-wasm/reader/${READER}`), join(outDir, READER)),
    ...[...FILES, 'build/processing.html'].map((path) =>
      copyFile(source(path), join(outDir, basename(path))),
    ),
  ]);
  const loaded = STARTED.flatMap((name) => loadedBy(scripts.metafile, name));
  await writeServiceWorker(outDir, [
    ...new Set(loaded),
    STYLES,
    READER,
    ...FILES.map((path) => basename(path)),
  ]);
}

/** A script and all that it loads, at once or later, by their names in the folder. */
function loadedBy({ outputs }: Metafile, script: string): string[] {
  const start = Object.keys(outputs).find((path) => basename(path) === script);
  const paths = new Set(start === undefined ? [] : [start]);
  for (const path of paths) {
    for (const imported of outputs[path]?.imports ?? []) if (!imported.external) paths.add(imported.path);
  }
  return [...paths].map((path) => basename(path));
}
