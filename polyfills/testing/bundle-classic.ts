import { build, type BuildOptions } from 'esbuild';

/** What a document without an origin of its own can load: a classic script, bundled. */
export async function bundleClassic(
  source: Pick<BuildOptions, 'entryPoints'> | Pick<BuildOptions, 'stdin'>,
): Promise<string> {
  const { outputFiles } = await build({
    ...source,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['source'],
    logLevel: 'silent',
  });
  return outputFiles?.[0]?.text ?? '';
}
