import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { CHANGES, PACKAGE } from '@miniapp-tests/polyfills/dev-tools/folder-state';
import { SERVE_HEADERS } from '@miniapp-tests/polyfills/build/serve-headers';
import { behindToken } from '../package-server/behind-token.ts';
import { type Credentials, isLoopback, listen, type Listening } from '../package-server/listen.ts';
import type { DevFolder } from './dev-folder.ts';

/** Milliseconds after which a silent line is told that it still stands. */
const STILL_THERE = 20_000;

export interface DevServerOptions {
  readonly folder: DevFolder;
  /** Where the built page is. */
  readonly page: string;
  readonly host: string;
  readonly port: number;
  readonly credentials?: Credentials;
  /** When given, the first segment of every request's path. */
  readonly token?: string;
}

/** Other names of this machine, so that no site that has its own name lead here can read the folder. */
function isOwnName(host: string, hostname: string): boolean {
  return hostname === host || hostname === `[${host}]` || (isLoopback(host) && hostname === 'localhost');
}

/**
 * Serves the developer page, cross-origin isolated, with the folder's package and its changes.
 *
 * @throws Complaint when the port is taken or the address is not ours
 */
export async function serveDevTools(options: DevServerOptions): Promise<Listening> {
  const { folder, page, host, port, credentials, token } = options;
  const app = new Hono();
  app.use('*', async (context, next) => {
    if (!isOwnName(host, new URL(context.req.url).hostname))
      return context.text('Open this page by the address that "mpt dev" printed.\n', 403);
    await next();
    for (const [name, value] of Object.entries(SERVE_HEADERS)) context.header(name, value);
    context.header('cache-control', 'no-cache');
    // No other page frames it, to have a person press what they don't see.
    context.header('x-frame-options', 'DENY');
    return undefined;
  });
  app.get(`/${CHANGES}`, (context) =>
    streamSSE(context, async (stream) => {
      const ended = Promise.withResolvers<void>();
      const tell = (): void => void stream.writeSSE({ data: JSON.stringify(folder.snapshot.state) });
      const stop = folder.listen(tell);
      const timer = setInterval(() => void stream.writeSSE({ event: 'still-there', data: '' }), STILL_THERE);
      stream.onAbort(() => ended.resolve());
      tell();
      await ended.promise;
      stop();
      clearInterval(timer);
    }),
  );
  app.get(`/${PACKAGE}`, (context) => {
    const { bytes } = folder.snapshot;
    if (bytes === undefined) return context.text('The folder can’t be packed as it is now.\n', 404);
    return context.body(new Uint8Array(bytes), 200, { 'Content-Type': 'application/miniapp-pkg+zip' });
  });
  app.use('*', serveStatic({ root: page }));
  return listen(behindToken(token, app.fetch), host, port, credentials);
}
