import { Hono } from 'hono';

type Fetch = (request: Request) => Response | Promise<Response>;

/** Lets through only what has the token as the first segment of its path, without it; the rest gets 403. */
export function behindToken(token: string | undefined, fetch: Fetch): Fetch {
  if (token === undefined) return fetch;
  const app = new Hono();
  app.all(`/${token}/*`, (context) => {
    const url = new URL(context.req.url);
    url.pathname = url.pathname.slice(token.length + 1);
    return fetch(new Request(url, context.req.raw));
  });
  app.all('*', (context) => context.text('This address needs the token that the server printed.\n', 403));
  return app.fetch;
}
