import { openDevicePage, type DevicePage } from './open-device-page.ts';
import type {} from './wrapped-page.ts';

const ENTRY = `${import.meta.dirname}/wrapped-page.ts`;

export interface OpenWrappedPage extends DevicePage {
  /** Runs statements in the page, after its calls were wrapped anew; gives what they return. */
  told(declared: readonly string[], script: string): Promise<unknown>;
}

/** Opens a page whose standard calls ask first, in a Chromium that plays devices. */
export async function openWrappedPage(): Promise<OpenWrappedPage> {
  const opened = await openDevicePage(ENTRY);
  const told = (declared: readonly string[], script: string): Promise<unknown> =>
    opened.page.evaluate(
      async (names, body) => {
        wrapped.install(names);
        const run = new Function(`return (async () => { ${body} })();`) as () => Promise<unknown>;
        return run();
      },
      declared,
      `const name = (promise) => promise.then(() => 'ok', (error) => error.name);
       const position = (options = { maximumAge: Infinity }) => new Promise((done) => navigator.geolocation.getCurrentPosition(({ coords }) => done(coords.latitude), (error) => done([error.code, error instanceof GeolocationPositionError]), options));
       const { asked } = wrapped; ${script}`,
    );
  return { ...opened, told };
}
