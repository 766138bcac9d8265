import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSuperApp } from '@miniapp-tests/polyfills/build/build-super-app';
import { SERVE_HEADERS } from '@miniapp-tests/polyfills/build/serve-headers';
import { Complaint } from '../complaint.ts';
import { type Credentials, isLoopback } from '../package-server/listen.ts';
import { servePackages } from '../package-server/package-endpoint.ts';
import { makeRunAuthority } from '../package-server/run-authority.ts';
import { SourcePackages } from '../package-server/source-packages.ts';
import { serveSuperApp } from '../package-server/super-app-server.ts';
import { interruption } from './interruption.ts';
import { styled } from './styled.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly superApp?: true;
}

interface Opening {
  readonly credentials?: Credentials;
  readonly token?: string;
}

/** For an address that others can reach: HTTPS by an authority of this run, and a token in the URL. */
async function openToOthers(host: string, scratch: string): Promise<Opening> {
  const { authority, credentials } = await makeRunAuthority(host);
  const file = join(scratch, 'authority.pem');
  await writeFile(file, authority);
  console.error(
    `${styled('yellow', 'Warning:', process.stderr)} everybody who can reach ${host} and knows the URL below can load these packages.\n` +
      `The certificate authority of this run, for the devices that are to trust it: ${file}\n` +
      'For Android phones on a cable, "adb reverse" needs neither.',
  );
  return { credentials, token: randomBytes(16).toString('hex') };
}

/** Serves until it is interrupted. @throws Complaint for a path that can't be served, or an address that can't be listened on */
export async function serve(paths: readonly string[], options: ServeOptions): Promise<void> {
  if (['0.0.0.0', '::', '*'].includes(options.host)) {
    throw new Complaint(
      'usage',
      `--host ${options.host} is every address at once. Name the one that the phones reach; the certificate is made for it.`,
    );
  }
  const packages = new SourcePackages((message) => console.error(styled('red', message, process.stderr)));
  const added = [];
  for (const path of paths) added.push(await packages.add(path));
  const { signal, release } = interruption();
  const scratch = await mkdtemp(join(tmpdir(), 'mpt-serve-'));
  const closing: (() => Promise<unknown>)[] = [() => rm(scratch, { recursive: true, force: true })];
  try {
    const { host, port } = options;
    const open: Opening = isLoopback(host) ? {} : await openToOthers(host, scratch);
    const endpoint = await servePackages({ packages, host, port, ...open });
    closing.unshift(() => endpoint.close());
    console.log(`Package server: ${endpoint.url}`);
    for (const { id, name, version } of added)
      console.log(`  ${name}: platform://miniapp/${id};version=${version.name}`);
    if (options.superApp) {
      const folder = join(scratch, 'super-app');
      await buildSuperApp(folder);
      const app = await serveSuperApp({ folder, host, port: 0, headers: SERVE_HEADERS, ...open });
      closing.unshift(() => app.close());
      const path = open.token === undefined ? '/' : `/${open.token}/`;
      console.log(`Super app: ${app.origin}${path}?provider=${encodeURIComponent(endpoint.url)}`);
    }
    console.error(styled('gray', 'Folders are read again when they change. Ctrl-C ends it.', process.stderr));
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  } finally {
    for (const close of closing) await close();
    release();
  }
}
