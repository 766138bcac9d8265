import { buildSync } from 'esbuild';

/** The service worker as one classic script. */
export function workerScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: [new URL('../service-worker.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['source'],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
