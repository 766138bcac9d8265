import type { PageAddress } from '@miniapp-tests/spec/lifecycle/page-stack';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { WidgetStart } from '../logic-layer/messages.ts';
import type { FoundMiniApp } from '../mini-app/element/find-mini-app.ts';
import { Instance, type Ended } from '../mini-app/element/instance.ts';
import type { MiniAppHost } from '../mini-app/mini-app-host.ts';
import type { RuntimePool } from '../mini-app/pool/runtime-pool.ts';
import type { PaymentHandler } from '../permissions/payment-handler.ts';
import type { PermissionApp } from '../permissions/permission-app.ts';
import type { PermissionBroker } from '../permissions/permission-broker.ts';
import { RestrictedHost } from './restricted-host.ts';
import { Taps } from './taps.ts';
import { widgetNavigation } from './widget-navigation.ts';
import type { WidgetPackage } from './widget-package.ts';

/** Who is asked what widgets may use of the page's devices, and how they pay. */
export interface WidgetPermits {
  readonly broker: PermissionBroker;
  readonly pay?: PaymentHandler;
}

export interface WidgetRunOptions {
  readonly found: FoundMiniApp;
  readonly widget: WidgetPackage;
  readonly host: MiniAppHost;
  /** Without it widgets have no devices. */
  readonly permits: WidgetPermits | undefined;
  readonly pool: RuntimePool | undefined;
  readonly container: HTMLElement;
  /** What its scripts find. */
  start(): WidgetStart;
  isShown(): boolean;
  open(page: PageAddress): void;
  tell(type: string, detail?: unknown): void;
  ended(how: Ended): void;
}

let runs = 0;

/** One run of a widget: a runtime of its own beside all others, those of its MiniApp too. */
export async function widgetInstance(options: WidgetRunOptions): Promise<Instance> {
  const { found, widget, container, permits, pool, isShown } = options;
  const { identity } = found;
  const taps = new Taps();
  const host = new RestrictedHost(options.host, { isShown, takeTap: () => taps.take() });
  const app = permissionAppOf(found.opened, identity);
  const endDevices =
    permits && (await import('./widget-devices.ts')).widgetDevices({ host, permits, app, taps, isShown });
  return new Instance(
    {
      package: widget.opened,
      uri: found.uri,
      identity,
      container,
      host,
      ...(pool && { pool }),
      pages: [widget.address],
      widget: {
        start: () => options.start(),
        navigation: () =>
          widgetNavigation({
            opened: found.opened,
            route: widget.address.route,
            isTapped: () => taps.take(),
            open: (page) => options.open(page),
          }),
      },
    },
    {
      tell(type, detail) {
        if (type === 'pagechange') prepareView(container, taps);
        options.tell(type, detail);
      },
      ended(how) {
        endDevices?.();
        options.ended(how);
      },
    },
    // Widgets of one MiniApp, and the MiniApp itself, run at the same time.
    `${identity}\nwidget ${++runs}`,
  );
}

/** Whose permissions a widget has. */
export function permissionAppOf({ manifest }: MiniAppPackage, identity: string): PermissionApp {
  return { identity, name: manifest.name, manifest };
}

/**
 * The page of a widget doesn't scroll: a swipe over it is the host's.
 *
 * @see https://w3c.github.io/miniapp-widget/req/#components
 */
const FIXED = 'html, body { overflow: clip !important }';

function prepareView(container: HTMLElement, taps: Taps): void {
  const view = container.querySelector<HTMLIFrameElement>('iframe.view')?.contentWindow;
  if (!view) return;
  taps.watch(view);
  const sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(FIXED);
  view.document.adoptedStyleSheets = [...view.document.adoptedStyleSheets, sheet];
}
