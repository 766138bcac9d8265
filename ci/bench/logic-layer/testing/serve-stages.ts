import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { build } from 'esbuild';
import { logicLayerPlugin } from '@miniapp-tests/polyfills/build/logic-layer-plugin';
import { compileTemplate } from '@miniapp-tests/polyfills/templates/compiler/compile-template';
import { templateRuntime } from '@miniapp-tests/polyfills/templates/runtime-text';

const HERE = import.meta.dirname;
const MODULES = join(HERE, '..', '..', '..', '..', 'node_modules');
/** Where the files of a path come from. */
const FOLDERS: Readonly<Record<string, string>> = {
  '/apps/': join(HERE, 'apps'),
  '/~partytown/': join(MODULES, '@qwik.dev/partytown/lib'),
  '/worker-dom/': join(MODULES, '@ampproject/worker-dom/dist'),
};
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
};
const ISOLATED = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

export interface StageServer {
  /** Such as `http://127.0.0.1:40123`; the stages are `/plain`, `/mini-app?slice=1000` and so on. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the pages of all contenders from loopback, with shared memory unless the address says `?isolated=no`. */
export async function serveStages(): Promise<StageServer> {
  const scripts = new Map<string, Promise<string>>();
  const script = (name: string): Promise<string> => {
    const known = scripts.get(name) ?? bundle(name);
    scripts.set(name, known);
    return known;
  };

  async function answer(path: string): Promise<readonly [type: string, content: string | Buffer]> {
    const [, folder = ''] = /^(\/[^/]+\/)/.exec(path) ?? [];
    const ending = path.split('.').at(-1) ?? '';
    if (folder === '/stages/')
      return ['text/javascript', await script(path.slice(folder.length, -'.js'.length))];
    if (path === '/apps/react.js') return ['text/javascript', await script('../apps/react.jsx')];
    if (path === '/apps/templates.js') return ['text/javascript', await templatesApp()];
    const from = FOLDERS[folder];
    if (from !== undefined) {
      return [
        TYPES[ending] ?? 'text/plain',
        await readFile(join(from, normalize(path.slice(folder.length)))),
      ];
    }
    return ['text/html', await page(path.slice(1))];
  }

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    answer(pathname).then(
      ([type, content]) => {
        const headers = searchParams.get('isolated') === 'no' ? {} : ISOLATED;
        response.writeHead(200, {
          ...headers,
          'Content-Type': `${type}; charset=utf-8`,
          'Cross-Origin-Resource-Policy': 'same-origin',
        });
        response.end(content);
      },
      (error: Error) => response.writeHead(404).end(error.message),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Peers get the app in the page's HTML, as their documentation has it. */
async function page(stage: string): Promise<string> {
  const html = await readFile(join(HERE, 'apps', 'rows.html'), 'utf8');
  const bodies: Readonly<Record<string, string>> = {
    partytown: `<script src="/~partytown/partytown.js"></script>${html}<script type="text/partytown" src="/apps/rows.js"></script>`,
    'worker-dom': `<div id="app" src="/apps/rows.js">${html.replace(/<style>.*<\/style>/s, '')}</div>${html.slice(0, html.indexOf('</style>') + 8)}`,
  };
  return `<!doctype html><meta charset="utf-8"><title>${stage}</title><link rel="icon" href="data:,">
<style>body { margin: 0 } iframe { border: 0; width: 100%; height: 600px }</style>
<body>${bodies[stage] ?? ''}<script type="module" src="/stages/${stage}.js"></script>`;
}

async function bundle(stage: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, 'stages', stage.includes('.') ? stage : `${stage}.ts`)],
    bundle: true,
    write: false,
    minify: true,
    format: stage.endsWith('.jsx') ? 'iife' : 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    target: 'es2022',
    conditions: ['source'],
    plugins: [logicLayerPlugin],
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** The app with a template as one script: the runtime, the app, and what was compiled of its template. */
async function templatesApp(): Promise<string> {
  const read = (name: string): Promise<string> => readFile(join(HERE, 'apps', name), 'utf8');
  const { statements, name } = compileTemplate('list.html', {
    'list.html': await read('templates-list.html'),
  });
  const place = "{ page, document, root: document.body, route: 'list' }";
  return `${templateRuntime}\n${await read('templates.js')}\n${statements}\nminiAppTemplates.page(${name}, ${place}, {}, {});`;
}
