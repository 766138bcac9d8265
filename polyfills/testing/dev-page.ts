import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { validatePackage } from '@miniapp-tests/spec/cli/validation';
import { buildDevTools } from '../build/build-dev-tools.ts';
import { SERVE_HEADERS } from '../build/serve-headers.ts';
import type { FolderState } from '../dev-tools/folder-state.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export interface ServedDevPage {
  readonly origin: string;
  /** The folder is another now, whose package is this; or can't be packed, for a reason. */
  change(bytes: Uint8Array | string, changed?: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** The developer page with the answers of a server whose folder the test decides upon. */
export async function serveDevPage(bytes: Uint8Array): Promise<ServedDevPage> {
  const folder = await mkdtemp(join(tmpdir(), 'dev-tools-'));
  await buildDevTools(folder);
  const lines = new Set<ServerResponse>();
  let state: FolderState = { folder: 'folder', revision: 1, changed: [], findings: [], omitted: 0 };
  let current = bytes;
  const message = (): string => `data: ${JSON.stringify(state)}\n\n`;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    const answer = (type: string, body: Uint8Array): void =>
      void response.writeHead(200, { ...SERVE_HEADERS, 'Content-Type': type }).end(body);
    if (pathname === '/changes') {
      response.writeHead(200, { ...SERVE_HEADERS, 'Content-Type': 'text/event-stream' }).write(message());
      lines.add(response);
      request.on('close', () => lines.delete(response));
      return;
    }
    if (pathname === '/package.ma') return answer('application/miniapp-pkg+zip', current);
    const file = join(folder, pathname === '/' ? 'index.html' : pathname);
    const content = await readFile(file).catch(() => undefined);
    if (content) return answer(TYPES[extname(file)] ?? 'application/octet-stream', content);
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    change: async (next, changed = ['pages/index/index.html']) => {
      const { folder: name, revision } = state;
      const about = { folder: name, revision: revision + 1, changed };
      if (typeof next === 'string') state = { ...about, findings: [], omitted: 0, problem: next };
      else {
        current = next;
        state = { ...about, ...(await validatePackage(next)) };
      }
      for (const line of lines) line.write(message());
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
