import { serve } from '@hono/node-server';
import type { Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { Complaint } from '../complaint.ts';

/** A server that is up. */
export interface Listening {
  /** Without a trailing slash, e.g. `http://127.0.0.1:8080`. */
  readonly origin: string;
  readonly server: Server;
  /** Closes it and every connection. */
  close(): Promise<void>;
}

export interface Credentials {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
}

/** True for the addresses that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** E.g. `https://192.0.2.1:8443`. */
export function originOf(host: string, port: number, secure: boolean): string {
  return `${secure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function complain(error: NodeJS.ErrnoException, host: string, port: number): Complaint {
  if (error.code === 'EADDRINUSE') {
    return new Complaint(
      'usage',
      `Port ${port} of ${host} is taken by another program. Give another with --port, or 0 for any free one.`,
    );
  }
  if (error.code === 'EACCES') {
    return new Complaint(
      'usage',
      `Port ${port} needs more rights than you have. Give one above 1023 with --port.`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Complaint(
      'usage',
      `${host} is not an address of this machine. Give one of its own with --host.`,
    );
  }
  return new Complaint('trouble', `The server could not listen on ${host}:${port}: ${error.message}`);
}

/**
 * Serves `fetch` on `host:port` (0: any free port), by HTTPS when there are credentials.
 * @throws Complaint when the port is taken or the address is not ours
 */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  host: string,
  port: number,
  credentials?: Credentials,
): Promise<Listening> {
  const sockets = new Set<Socket>();
  const { server, address } = await new Promise<{ server: Server; address: AddressInfo }>(
    (resolve, reject) => {
      const made = serve(
        {
          fetch,
          hostname: host,
          port,
          // Else every Response of this process is one that lacks bytes().
          overrideGlobalObjects: false,
          ...(credentials ? { createServer: createSecureServer, serverOptions: { ...credentials } } : {}),
        },
        (info) => resolve({ server: made as Server, address: info }),
      );
      made.once('error', (error: NodeJS.ErrnoException) => reject(complain(error, host, port)));
      made.on('connection', (socket: Socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
      });
    },
  );
  return {
    origin: originOf(host, address.port, credentials !== undefined),
    server,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
