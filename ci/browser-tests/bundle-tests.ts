import { globSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..', '..');

/** The unit tests of spec/ that need nothing but a browser: not the command line's, and none named for Node. */
export function portableTests(): string[] {
  return globSync('spec/**/*.test.ts', {
    cwd: root,
    exclude: ['**/node_modules/**', '**/dist/**', 'spec/cli/**'],
  })
    .filter((file) => !file.endsWith('.node.test.ts'))
    .map((file) => join(root, file))
    .sort();
}

/**
 * What Node has and browsers don't becomes a module that throws when it is used, so that the one test file that reaches it
 * fails and says why, and not the whole bundle.
 */
const refuseNode: Plugin = {
  name: 'refuse-node',
  setup({ onResolve, onLoad }) {
    const bare = builtinModules.map((name) => name.replaceAll('/', '\\/')).join('|');
    onResolve({ filter: new RegExp(`^(node:.*|${bare})$`) }, ({ path, importer }) => ({
      path: `${path} in ${relative(root, importer)}`,
      namespace: 'refused',
    }));
    onLoad({ filter: /.*/, namespace: 'refused' }, ({ path }) => ({
      contents: `module.exports = (() => { throw new Error(${JSON.stringify(`no browser has ${path}`)}); })();`,
    }));
  },
};

/**
 * One script with all the test files, the libraries that they use and the code that runs them in a page with mocha.
 * @param files absolute paths
 */
export async function bundleTests(files: readonly string[]): Promise<string> {
  const list = files.map((file) => {
    const [name, path] = [relative(root, file), file].map((text) => JSON.stringify(text));
    return `[${name}, () => import(${path})],`;
  });
  const runner = JSON.stringify(join(import.meta.dirname, 'run-in-page.ts'));
  const { outputFiles } = await build({
    stdin: {
      contents: `import { runInPage } from ${runner};\nrunInPage([\n${list.join('\n')}\n]);`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['source', 'browser', 'module'],
    plugins: [refuseNode],
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
