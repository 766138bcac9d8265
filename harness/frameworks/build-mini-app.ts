import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sveltePlugin, vuePlugin } from './sfc-plugins.ts';

const APPS = fileURLToPath(new URL('apps/', import.meta.url));
const HTML = `<!doctype html>
<title>App</title>
<div id="app"></div>
<script src="app-bundle.js"></script>
`;

/**
 * Bundles an app as its author would for a web page, and puts it into the files of a MiniApp.
 * @param entry inside of `apps/`, e.g. `react/hello.jsx`
 */
export async function buildMiniApp(entry: string): Promise<Record<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [`${APPS}${entry}`],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: entry.split('/')[0] === 'preact' ? 'preact' : 'react',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    plugins: [sveltePlugin, vuePlugin],
    logLevel: 'silent',
  });
  return {
    'app.css': await readFile(`${APPS}todos.css`, 'utf8'),
    'pages/index/index.html': HTML,
    'pages/index/app-bundle.js': outputFiles[0]?.text ?? '',
  };
}
