import { rm } from 'node:fs/promises';
import { buildSuperApp } from '@miniapp-tests/polyfills/build/build-super-app';
import { SERVE_HEADERS } from '@miniapp-tests/polyfills/build/serve-headers';
import type { Listening } from '../package-server/listen.ts';
import { type PackageEndpoint, servePackages } from '../package-server/package-endpoint.ts';
import { RegisteredPackages } from '../package-server/registered-packages.ts';
import { serveSuperApp } from '../package-server/super-app-server.ts';
import { Traffic } from '../package-server/traffic.ts';
import { startWitness, type WitnessServer } from '../package-server/witness-server.ts';

const LOOPBACK = '127.0.0.1';

/** What stands ready for the tests: the super app, their packages, and the witness of all traffic. */
export interface Stage {
  readonly superApp: Listening;
  readonly packages: RegisteredPackages;
  readonly witness: WitnessServer;
  readonly traffic: Traffic;
  /** The super app's page, told where the packages are. */
  readonly superAppUrl: string;
  /** The page that answers unit tests. */
  readonly processingUrl: string;
  close(): Promise<void>;
}

/**
 * Builds the reference super app and starts the servers, all on free ports of loopback.
 * @param folder for the built super app; it is gone when the stage is closed
 */
export async function setStage(folder: string): Promise<Stage> {
  await buildSuperApp(folder);
  const traffic = new Traffic();
  const packages = new RegisteredPackages();
  const superApp = await serveSuperApp({ folder, host: LOOPBACK, port: 0, headers: SERVE_HEADERS, traffic });
  const endpoint: PackageEndpoint = await servePackages({ packages, host: LOOPBACK, port: 0 });
  const witness = await startWitness(traffic);
  return {
    superApp,
    packages,
    witness,
    traffic,
    superAppUrl: `${superApp.origin}/?provider=${encodeURIComponent(endpoint.url)}`,
    processingUrl: `${superApp.origin}/processing.html`,
    async close() {
      await Promise.all([superApp.close(), endpoint.close(), witness.close()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
