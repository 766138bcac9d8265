import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { logicLayerPlugin } from './logic-layer-plugin.ts';

const source = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const COMMON: BuildOptions = { bundle: true, minify: true, conditions: ['source'], logLevel: 'silent' };

/** In the place of the worker's usual text: the same with reports to the page, made small quickly. */
const reportingLayer: Plugin = {
  name: 'reporting-layer',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#logic-layer$/ }, () => ({ path: 'logic-layer', namespace: 'reporting-layer' }));
    onLoad({ filter: /.*/, namespace: 'reporting-layer' }, async () => {
      const { outputFiles } = await build({
        ...COMMON,
        entryPoints: [source('dev-tools/worker/main.ts')],
        write: false,
        format: 'iife',
        target: 'es2022',
        legalComments: 'none',
      });
      return { contents: outputFiles?.[0]?.text ?? '', loader: 'text' };
    });
  },
};

/**
 * Builds the page of `mpt dev` (index.html) into a folder, as static files, which need the answers of a server beside them (dev-tools/README.md). Serve
 * them with the headers of serve-headers.ts.
 *
 * @param outDir made when it is missing; files of the same names are replaced
 * @throws esbuild's errors when the sources do not build
 */
export async function buildDevTools(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await Promise.all([
    build({
      ...COMMON,
      entryPoints: { 'dev-tools': source('dev-tools/page/main.ts') },
      outdir: outDir,
      splitting: true,
      sourcemap: true,
      format: 'esm',
      target: 'es2022',
      plugins: [reportingLayer, logicLayerPlugin],
    }),
    build({
      ...COMMON,
      entryPoints: { 'dev-tools': source('dev-tools/page/dev-tools.css') },
      outdir: outDir,
      // Newer than what scripts are built for: light-dark() and nesting stay as they are written.
      target: 'esnext',
    }),
    copyFile(source('dev-tools/page/index.html'), join(outDir, 'index.html')),
  ]);
}
