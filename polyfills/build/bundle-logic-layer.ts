import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
let bundled: Promise<string> | undefined;
let library: Promise<string> | undefined;

/**
 * The logic layer as one classic script, the text of the `data:` worker. Built once per process.
 * Rejects with esbuild's errors when the sources do not build.
 */
export function bundleLogicLayer(): Promise<string> {
  bundled ??= bundle('logic-layer/main.ts');
  return bundled;
}

/**
 * The parser of HTML that a logic layer loads where its host doesn't parse for it, as one classic script. Built once per process.
 * Rejects with esbuild's errors when the sources do not build.
 */
export function bundleMarkupLibrary(): Promise<string> {
  library ??= bundle('markup/library.ts');
  return library;
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [source(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['source'],
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error(`${entry} built to no file.`);
  return file.text;
}
