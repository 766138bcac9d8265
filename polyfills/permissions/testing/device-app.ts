import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { processPackage } from '@miniapp-tests/spec/packaging/process-package';
import { writeContainer } from '@miniapp-tests/spec/packaging/write-container';
import { MiniApp, MiniAppHost } from '../../mini-app/mini-app.ts';
import { providePermissions, type ProvidedPermissions, type ProvideOptions } from '../provide-permissions.ts';
import { PermissionBroker, type PermissionApp } from '../permission-broker.ts';
import type { PermissionAnswers } from '../permission-question.ts';
import { permissionSheet } from '../permission-sheet.ts';
import { storedPermissions } from '../stored-permissions.ts';

/** A MiniApp with the devices of this page: its script runs in its worker, and says what came out in its page. */
export class DeviceApp {
  /** Features that were asked for, those of one sheet joined. */
  readonly asked: string[] = [];
  /** Undefined puts the question away. */
  answer: 'granted' | 'denied' | undefined = 'granted';
  byHand = false;
  isShown = true;
  options: ProvideOptions = {};
  #miniApp: MiniApp | undefined;
  #broker: PermissionBroker | undefined;
  #app: PermissionApp | undefined;
  #provided: ProvidedPermissions | undefined;
  #container: HTMLElement | undefined;

  /** @param script statements of an async function; what it returns is told */
  async launch(declared: readonly string[], script: string): Promise<void> {
    await this.end();
    localStorage.clear();
    this.asked.length = 0;
    this.answer = 'granted';
    const manifest = {
      app_id: 'org.example.devices',
      name: 'Devices',
      icons: [{ src: 'icon.png' }],
      pages: ['pages/index/index'],
      platform_version: { min_code: 1 },
      version: { code: 1, name: '1.0.0' },
      req_permissions: declared.map((name) => ({ name: `system.permission.${name}`, reason: 'Because' })),
    };
    const files = {
      ...{ 'manifest.json': JSON.stringify(manifest), 'app.js': '', 'app.css': '', 'icon.png': '' },
      'pages/index/index.html':
        '<!doctype html><title>Devices</title><button id="press">Press</button><pre id="out"></pre>',
      'pages/index/index.js': `const name = (promise) => promise.then(() => 'ok', (error) => error.name);
        const say = (value) => { document.getElementById('out').textContent = JSON.stringify(value); };
        (async () => { ${script} })().then((value) => say({ value }), (error) => say({ error: String(error) }));`,
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
    this.#app = { identity: 'test', name: 'Devices', manifest: opened.value.manifest };
    this.#broker = this.#newBroker();
    this.#provided = providePermissions(host, this.#broker, () => this.#app, window, {
      isShown: () => this.isShown,
      ...this.options,
    });
    this.#container = document.body.appendChild(document.createElement('div'));
    this.#miniApp = await MiniApp.launch({
      ...{ package: opened.value, uri: uri.value, identity: 'test', container: this.#container, host },
    });
  }

  /** What the script told: `{value}` or `{error}`; undefined while it runs. */
  get told(): { readonly value?: unknown; readonly error?: string } | undefined {
    const frame = this.#container?.querySelector<HTMLIFrameElement>('iframe.view[data-current]');
    const text = frame?.contentDocument?.getElementById('out')?.textContent ?? '';
    return text === '' ? undefined : (JSON.parse(text) as object);
  }

  async revoke(): Promise<void> {
    if (this.#app) await this.#broker?.revoke(this.#app);
  }

  async refuse(feature: string): Promise<void> {
    if (this.#app) await this.#broker?.remember(this.#app, feature, 'denied');
  }

  async end(): Promise<void> {
    await this.#miniApp?.unload();
    this.#provided?.end('test');
    this.#container?.remove();
    this.#miniApp = undefined;
  }

  #newBroker(): PermissionBroker {
    return new PermissionBroker({
      storage: storedPermissions(localStorage),
      ask: async (question): Promise<PermissionAnswers> => {
        this.asked.push(question.items.map(({ feature }) => feature).join('+'));
        if (this.byHand) return permissionSheet(document.body, question);
        const { answer } = this;
        return Object.fromEntries(answer ? question.items.map(({ feature }) => [feature, answer]) : []);
      },
      authenticate: async () => true,
      issuePushToken: async () => 'token',
    });
  }
}

declare global {
  var deviceApp: DeviceApp;
}
globalThis.deviceApp = new DeviceApp();
