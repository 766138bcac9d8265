import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { discoverTests } from '@miniapp-tests/conformance/authoring/discover-tests';
import { buildSuperApp } from '@miniapp-tests/polyfills/build/build-super-app';
import { SERVE_HEADERS } from '@miniapp-tests/polyfills/build/serve-headers';
import { expandSource } from '../package-server/expand-source.ts';
import { JoinedPackages } from '../package-server/joined-packages.ts';
import type { Listening } from '../package-server/listen.ts';
import { servePackages } from '../package-server/package-endpoint.ts';
import { RegisteredPackages } from '../package-server/registered-packages.ts';
import { SourcePackages } from '../package-server/source-packages.ts';
import { serveSuperApp } from '../package-server/super-app-server.ts';
import { startWitness } from '../package-server/witness-server.ts';
import { interruption } from './interruption.ts';
import { openTo, type Opening, refuseEveryAddress } from './open-to-others.ts';
import { type DiscoveredAppTest, needsWitness, registerTests, selectAppTests } from './served-tests.ts';
import { printable, styled } from './styled.ts';

export interface ServeOptions {
  readonly host: string;
  readonly port: number;
  readonly superApp?: true;
  /** Filters; true for all tests. */
  readonly tests?: true | readonly string[];
}

/** What is to be done in the end, in order. */
type Closing = (() => Promise<unknown>)[];

/** The tests' packages, built for where they are served. @returns lines for the person */
async function serveTests(
  tests: readonly DiscoveredAppTest[],
  registered: RegisteredPackages,
  place: { readonly host: string; readonly superApp: string; readonly open: Opening },
  closing: Closing,
): Promise<string[]> {
  let origin = '';
  if (tests.some(needsWitness)) {
    const note = (line: string) => console.error(styled('gray', `Witness: ${line}`, process.stderr));
    const witness = await startWitness({ note }, place.host, place.open.credentials);
    closing.unshift(() => witness.close());
    origin = witness.origin;
  }
  const token = `mpt-t-${randomBytes(5).toString('hex')}`;
  return registerTests(tests, registered, { witness: origin, host: place.superApp, token });
}

/**
 * Serves until it is interrupted.
 * @throws Complaint for a path that can't be served, filters without MiniApps, or an address that can't be listened on
 */
export async function serve(paths: readonly string[], options: ServeOptions): Promise<void> {
  refuseEveryAddress(options.host);
  const sources = new SourcePackages((message) => console.error(styled('red', message, process.stderr)));
  const lines: string[] = [];
  for (const path of (await Promise.all(paths.map(expandSource))).flat()) {
    const { id, name, version } = await sources.add(path);
    lines.push(`  ${name}: platform://miniapp/${id};version=${version.name}`);
  }
  const filters = options.tests === true ? [] : options.tests;
  const tests = filters ? selectAppTests(await discoverTests(), filters) : [];
  const registered = new RegisteredPackages();
  const packages = new JoinedPackages(sources, registered);
  const { signal, release } = interruption();
  const scratch = await mkdtemp(join(tmpdir(), 'mpt-serve-'));
  const closing: Closing = [() => rm(scratch, { recursive: true, force: true })];
  try {
    const { host, port } = options;
    const open = await openTo(host, 'these packages', scratch);
    const endpoint = await servePackages({ packages, host, port, ...open });
    closing.unshift(() => endpoint.close());
    let app: Listening | undefined;
    if (options.superApp) {
      const folder = join(scratch, 'super-app');
      await buildSuperApp(folder);
      app = await serveSuperApp({ folder, host, port: 0, headers: SERVE_HEADERS, ...open });
      closing.unshift(app.close);
    }
    const superApp = app?.origin ?? new URL(endpoint.url).origin;
    lines.push(...(await serveTests(tests, registered, { host, superApp, open }, closing)));
    console.log([`Package server: ${endpoint.url}`, ...lines.map(printable)].join('\n'));
    if (app) {
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
