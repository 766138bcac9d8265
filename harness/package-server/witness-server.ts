import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { type Credentials, originOf } from './listen.ts';
import type { Traffic } from './traffic.ts';

export interface WitnessServer {
  readonly origin: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  js: ['text/javascript', 'globalThis.witnessed = true;'],
  mjs: ['text/javascript', 'export default true;'],
  css: ['text/css', 'body { color: rgb(1, 2, 3) }'],
  json: ['application/json', '{"witness":true}'],
  html: ['text/html', '<!doctype html><title>Witness</title><p>witness'],
  svg: ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'],
};

function line(request: IncomingMessage): string {
  return `${request.method} witness ${request.url}`;
}

/**
 * A server that lets everybody in (CORS, cross-origin resources, every method and path) and notes all that arrives, the
 * bare opening of a connection included: whatever can be reached from a MiniApp reaches it.
 */
export async function startWitness(
  traffic: Pick<Traffic, 'note'>,
  host = '127.0.0.1',
  credentials?: Credentials,
): Promise<WitnessServer> {
  const sockets = new Set<Socket>();
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    traffic.note(line(request));
    const [type, body] = TYPES[/\.([a-z]+)(\?|$)/.exec(request.url ?? '')?.[1] ?? ''] ?? [
      'text/plain',
      'witness',
    ];
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'access-control-allow-origin': request.headers.origin ?? '*',
      'access-control-allow-credentials': 'true',
      'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '*',
      'access-control-allow-methods': request.headers['access-control-request-method'] ?? '*',
      'access-control-expose-headers': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'no-store',
      // Each test's connections are its own.
      connection: 'close',
    });
    request.resume();
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const server = credentials ? createSecureServer({ ...credentials }, answer) : createServer(answer);
  server.on('upgrade', (request, socket) => {
    traffic.note(`${line(request)} (upgrade to ${request.headers.upgrade})`);
    socket.end('HTTP/1.1 426 Upgrade Required\r\nConnection: close\r\n\r\n');
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    traffic.note('a connection to the witness');
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, host, resolve);
  });
  return {
    origin: originOf(host, (server.address() as AddressInfo).port, credentials !== undefined),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
