import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { promisify } from 'node:util';
import { DriverError } from '../driver-error.ts';

export interface Browser {
  readonly binary: string;
  readonly driver: string;
}

/** Milliseconds. */
const VERSION_PATIENCE = 30_000;

const PLACES = {
  binary: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  driver: ['/usr/bin/chromedriver', '/usr/lib/chromium/chromedriver'],
} as const;

function find(
  variable: 'MPT_CHROMIUM' | 'MPT_CHROMEDRIVER',
  what: string,
  places: readonly string[],
): string {
  const given = process.env[variable];
  for (const path of given ? [given] : places) {
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      continue;
    }
  }
  throw new DriverError(
    given
      ? `${variable} names ${given}, which is not an executable file. Correct it, or unset it to search the usual places.`
      : `There is no ${what} at ${places.join(', ')}. Install it ("apt-get install chromium chromium-driver"), ` +
          `or set ${variable} to the one that you have.`,
  );
}

async function majorVersion(what: string, binary: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(binary, ['--version'], { timeout: VERSION_PATIENCE });
    const [, version] = /(\d+)\.\d+/.exec(stdout) ?? [];
    if (version !== undefined) return version;
    throw new Error(`it calls itself "${stdout.trim()}"`);
  } catch (error) {
    throw new DriverError(
      `${binary} does not run as ${what}: ${(error as Error).message.trim()}\n` +
        'Install it anew ("apt-get install --reinstall chromium chromium-driver"), or name another by MPT_CHROMIUM and MPT_CHROMEDRIVER.',
    );
  }
}

/**
 * Chromium and its chromedriver: `MPT_CHROMIUM` and `MPT_CHROMEDRIVER`, else where distributions put them.
 * @throws DriverError when one is missing or does not run, or they are of different major versions
 */
export async function findBrowser(): Promise<Browser> {
  const binary = find('MPT_CHROMIUM', 'Chromium', PLACES.binary);
  const driver = find('MPT_CHROMEDRIVER', 'chromedriver', PLACES.driver);
  const [browserVersion, driverVersion] = await Promise.all([
    majorVersion('Chromium', binary),
    majorVersion('chromedriver', driver),
  ]);
  if (browserVersion !== driverVersion) {
    throw new DriverError(
      `${binary} is of version ${browserVersion}, ${driver} of ${driverVersion}: they don't work together. Install both of one version.`,
    );
  }
  return { binary, driver };
}
