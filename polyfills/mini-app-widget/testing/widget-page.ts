import { processPackage } from '@miniapp-tests/spec/packaging/process-package';
import { MiniAppWidgetElement, type MiniAppWidgetEventMap } from '../define.ts';
import { MiniAppElement } from '../../mini-app/define.ts';
import { hostConfiguration } from '../../mini-app/find/host-configuration.ts';
import { MiniAppHost } from '../../mini-app/mini-app-host.ts';
import { PermissionBroker } from '../../permissions/permission-broker.ts';
import { storedPermissions } from '../../permissions/stored-permissions.ts';
import { authorizeWidgets, type Authorization } from '../authorize.ts';

const TYPES: readonly (keyof MiniAppWidgetEventMap)[] = [
  ...(['launched', 'pageshown', 'pagehidden', 'titlechange', 'scripterror', 'openpage'] as const),
  ...(['unresponsive', 'responsive', 'terminated', 'unloaded', 'error'] as const),
];

/** What a test's page offers to the test: widgets by name, and what is in them. */
class WidgetTest {
  readonly MiniAppElement = MiniAppElement;
  readonly events: Record<string, string[]> = {};
  /** Features that were asked for, a sheet each. */
  readonly sheets: string[] = [];
  readonly scanned: string[] = [];
  readonly #elements: Record<string, MiniAppWidgetElement> = {};
  readonly broker = new PermissionBroker({
    storage: storedPermissions(sessionStorage),
    ask: async ({ app, items }) => {
      this.sheets.push(`${app.name}: ${items.map(({ feature }) => feature).join(' ')}`);
      return Object.fromEntries(items.map(({ feature }) => [feature, 'granted']));
    },
  });

  /** Puts a widget into the page. */
  add(
    name: string,
    src: string,
    { attributes = {}, hasHost = false }: { attributes?: Record<string, string>; hasHost?: boolean } = {},
  ): void {
    const element = document.createElement('mini-app-widget');
    this.#elements[name] = element;
    const events: string[] = (this.events[name] = []);
    for (const type of TYPES)
      element.addEventListener(type, (event) => {
        const detail = (event as CustomEvent<unknown>).detail as Record<string, string> | null;
        const more = detail?.['code'] ?? detail?.['reason'] ?? detail?.['message'] ?? detail?.['src'];
        events.push([type, more].filter(Boolean).join(': '));
      });
    element.provider = '/';
    element.hostInformation = { name: 'Test', version: '1', platformVersion: 1 };
    for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
    if (hasHost) this.#giveHost(element);
    element.src = src;
    document.body.append(element);
  }

  #giveHost(element: MiniAppWidgetElement): void {
    const items: Record<string, Record<string, string>> = {};
    const host = new MiniAppHost({
      load: async (identity) => items[identity] ?? {},
      save: async (identity, saved) => void (items[identity] = saved),
      remove: async (identity) => void delete items[identity],
    });
    host.provide('scanCode', async () => {
      this.scanned.push('scan');
      return { text: 'scanned', format: 'qr_code' };
    });
    host.provide('getPushToken', async () => ({ token: 'of the host' }));
    element.host = host;
    element.permits = { broker: this.broker };
  }

  of(name: string): MiniAppWidgetElement {
    const element = this.#elements[name];
    if (element === undefined) throw new Error(`There is no widget ${name}.`);
    return element;
  }

  frame(name: string): HTMLIFrameElement | null {
    return this.of(name).shadowRoot?.querySelector('iframe.view[data-current]') ?? null;
  }

  /** Text of the widget, else of what the element says itself. */
  text(name: string): string {
    const own = this.of(name).shadowRoot?.querySelector('.status');
    return own?.textContent ?? this.frame(name)?.contentDocument?.body?.textContent ?? '';
  }

  /** The middle of what the selector finds in the widget, in the viewport. */
  place(name: string, selector: string): { x: number; y: number } {
    this.of(name).scrollIntoView();
    const outer = this.frame(name)?.getBoundingClientRect();
    const inner = this.frame(name)?.contentDocument?.querySelector(selector)?.getBoundingClientRect();
    if (!outer || !inner) throw new Error(`The widget ${name} has no ${selector}.`);
    return { x: outer.x + inner.x + inner.width / 2, y: outer.y + inner.y + inner.height / 2 };
  }

  authorize(names: readonly string[]): Promise<Readonly<Record<string, Authorization>>> {
    const apps = names.map((name) => {
      const { manifest } = this.of(name);
      if (!manifest) throw new Error(`${name} does not run.`);
      return { identity: manifest.app_id, name: manifest.name, manifest };
    });
    return authorizeWidgets(this.broker, apps);
  }

  /** Gives the widget a package that is opened already. */
  async give(name: string, address: string): Promise<void> {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    const uri = { scheme: 'platform', id: 'x', path: '' };
    const opened = await processPackage(bytes, uri, hostConfiguration());
    if (!opened.ok) throw new Error(opened.violations[0]?.message);
    this.of(name).package = opened.value;
  }

  removeAll(): void {
    document.querySelectorAll('mini-app-widget, mini-app, .gap').forEach((element) => element.remove());
    scrollTo(0, 0);
  }
}

declare global {
  var widgetTest: WidgetTest;
}
globalThis.widgetTest = new WidgetTest();
