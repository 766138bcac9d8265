import { copyFile, glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { compileTemplate } from '../templates/compiler/compile-template.ts';
import { logicLayerPlugin } from './logic-layer-plugin.ts';

/** The polyfills that have a demo page. */
export const DEMOS = [
  'lifecycle',
  'manifest',
  'mini-app',
  'mini-app-widget',
  'package-loader',
  'permissions',
  'templates',
  'tti',
  'uri',
  'widget',
] as const;

/** Packed for the demos of the elements. */
const SAMPLES: Partial<Record<(typeof DEMOS)[number], readonly string[]>> = {
  'mini-app': ['tea-timer', 'colour-notes'],
  'mini-app-widget': ['train-ticket', 'gas-finder'],
};

const source = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * Builds the demo pages into a folder, as static files: one folder for each polyfill, with the page as `index.html`. Any
 * server will do: each page carries its policy, and none needs cross-origin isolation.
 *
 * @param outDir made when it is missing; files of the same names are replaced
 * @throws esbuild's errors when the sources do not build
 */
export async function buildDemos(outDir: string): Promise<void> {
  await Promise.all(DEMOS.map((name) => buildDemo(name, join(outDir, name))));
}

async function buildDemo(name: (typeof DEMOS)[number], outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  const common: BuildOptions = {
    outdir: outDir,
    bundle: true,
    minify: true,
    sourcemap: true,
    target: 'es2022',
    conditions: ['source'],
    plugins: [logicLayerPlugin, templatePlugin],
    logLevel: 'silent',
  };
  const demo = { demo: source(`${name}/demo.ts`) };
  await build({ ...common, entryPoints: demo, format: 'esm', splitting: true });
  if (name === 'widget') {
    // A frame without an origin of its own loads classic scripts only.
    await build({ ...common, entryPoints: { widget: source('widget/demo.widget.ts') }, format: 'iife' });
  }
  if (name === 'package-loader') {
    // Browsers take classic service workers everywhere, and those are one file.
    const worker = { worker: source('package-loader/service-worker.ts') };
    await build({ ...common, entryPoints: worker, format: 'iife' });
  }
  await Promise.all(SAMPLES[name]?.map((sample) => packSample(sample, outDir)) ?? []);
  await copyFile(source('build/demo.css'), join(outDir, 'demo.css'));
  for await (const file of glob(source(`${name}/demo.*`))) {
    const target = basename(file) === 'demo.html' ? 'index.html' : basename(file);
    if (!file.endsWith('.ts')) await copyFile(file, join(outDir, target));
  }
}

/** `NAME.template.js` is what the compiler makes of the file `NAME.template.html` beside it. */
const templatePlugin: Plugin = {
  name: 'templates',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\.template\.js$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      namespace: 'template',
    }));
    onLoad({ filter: /.*/, namespace: 'template' }, async ({ path }) => {
      const markup = await readFile(path.replace(/js$/, 'html'), 'utf8');
      return { contents: compileTemplate('page.html', { 'page.html': markup }).module };
    });
  },
};

/** Writes a sample's folder as the package `NAME.ma`. */
async function packSample(name: string, outDir: string): Promise<void> {
  const folder = source(`samples/${name}`);
  const files = new Map<string, Uint8Array>();
  for await (const entry of glob('**/*.*', { cwd: folder }))
    files.set(entry.replaceAll('\\', '/'), await readFile(join(folder, entry)));
  await writeFile(join(outDir, `${name}.ma`), writeContainer(files));
}
