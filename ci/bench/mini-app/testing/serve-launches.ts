import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { logicLayerPlugin } from '@miniapp-tests/polyfills/build/logic-layer-plugin';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';

const HERE = import.meta.dirname;
const CONTENT = join(HERE, '..', 'content');
const FILES = [
  'manifest.json',
  'app.js',
  'app.css',
  'icon.svg',
  ...['html', 'js', 'css'].map((ending) => `pages/index/index.${ending}`),
];
/** All is isolated, so that MiniApps have shared memory, and what is asked for again comes from the browser's cache. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'max-age=3600',
};

export interface LaunchServer {
  /** Such as `http://127.0.0.1:40123`: the page of launches.ts. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves the same content as a package and as a plain page, and the page that opens both, from loopback. */
export async function serveLaunches(): Promise<LaunchServer> {
  const files = new Map<string, Uint8Array>();
  for (const path of FILES) files.set(path, await readFile(join(CONTENT, path)));
  const answers = new Map<string, readonly [type: string, content: string | Uint8Array]>([
    [
      '/',
      [
        'text/html',
        '<!doctype html><title>Launches</title><script type="module" src="/launches.js"></script>',
      ],
    ],
    ['/tea-shop.ma', ['application/miniapp-pkg+zip', writeContainer(files)]],
    ['/plain/', ['text/html', plainPage(text(files, 'html'))]],
    ['/plain/index.css', ['text/css', text(files, 'css')]],
    ['/plain/index.js', ['text/javascript', text(files, 'js')]],
  ]);
  for (const [path, script] of await bundle()) answers.set(path, ['text/javascript', script]);

  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    if (answer === undefined) return response.writeHead(404, HEADERS).end();
    const [type, content] = answer;
    return response.writeHead(200, { ...HEADERS, 'Content-Type': `${type}; charset=utf-8` }).end(content);
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

function text(files: ReadonlyMap<string, Uint8Array>, ending: string): string {
  return new TextDecoder().decode(files.get(`pages/index/index.${ending}`));
}

/** The page of the package, as its author would write it for a browser. */
function plainPage(html: string): string {
  return `<!doctype html><title>Tea shop</title><link rel="stylesheet" href="index.css">${html}<script src="index.js"></script>`;
}

async function bundle(): Promise<[path: string, script: string][]> {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, 'launches.ts')],
    outdir: '/',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    plugins: [logicLayerPlugin],
    write: false,
    logLevel: 'silent',
  });
  return outputFiles.map(({ path, text: script }) => [path, script]);
}
