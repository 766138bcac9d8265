import { Command } from 'commander';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSuperApp } from '@miniapp-tests/polyfills/build/build-super-app';
import { SERVE_HEADERS } from '@miniapp-tests/polyfills/build/serve-headers';
import { isLoopback } from '../package-server/listen.ts';
import { servePackages } from '../package-server/package-endpoint.ts';
import { makeRunAuthority } from '../package-server/run-authority.ts';
import { SourcePackages } from '../package-server/source-packages.ts';
import { serveSuperApp } from '../package-server/super-app-server.ts';
import { interruption } from './interruption.ts';
import { wholeNumber } from './option-values.ts';
import { styled } from './styled.ts';

interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly superApp?: true;
}

/** For an address that others can reach: HTTPS by an authority of this run, and a token in the URL. */
async function openToOthers(host: string, scratch: string) {
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

async function serve(paths: readonly string[], options: ServeOptions): Promise<void> {
  const packages = new SourcePackages((message) => console.error(styled('red', message, process.stderr)));
  const added = [];
  for (const path of paths) added.push(await packages.add(path));
  const { signal, release } = interruption();
  const scratch = await mkdtemp(join(tmpdir(), 'mpt-serve-'));
  const closing: (() => Promise<unknown>)[] = [() => rm(scratch, { recursive: true, force: true })];
  try {
    const { host, port } = options;
    const open = isLoopback(host) ? {} : await openToOthers(host, scratch);
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
      console.log(`Super app: ${app.origin}/?provider=${encodeURIComponent(endpoint.url)}`);
    }
    console.error(styled('gray', 'Folders are read again when they change. Ctrl-C ends it.', process.stderr));
    await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  } finally {
    for (const close of closing) await close();
    release();
  }
}

/** `mpt serve`: MiniApps by the package server's protocol, and a super app to try them in. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('Serve MiniApps (folders or .ma files) by the Addressing specification’s protocol.')
    .argument('[path...]', 'folders with a manifest.json, or .ma files')
    .option('--host <address>', 'address to listen on; other than loopback: HTTPS and a token', '127.0.0.1')
    .option('--port <number>', 'port of the package server; 0 takes any free one', wholeNumber(0, 65535), 0)
    .option('--super-app', 'serve the reference super app too, and print its URL')
    .action(serve);
}
