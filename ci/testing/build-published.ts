import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { KEEP, policyOf, readmeBlocks } from '@miniapp-tests/polyfills/testing/readme-example';
import { smallApp } from '@miniapp-tests/polyfills/testing/small-app';
import { folderOf, type PublishedExample } from './published-examples.ts';
import { run } from './run.ts';

/** A page that is built besides those of the READMEs. */
export interface MorePage {
  readonly html: string;
  readonly script: string;
}

/** Its documents, and what each is served with, by path. */
export type Policies = ReadonlyMap<string, string>;

const COMPILE = `import { readFileSync, writeFileSync } from 'node:fs';
import { compileTemplate } from '@miniapp-tests/polyfills/templates/compiler/compile-template';
const files = { 'people.html': readFileSync('people.html', 'utf8') };
writeFileSync('people.template.js', compileTemplate('people.html', files).module);
`;

/** Says that it got the data of its host. */
const STOCK = {
  'widgets/stock/stock.html': '<p>Stock</p>',
  'widgets/stock/stock.js': 'page.onwidgetdatachange = ({ data }) => { document.title = data.cups; };',
};

/**
 * Has Vite build the examples in a project where the polyfills are installed, each as the page \`/of-NAME.html\`, with what their READMEs say has to be done
 * besides. Rejects with the errors of the build.
 *
 * @returns the policies of the pages
 */
export async function buildPublished(
  project: string,
  examples: ReadonlyMap<string, PublishedExample>,
  more: Readonly<Record<string, MorePage>> = {},
): Promise<Policies> {
  const place = (path: string, content: string | Uint8Array): void => {
    mkdirSync(join(project, path, '..'), { recursive: true });
    writeFileSync(join(project, path), content);
  };
  const pages = { ...Object.fromEntries(examples), ...more };
  for (const [name, { html, script }] of Object.entries(pages)) {
    place(`of-${name}.html`, html.replaceAll('example.js', `/of-${name}.ts`));
    place(`of-${name}.ts`, `import '${KEEP}';\n${script}`);
  }
  const widgets = [{ name: 'Stock', path: 'widgets/stock/stock' }];
  place('public/shop/tea.ma', smallApp('tea', STOCK, { widgets }));
  place('public/shop/wide.ma', smallApp('wide', { 'pages/index/index.js': 'document.body.offsetWidth;' }));
  place('public/tides.ma', smallApp('org.example.tides', {}, { name: 'Tides' }));
  cpSync(join(folderOf('manifest'), 'demo.json'), join(project, 'public/manifest.json'));
  cpSync(join(folderOf('manifest'), 'demo.svg'), join(project, 'public/demo.svg'));
  for (const command of readmeBlocks(folderOf('package-loader'), 'sh')) {
    await run('sh', ['-c', command], project);
  }
  place('people.html', readmeBlocks(folderOf('templates'), 'html')[0] ?? '');
  place('compile.js', COMPILE);
  await run('node', ['compile.js'], project);

  const common = { root: project, configFile: false, logLevel: 'error' } as const;
  const input = Object.keys(pages).map((name) => join(project, `of-${name}.html`));
  await build({ ...common, build: { target: 'es2022', rollupOptions: { input } } });

  // The document of a widget has no origin, and so no modules: it loads a classic script.
  place('public/widget.html', readmeBlocks(folderOf('widget'), 'html')[1] ?? '');
  copyFileSync(join(project, 'public/widget.html'), join(project, 'dist/widget.html'));
  place('widget.ts', readmeBlocks(folderOf('widget'), 'ts')[1] ?? '');
  const lib = { entry: 'widget.ts', formats: ['iife' as const], name: 'widget', fileName: () => 'widget.js' };
  await build({ ...common, publicDir: false, build: { target: 'es2022', emptyOutDir: false, lib } });

  const policies = new Map([...examples].map(([name, { policy }]) => [`/of-${name}.html`, policy]));
  policies.set('/widget.html', policyOf(readmeBlocks(folderOf('widget'), 'http')[1] ?? ''));
  return policies;
}

/** Another copy of a page that is built, to be served under another policy. */
export function copyPage(project: string, name: string, copy: string): void {
  const html = readFileSync(join(project, 'dist', `of-${name}.html`));
  writeFileSync(join(project, 'dist', `${copy}.html`), html);
}
