import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const digest = (algorithm: string, bytes: Uint8Array | string) =>
  createHash(algorithm).update(bytes).digest('base64');

/**
 * Writes the super app's service worker (`service-worker.js`) for files that are in the folder already. It names each with its
 * digest, so it differs exactly when one of them does.
 *
 * @param names what is to be there offline, relative to the folder; `index.html` is kept under the folder's own address
 */
export async function writeServiceWorker(outDir: string, names: readonly string[]): Promise<void> {
  const digests = await Promise.all(
    [...names].sort().map(async (name) => {
      const bytes = await readFile(join(outDir, name));
      return [name === 'index.html' ? './' : name, `sha256-${digest('sha256', bytes)}`] as const;
    }),
  );
  const files = JSON.stringify(Object.fromEntries(digests));
  await build({
    entryPoints: {
      'service-worker': fileURLToPath(new URL('../super-app/offline/service-worker.ts', import.meta.url)),
    },
    outdir: outDir,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    conditions: ['source'],
    define: { FILES: files, VERSION: JSON.stringify(digest('sha256', files).slice(0, 16)) },
    logLevel: 'silent',
  });
}
