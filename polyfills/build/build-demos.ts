import { copyFile, glob, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The polyfills that have a demo page. */
export const DEMOS = ['lifecycle', 'manifest', 'tti', 'uri'] as const;

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

async function buildDemo(name: string, outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true });
  await build({
    entryPoints: { demo: source(`${name}/demo.ts`) },
    outdir: outDir,
    bundle: true,
    splitting: true,
    minify: true,
    sourcemap: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    logLevel: 'silent',
  });
  await copyFile(source('build/demo.css'), join(outDir, 'demo.css'));
  for await (const file of glob(source(`${name}/demo.*`))) {
    const target = basename(file) === 'demo.html' ? 'index.html' : basename(file);
    if (!file.endsWith('.ts')) await copyFile(file, join(outDir, target));
  }
}
