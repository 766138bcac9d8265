import { Hono } from 'hono';
import { createPackageServer, type PackageProvider } from '@miniapp-tests/spec/addressing/package-server';
import { type Credentials, isLoopback, listen, type Listening } from './listen.ts';

export interface PackageEndpoint {
  /** Base URL with a trailing slash, as `?provider=` takes it; holds the token when there is one. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The package server of the Addressing specification on a socket.
 * @param token when given, it must be the first segment of every request's path
 * @see https://w3c.github.io/miniapp-addressing/#https
 */
export async function servePackages(options: {
  packages: PackageProvider;
  host: string;
  port: number;
  credentials?: Credentials;
  token?: string;
}): Promise<PackageEndpoint> {
  const answer = createPackageServer({ packages: options.packages, secure: !isLoopback(options.host) });
  const prefix = options.token ? `/${options.token}` : '';
  const app = new Hono();
  app.all(`${prefix}/*`, (context) => {
    const url = new URL(context.req.url);
    url.pathname = url.pathname.slice(prefix.length);
    return answer(new Request(url, context.req.raw));
  });
  app.all('*', (context) => context.text('This address needs the token that the server printed.\n', 403));
  const listening: Listening = await listen(app.fetch, options.host, options.port, options.credentials);
  return { url: `${listening.origin}${prefix}/`, close: () => listening.close() };
}
