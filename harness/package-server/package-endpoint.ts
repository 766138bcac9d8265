import { Hono } from 'hono';
import { createPackageServer, type PackageProvider } from '@miniapp-tests/spec/addressing/package-server';
import { behindToken } from './behind-token.ts';
import { type Credentials, isLoopback, listen } from './listen.ts';

export interface PackageEndpoint {
  /** Base URL with a trailing slash, as `?provider=` takes it; holds the token when there is one. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The package server of the Addressing specification on a socket.
 * @param options token: when given, the first segment of every request's path
 * @see https://w3c.github.io/miniapp-addressing/#https
 */
export async function servePackages(options: {
  packages: PackageProvider;
  host: string;
  port: number;
  credentials?: Credentials;
  token?: string;
}): Promise<PackageEndpoint> {
  const { packages, host, port, credentials, token } = options;
  const answer = createPackageServer({ packages, secure: !isLoopback(host) });
  const app = new Hono();
  app.all('*', (context) => answer(context.req.raw));
  const { origin, close } = await listen(behindToken(token, app.fetch), host, port, credentials);
  return { url: `${origin}/${token === undefined ? '' : `${token}/`}`, close };
}
