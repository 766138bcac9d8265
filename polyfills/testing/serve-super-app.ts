import { rmSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { createPackageServer, type PackageProvider } from '@miniapp-tests/spec/addressing/package-server';
import { buildSuperApp } from '../build/build-super-app.ts';
import { SERVE_HEADERS } from '../build/serve-headers.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

export interface ServedSuperApp {
  /** Address of the super app's page, its provider included. */
  readonly url: string;
  /** Requests of the package server, as method and path with query. */
  readonly packageRequests: string[];
  /** Paths that the super app's own server was asked for. */
  readonly ownRequests: string[];
  /** Where the super app's files are served from. */
  readonly folder: string;
  /** Stops both servers, as if the network were gone. */
  stop(): Promise<void>;
  /** Lets the package server answer, or drops its connections. */
  setOnline(online: boolean): void;
  close(): Promise<void>;
}

let built: Promise<string> | undefined;

/** Once for all who serve it in this process: each gets files of its own. */
async function build(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'built-super-app-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await buildSuperApp(folder);
  return folder;
}

/** Builds the super app and serves it and the packages from two loopback origins. */
export async function serveSuperApp(packages: PackageProvider): Promise<ServedSuperApp> {
  const folder = await mkdtemp(join(tmpdir(), 'super-app-'));
  const packageRequests: string[] = [];
  const ownRequests: string[] = [];
  let online = true;
  const answer = createPackageServer({ packages, secure: false });
  const own = await serve(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    ownRequests.push(path);
    const name = path === '/' ? 'index.html' : path.slice(1);
    const body = await readFile(join(folder, name)).catch(() => undefined);
    response.writeHead(body ? 200 : 404, {
      ...SERVE_HEADERS,
      'Content-Type': MEDIA_TYPES[extname(name)] ?? 'text/plain',
    });
    response.end(body);
  });
  const provider = await serve(async (request, response) => {
    packageRequests.push(`${request.method} ${request.url}`);
    if (!online) {
      request.socket.destroy();
      return;
    }
    const given = await answer(
      new Request(new URL(request.url ?? '/', addressOf(provider)), {
        method: request.method ?? 'GET',
        headers: request.headers as Record<string, string>,
      }),
    );
    response.writeHead(given.status, Object.fromEntries(given.headers));
    response.end(new Uint8Array(await given.arrayBuffer()));
  });
  built ??= build();
  await cp(await built, folder, { recursive: true });
  let stopped: Promise<unknown> | undefined;
  const stopBoth = async () => void (await (stopped ??= Promise.all([stop(own), stop(provider)])));
  return {
    folder,
    stop: stopBoth,
    url: `${addressOf(own)}?provider=${encodeURIComponent(addressOf(provider))}`,
    packageRequests,
    ownRequests,
    setOnline: (value) => {
      online = value;
    },
    close: async () => {
      await Promise.all([stopBoth(), rm(folder, { recursive: true, force: true })]);
    },
  };
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function serve(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Server> {
  const server = createServer((request, response) => void handle(request, response));
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
