import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A server that nothing may talk to. */
export interface Witness {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Every TCP connection and every request, as they came. */
  readonly heard: string[];
  /** Fulfils when this was heard. @throws {Error} (rejects) when it isn't within ten seconds */
  hears(line: string): Promise<void>;
  close(): Promise<void>;
}

/** How long a request may take that nothing stops, on a busy machine, in milliseconds. */
const HEARING = 10_000;

/** Starts a server with open CORS, so that only an isolation keeps it silent; `/away?ADDRESS` leads to the address. */
export async function startWitness(): Promise<Witness> {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    heard.push(`${request.method} ${request.url}`);
    const headers = {
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
    };
    const away = /^\/away\?(.+)$/.exec(request.url ?? '')?.[1];
    if (away !== undefined) response.writeHead(302, { ...headers, Location: away });
    else response.writeHead(200, headers);
    response.end('heard');
  });
  server.on('connection', (socket: Socket) => {
    heard.push('connection');
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    hears: async (line) => {
      for (const end = Date.now() + HEARING; !heard.includes(line);) {
        if (Date.now() > end) throw new Error(`The witness did not hear ${line} but: ${heard.join(', ')}.`);
        await new Promise((done) => setTimeout(done, 20));
      }
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  };
}
