import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { bundleLogicLayer } from '@miniapp-tests/polyfills/build/bundle-logic-layer';
import { benchmark } from '../benchmark.ts';

const kilobytes = (text: string): number => brotliCompressSync(text).length / 1_000;

/** A module of the runtime with all that it imports, as an embedder's bundler makes it. */
async function bundled(specifier: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from '${specifier}'`, resolveDir: import.meta.dirname },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

export default benchmark<undefined, string>({
  title: 'Sizes of what is loaded, minified and compressed with brotli',
  prepare: () => undefined,
  contenders: {},
  measures: [
    {
      name: 'logic layer, without the parser of HTML that is loaded where the host has none',
      unit: 'kB',
      atMost: 60,
      value: async () => kilobytes(await bundleLogicLayer()),
    },
    {
      name: 'view layer',
      unit: 'kB',
      atMost: 15,
      value: async () => kilobytes(await bundled('@miniapp-tests/polyfills/view-layer/page-view')),
    },
  ],
});
