import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build, type Plugin } from 'esbuild';
import { logicLayerPlugin } from '../build/logic-layer-plugin.ts';

export interface PageOptions {
  /** Added to the harness page's own headers, e.g. a Content-Security-Policy. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers requests other than for the page and its script; default 404. As text or script, bytes as a package, always with CORS open. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Has a say in the bundle before the usual one. */
  readonly plugins?: readonly Plugin[];
}

/** A page of one script, served from loopback. */
export interface HarnessServer {
  /** Such as `http://127.0.0.1:40123`. */
  readonly origin: string;
  /** Method and path of every request. */
  readonly requests: string[];
  close(): Promise<void>;
}

/** Serves a TypeScript file, bundled for browsers, in a cross-origin isolated page. */
export async function serveHarness(entry: string, options: PageOptions = {}): Promise<HarnessServer> {
  const script = await bundle(entry, options.plugins ?? []);
  const requests: string[] = [];
  const server = await serve(script, requests, options);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function bundle(entry: string, plugins: readonly Plugin[]): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    conditions: ['source'],
    sourcemap: 'inline',
    plugins: [...plugins, logicLayerPlugin],
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

function serve(
  script: string,
  requests: string[],
  { headers = {}, files = {} }: PageOptions,
): Promise<Server> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const common = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
    requests.push(`${request.method} ${path}`);
    if (path === '/') {
      response.writeHead(200, {
        ...common,
        'Content-Type': 'text/html; charset=utf-8',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
        ...headers,
      });
      response.end(
        '<!doctype html><link rel="icon" href="data:,"><title>harness</title><script type="module" src="/harness.js"></script>',
      );
    } else if (path === '/harness.js') {
      response.writeHead(200, { ...common, 'Content-Type': 'text/javascript; charset=utf-8' }).end(script);
    } else {
      const file = files[path];
      response.writeHead(file === undefined ? 404 : 200, {
        ...common,
        'Content-Type':
          typeof file === 'object'
            ? 'application/miniapp-pkg+zip'
            : `text/${path.endsWith('.js') ? 'javascript' : 'plain'}; charset=utf-8`,
      });
      response.end(file ?? '');
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
