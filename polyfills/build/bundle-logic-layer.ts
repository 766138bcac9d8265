import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ENTRY = fileURLToPath(new URL('../logic-layer/main.ts', import.meta.url));
let bundled: Promise<string> | undefined;

/**
 * The logic layer as one classic script, the text of the `data:` worker. Built once per process.
 * Rejects with esbuild's errors when the sources do not build.
 */
export function bundleLogicLayer(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['source'],
    minify: true,
    keepNames: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error('The logic layer built to no file; check logic-layer/main.ts.');
  return file.text;
}
