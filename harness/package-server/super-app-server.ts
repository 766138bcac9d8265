import { serveStatic } from '@hono/node-server/serve-static';
import { Hono, type HonoRequest } from 'hono';
import { readdirSync } from 'node:fs';
import { behindToken } from './behind-token.ts';
import { type Credentials, listen, type Listening } from './listen.ts';
import type { Traffic } from './traffic.ts';

/** What the super app's own page loads. Anything else that comes while a test runs was not its doing. */
const OWN_DESTINATIONS = [
  'document',
  'script',
  'style',
  'image',
  'font',
  'manifest',
  'worker',
  'sharedworker',
  'serviceworker',
];

/** Its service worker keeps its files; nothing of another origin, as a MiniApp is, can ask in this mode. */
function isKeepingFiles(request: HonoRequest): boolean {
  return (
    request.header('sec-fetch-mode') === 'same-origin' && request.header('sec-fetch-site') === 'same-origin'
  );
}

/**
 * Serves the built super app from `folder`, cross-origin isolated.
 * @param options token: when given, the first segment of every request's path; traffic: notes the requests that are not the super app's own: foreign paths, frames, and what carries a test's token
 */
export async function serveSuperApp(options: {
  folder: string;
  host: string;
  port: number;
  headers: Readonly<Record<string, string>>;
  credentials?: Credentials;
  token?: string;
  traffic?: Traffic;
}): Promise<Listening> {
  const files = new Set(readdirSync(options.folder, { recursive: true }).map((file) => `/${String(file)}`));
  files.add('/').add('/favicon.ico');
  const app = new Hono();
  app.use('*', async (context, next) => {
    const { pathname, search } = new URL(context.req.url);
    const destination = context.req.header('sec-fetch-dest') ?? 'empty';
    const own = OWN_DESTINATIONS.includes(destination) || isKeepingFiles(context.req);
    const foreign = !files.has(pathname) || !own;
    if (options.traffic && (foreign || options.traffic.isOurs(pathname + search))) {
      options.traffic.note(`${context.req.method} super app ${pathname}${search} (${destination})`);
    }
    await next();
    for (const [name, value] of Object.entries(options.headers)) context.header(name, value);
    context.header('cache-control', 'no-cache');
  });
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.use('*', serveStatic({ root: options.folder }));
  return listen(behindToken(options.token, app.fetch), options.host, options.port, options.credentials);
}
