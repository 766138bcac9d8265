import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';

const PACKAGE = '@miniapp-tests/polyfills';
/** Node's tools, and what tests are written with. */
const NOT_FOR_PAGES = /^\.\/(?:build|testing|templates\/compiler)\//;

/**
 * Type-checks the examples of a project as strict TypeScript users do, together with every module of the polyfills that a page can
 * import, their declarations included.
 *
 * @param resolution TypeScript's `moduleResolution`
 * @param examples names of what build-published.ts has put into the project
 * @returns what the compiler says; nothing where it is content
 */
export async function checkTypes(
  project: string,
  resolution: 'bundler' | 'nodenext',
  examples: readonly string[],
): Promise<string> {
  const manifest = readFileSync(join(project, 'node_modules', PACKAGE, 'package.json'), 'utf8');
  const { exports } = JSON.parse(manifest) as { exports: Readonly<Record<string, unknown>> };
  const modules = Object.keys(exports).filter((path) => !NOT_FOR_PAGES.test(path));
  const all = modules.map((path, index) => `export * as m${index} from '${PACKAGE}${path.slice(1)}';\n`);
  writeFileSync(join(project, 'all.ts'), all.join(''));
  const compilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    module: resolution === 'bundler' ? 'esnext' : 'nodenext',
    moduleResolution: resolution,
    target: 'es2022',
    lib: ['es2024', 'dom', 'dom.iterable'],
    types: [],
  };
  // What build-published.ts puts before each example.
  writeFileSync(join(project, 'data.d.ts'), `declare module 'data:*';\n`);
  const file = `tsconfig.${resolution}.json`;
  const files = ['data.d.ts', 'all.ts', 'widget.ts', ...examples.map((name) => `of-${name}.ts`)];
  writeFileSync(join(project, file), JSON.stringify({ compilerOptions, files }));
  const tsc = join(import.meta.dirname, '../../node_modules/.bin/tsc');
  return run(tsc, ['-p', file], project);
}
