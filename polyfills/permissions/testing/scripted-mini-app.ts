import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { processPackage } from '@miniapp-tests/spec/packaging/process-package';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import { MiniApp, MiniAppHost } from '../../mini-app/mini-app.ts';
import { providePermissions, type ProvidedPermissions, type ProvideOptions } from '../provide-permissions.ts';
import type { PermissionApp, PermissionBroker } from '../permission-broker.ts';

const MANIFEST = {
  app_id: 'org.example.devices',
  name: 'Devices',
  icons: [{ src: 'icon.png' }],
  pages: ['pages/index/index'],
  platform_version: { min_code: 1 },
  version: { code: 1, name: '1.0.0' },
};

/** A MiniApp of one page and its script, in this document, with the devices of this page. */
export class ScriptedMiniApp {
  readonly #miniApp: MiniApp;
  readonly #provided: ProvidedPermissions;
  readonly #identity: string;
  readonly #container: HTMLElement;

  /** @param app whose permissions the broker asks for; declared is what its manifest declares */
  static async launch(
    page: string,
    script: string,
    broker: PermissionBroker,
    app: PermissionApp,
    options: ProvideOptions,
  ): Promise<ScriptedMiniApp> {
    const files = {
      ...{ 'manifest.json': JSON.stringify(MANIFEST), 'app.js': '', 'app.css': '', 'icon.png': '' },
      ...{ 'pages/index/index.html': page, 'pages/index/index.js': script },
    };
    const uri = parseMiniAppUri('platform://miniapp/org.example.devices');
    if (!uri.ok) throw new Error('The URI is wrong.');
    const bytes = new Map(
      Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]),
    );
    const opened = await processPackage(writeContainer(bytes), uri.value, {
      ...{ platformVersion: 1, locale: 'en-US', supportedLocales: ['en-US'] },
    });
    if (!opened.ok) throw new Error(opened.violations[0]?.message);
    const host = new MiniAppHost({
      load: async () => ({}),
      save: async () => undefined,
      remove: async () => undefined,
    });
    const { identity } = app;
    const provided = providePermissions(host, broker, () => app, window, options);
    const container = document.body.appendChild(document.createElement('div'));
    const miniApp = await MiniApp.launch({
      ...{ package: opened.value, uri: uri.value, identity, container, host },
    });
    return new ScriptedMiniApp(miniApp, provided, identity, container);
  }

  private constructor(
    miniApp: MiniApp,
    provided: ProvidedPermissions,
    identity: string,
    container: HTMLElement,
  ) {
    this.#miniApp = miniApp;
    this.#provided = provided;
    this.#identity = identity;
    this.#container = container;
  }

  /** What its page shows, once it is there. */
  get view(): Document | undefined {
    const frame = this.#container.querySelector<HTMLIFrameElement>('iframe.view[data-current]');
    return frame?.contentDocument ?? undefined;
  }

  async end(): Promise<void> {
    await this.#miniApp.unload();
    this.#provided.end(this.#identity);
    this.#container.remove();
  }
}
