import { accessSync, constants } from 'node:fs';
import { DriverError } from '../driver-error.ts';

export interface Browser {
  readonly binary: string;
  readonly driver: string;
}

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

/**
 * Chromium and its chromedriver: `MPT_CHROMIUM` and `MPT_CHROMEDRIVER`, else where distributions put them.
 * @throws DriverError when one is missing
 */
export function findBrowser(): Browser {
  return {
    binary: find('MPT_CHROMIUM', 'Chromium', PLACES.binary),
    driver: find('MPT_CHROMEDRIVER', 'chromedriver', PLACES.driver),
  };
}
