import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build, type BuildOptions } from 'esbuild';
import { logicLayerPlugin } from '../build/logic-layer-plugin.ts';

export interface SiteOptions {
  /** Of every page, as a server sends it. */
  readonly policy: string;
  /** Of single pages, by path; `https://site.example` in them stands for the site's own origin. */
  readonly policies?: Readonly<Record<string, string>>;
  /** HTML by path; the page `/` answers for paths that nothing else has where `isSinglePage`. */
  readonly pages: Readonly<Record<string, string>>;
  readonly isSinglePage?: boolean;
  /** What is bundled for the site: files, or one text. */
  readonly scripts: Pick<BuildOptions, 'entryPoints'> | Pick<BuildOptions, 'stdin'>;
  /** Of other resources: media type and content by path. */
  readonly files?: Readonly<Record<string, readonly [type: string, content: string | Uint8Array]>>;
  /** Answers in its own time; false for a path that it leaves to the rest. */
  readonly answer?: (pathname: string, response: ServerResponse) => boolean;
}

const SITE = 'https://site.example';

export interface StrictSite {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves pages as anybody's site would: under a policy of its own and without cross-origin isolation. The scripts are bundled
 * as an app does it, each beside its pages: `/lifecycle.js` for an entry point `lifecycle`, `/stdin.js` for a text.
 */
export async function serveStrictSite({
  policy,
  policies = {},
  pages,
  isSinglePage,
  scripts,
  files,
  answer,
}: SiteOptions): Promise<StrictSite> {
  const bundled = await build({
    ...scripts,
    bundle: true,
    splitting: true,
    outdir: '/',
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    plugins: [logicLayerPlugin],
    logLevel: 'silent',
  });
  const resources = new Map<string, readonly [type: string, content: string | Uint8Array]>([
    ...Object.entries(files ?? {}),
    ...bundled.outputFiles.map(({ path, text }) => [path, ['text/javascript', text]] as const),
    ...Object.entries(pages).map(([path, html]) => [path, ['text/html', html]] as const),
  ]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    if (answer?.(pathname, response)) return;
    const isPage = isSinglePage && !/\.\w+$/.test(pathname);
    const [type, content] = resources.get(pathname) ?? (isPage ? resources.get('/') : undefined) ?? [];
    response.writeHead(content === undefined ? 404 : 200, {
      'Content-Security-Policy': (policies[pathname] ?? policy).replaceAll(
        SITE,
        `http://${request.headers.host}`,
      ),
      'Content-Type': `${type ?? 'text/plain'}; charset=utf-8`,
    });
    response.end(content ?? '');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
}
