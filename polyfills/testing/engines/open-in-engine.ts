import { serveHarness, type PageOptions } from '../harness-server.ts';
import { until, type Engine, type EnginePage } from './engine.ts';

export interface OpenedInEngine {
  readonly page: EnginePage;
  readonly origin: string;
  /** Method and path of every request that the server got after the page's own. */
  readonly requests: string[];
  /** Loads the page anew, as it was at first. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a TypeScript file, bundled for browsers, in a page of the engine. The caller closes it. */
export async function openInEngine(
  engine: Engine,
  entry: string,
  options?: PageOptions,
): Promise<OpenedInEngine> {
  const server = await serveHarness(entry, options);
  let page: EnginePage | undefined;
  const reload = async (): Promise<void> => {
    await page?.goTo(`${server.origin}/`);
    // WebKitGTK's driver can be back before the first page is there.
    if (page)
      await until(page, () => document.readyState === 'complete' && location.protocol === 'http:', {});
    server.requests.length = 0;
  };
  const close = async (): Promise<void> => {
    await page?.close();
    await server.close();
  };
  try {
    page = await engine.start();
    await reload();
    return { page, origin: server.origin, requests: server.requests, reload, close };
  } catch (error) {
    await close();
    throw error;
  }
}
