import { parseMiniAppUri, type MiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { processPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { Json } from '../../logic-layer/messages.ts';
import { MiniApp, MiniAppHost } from '../../mini-app/mini-app.ts';

/** What became of a test, as the runner (runner/run-in-worker.ts) hears it. */
export type Told = { readonly report: Json } | { readonly terminated: string };

declare global {
  var domTestHost: DomTestHost;
  /** The runner's end. */
  var tellDomTests: (told: Told) => Promise<void>;
}

const HOST = { platformVersion: 1, locale: 'en-US', supportedLocales: ['en-US'] };

/** Launches MiniApps whose pages are tests, and goes from page to page. */
export class DomTestHost {
  #miniApp: MiniApp | undefined;

  /** Launches a package at one of its pages. Throws the refusal. */
  async launch(id: string, packageText: string, route: string): Promise<void> {
    const bytes = Uint8Array.from(atob(packageText), (unit) => unit.charCodeAt(0));
    const uri = uriOf(id, route);
    const opened = await processPackage(bytes, uri, HOST);
    if (!opened.ok) throw new Error(opened.violations.map(({ message }) => message).join(' '));
    const container = document.createElement('div');
    container.className = 'pages';
    document.body.replaceChildren(container);
    this.#miniApp = await MiniApp.launch({
      package: opened.value,
      uri,
      identity: id,
      container,
      host: createHost(),
    });
    this.#miniApp.addEventListener('terminated', (event) => {
      const { reason } = (event as CustomEvent<{ reason: string }>).detail;
      void tellDomTests({ terminated: reason });
    });
  }

  /** Makes another page the only one. */
  show(id: string, route: string): void {
    this.#miniApp?.show(uriOf(id, route));
  }

  /** Ends the MiniApp, however busy it is. */
  async end(): Promise<void> {
    await this.#miniApp?.unload();
    this.#miniApp = undefined;
  }
}

/** The results of a test leave its page as what it asks the scanner. */
function createHost(): MiniAppHost {
  const host = new MiniAppHost({ load: async () => ({}), save: async () => {}, remove: async () => {} });
  host.provide('scanCode', async (report) => {
    void tellDomTests({ report });
    return {};
  });
  return host;
}

function uriOf(id: string, route: string): MiniAppUri {
  const uri = parseMiniAppUri(`platform://miniapp/${id}/${route}`);
  if (!uri.ok) throw new Error(uri.violations[0]?.message);
  return uri.value;
}

const style = document.createElement('style');
style.textContent =
  'body { margin: 0 } .pages { width: 800px; height: 600px } iframe.view { border: 0; width: 100%; height: 100% }';
document.head.append(style);
globalThis.domTestHost = new DomTestHost();
