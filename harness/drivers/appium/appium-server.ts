import './quiet-logs.ts';
import { launcher as AppiumLauncher } from '@wdio/appium-service';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../package-root.ts';
import { DriverError } from '../driver-error.ts';
import { PortTaken, withFreePort } from './with-free-port.ts';

/** An Appium server of our own. */
export interface AppiumServer {
  readonly hostname: string;
  readonly port: number;
  /** Settles when the server has ended for whatever reason. */
  readonly ended: Promise<void>;
  /** Ends the server and all that it has started. */
  stop(): Promise<void>;
}

const HOSTNAME = '127.0.0.1';
const require = createRequire(import.meta.url);

/**
 * A home folder in which Appium finds the chromium driver that npm has installed. Appium scans `node_modules` of its home
 * once, and writes what it found beside it, so each server gets a home of its own.
 */
async function makeHome(scratch: string): Promise<string> {
  const home = join(scratch, 'appium');
  await mkdir(join(home, 'node_modules'), { recursive: true });
  await writeFile(join(home, 'package.json'), '{"private":true}\n');
  const driver = dirname(require.resolve('appium-chromium-driver/package.json'));
  await symlink(driver, join(home, 'node_modules', 'appium-chromium-driver'), 'junction');
  return home;
}

/**
 * Starts an Appium server on a free loopback port.
 * @param logFile where the server writes its log
 * @param patience milliseconds to wait for it
 * @param choose finds a port to try
 * @throws DriverError when it does not come up, with the end of its log
 */
export function startAppiumServer(
  logFile: string,
  patience: number,
  choose?: () => Promise<number>,
): Promise<AppiumServer> {
  return withFreePort((port) => startOn(port, logFile, patience), choose);
}

async function startOn(port: number, logFile: string, patience: number): Promise<AppiumServer> {
  const scratch = await mkdtemp(join(tmpdir(), 'mpt-'));
  // The service hands its own environment down, and takes no other.
  Object.assign(process.env, {
    APPIUM_HOME: await makeHome(scratch),
    MPT_SCRATCH: scratch,
    MPT_NODE: process.execPath,
    MPT_APPIUM: join(dirname(require.resolve('appium/package.json')), 'index.js'),
  });
  const service = new AppiumLauncher(
    {
      command: join(packageRoot(), 'drivers', 'appium', 'appium-guard.mjs'),
      args: { address: HOSTNAME, port, logLevel: 'info', logNoColors: true },
      logPath: logFile,
      appiumStartTimeout: patience,
    },
    [{ 'appium:automationName': 'Chromium' }] as never,
  );
  try {
    await service.onPrepare();
  } catch (error) {
    // The service keeps the process to itself until it is up; without its folder the guard ends.
    await rm(scratch, { recursive: true, force: true });
    if (/EADDRINUSE/.test((error as Error).message)) throw new PortTaken('Appium', port);
    const log = await readFile(logFile, 'utf8').catch(() => '');
    throw new DriverError(
      `Appium did not come up on ${HOSTNAME}:${port}: ${(error as Error).message.trim()}\n` +
        `${log.trim().split('\n').slice(-5).join('\n')}\n` +
        'Run "npm ci" to repair the installation, or give it more time with --timeout-multiplier.',
    );
  }
  const guard = service['_process'];
  if (!guard)
    throw new DriverError('Appium did not start a process. Run "npm ci" to repair the installation.');
  const ended = new Promise<void>((resolve) => {
    if (guard.exitCode !== null) resolve();
    else guard.once('exit', () => resolve());
  });
  return {
    hostname: HOSTNAME,
    port,
    ended,
    async stop() {
      // Not the service's onComplete(): it needs `ps`, which a bare machine lacks, and forgets what was re-parented.
      guard.kill('SIGTERM');
      await ended;
    },
  };
}
