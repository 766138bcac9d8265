import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

/** A server on this machine that answers as tests of the network need it, open to every origin. */
export interface NetworkServer {
  readonly port: number;
  /** Such as `http://localhost:40123`, another host than the page's. */
  readonly origin: string;
  /** Such as `ws://localhost:40123`. */
  readonly socketOrigin: string;
  /** Method, path and cookies of every request, handshakes among them. */
  readonly requests: string[];
  /** Requests that were begun and whose answer ended early, by path. */
  readonly aborted: string[];
  /** Sockets that are open. */
  readonly sockets: Set<WebSocket>;
  close(): Promise<void>;
}

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': '*, X-Asked',
  'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE, PATCH',
  'Access-Control-Expose-Headers': '*',
};

/**
 * Paths: `/echo` (method, headers, body as JSON), `/away?URL` (redirects), `/slow` (never ends), `/big?BYTES`, `/drip` (ten
 * parts), `/status?CODE`, `/latin` (ISO 8859-1), `/html`, `/events`, `/plain-events` (answers no
 * preflight), `/cached` (for ten minutes); anything else says `here`.
 */
export async function startNetworkServer(): Promise<NetworkServer> {
  const requests: string[] = [];
  const aborted: string[] = [];
  const server = createServer((request, response) => {
    requests.push(noted(request));
    response.on('close', () => response.writableFinished || aborted.push(request.url ?? ''));
    void answer(request, response);
  });
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 64 * 1024 * 1024,
    handleProtocols: (offered) => (offered.has('second') ? 'second' : false),
  });
  server.on('upgrade', (request, socket, head) => {
    requests.push(noted(request));
    if (request.url === '/refuse') return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (open) => serveSocket(open, request.url ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `localhost:${port}`;
  return {
    port,
    origin: `http://${host}`,
    socketOrigin: `ws://${host}`,
    requests,
    aborted,
    sockets: sockets.clients,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function noted({ method, url, headers }: IncomingMessage): string {
  return [method, url, headers.cookie].filter(Boolean).join(' ');
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path, query = ''] = (request.url ?? '').split('?');
  const head = (status: number, headers: Record<string, string> = {}): ServerResponse =>
    response.writeHead(status, { ...CORS, 'Content-Type': 'text/plain', ...headers });
  if (request.method === 'OPTIONS') head(path === '/plain-events' ? 405 : 204).end();
  else if (path === '/echo') {
    const { method, headers } = request;
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString('latin1');
    head(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ method, headers, body }));
  } else if (path === '/away') head(302, { Location: decodeURIComponent(query) }).end();
  else if (path === '/slow') head(200).write('begun');
  else if (path === '/big') head(200, { 'Content-Length': query }).end(Buffer.alloc(Number(query), 'x'));
  else if (path === '/drip') {
    head(200);
    for (let part = 0; part < 10; part++) {
      response.write(`${part}`.repeat(1_000));
      await new Promise((done) => setTimeout(done, 20));
    }
    response.end();
  } else if (path === '/status') head(Number(query), { 'X-Seen': 'yes' }).end('said');
  else if (path === '/latin') {
    head(200, { 'Content-Type': 'text/plain; charset=iso-8859-1' }).end(Buffer.from([0xfc]));
  } else if (path === '/html') {
    head(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>T</title><p>para');
  } else if (path === '/events') {
    head(200, { 'Content-Type': 'text/event-stream' });
    response.write(': hello\nid: 7\nevent: named\ndata: one\ndata: two\n\n');
    response.end('retry: 50\ndata: after\r\n\r\n');
  } else if (path === '/plain-events') {
    head(200, { 'Content-Type': 'text/event-stream' });
    response.end('data: simple\n\nretry: 10\n');
  } else if (path === '/cached') head(200, { 'Cache-Control': 'max-age=600' }).end('kept');
  else head(200).end('here');
}

function serveSocket(socket: WebSocket, path: string): void {
  if (path === '/heavy') {
    for (let message = 0; message < 40; message++) socket.send(Buffer.alloc(1024 * 1024));
  } else if (path === '/bye') socket.close(4001, 'so long');
  socket.on('message', (data, isBinary) => {
    if (path === '/echo') socket.send(data, { binary: isBinary });
    else socket.send(String((data as Buffer).length));
  });
}
