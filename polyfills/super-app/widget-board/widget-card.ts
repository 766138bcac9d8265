import { parseMiniAppUri } from '@miniapp-tests/spec/addressing/parse-miniapp-uri';
import { routeWithoutExtension } from '@miniapp-tests/spec/packaging/page-resources';
import type { MiniAppPackage } from '@miniapp-tests/spec/packaging/process-package';
import type { MiniAppHost } from '../../mini-app/mini-app-host.ts';
import { appUri } from '../../mini-app/find/address.ts';
import type { RuntimePool } from '../../mini-app/pool/runtime-pool.ts';
import { element } from '../../mini-app/window/element.ts';
import type { MiniAppWidgetElement } from '../../mini-app-widget/define.ts';
import type { WidgetPermits } from '../../mini-app-widget/widget-run.ts';
import { appIcon } from '../app-icon.ts';
import { glyph, type GlyphName } from '../glyph.ts';
import type { InstalledApp } from '../installed-apps.ts';
import type { PlacedWidget } from './placed-widgets.ts';

/** Colours of the super app that widgets may take up. */
const STYLE_NAMES = ['--card', '--ink', '--ink-soft', '--accent'];

export interface CardParts {
  readonly host: MiniAppHost;
  readonly permits: WidgetPermits;
  readonly pool: RuntimePool;
  /** Base URL of the package server of custom schemes. */
  readonly provider: string;
}

export interface CardActions {
  openPage(src: string): void;
  /** By so many places. */
  move(by: number): void;
  remove(): void;
}

/** A widget on the board, with its name and what a person does with it. */
export class WidgetCard {
  readonly element: HTMLElement;
  readonly placed: PlacedWidget;
  readonly name: string;
  readonly #widget: MiniAppWidgetElement;
  readonly #earlier: HTMLButtonElement;
  readonly #later: HTMLButtonElement;

  constructor(
    placed: PlacedWidget,
    app: InstalledApp,
    opened: MiniAppPackage,
    parts: CardParts,
    actions: CardActions,
  ) {
    const { path } = placed;
    this.placed = placed;
    this.name = opened.manifest.widgets?.find((widget) => widget.path === path)?.name ?? app.name;
    const widget = element('mini-app-widget', { 'aria-label': this.name, role: 'group' });
    this.#widget = widget;
    widget.host = parts.host;
    widget.permits = parts.permits;
    widget.pool = parts.pool;
    widget.provider = parts.provider;
    widget.hostInformation = { name: 'MiniApps', version: '1', platformVersion: 1 };
    widget.styleNames = STYLE_NAMES;
    widget.package = opened;
    widget.src = widgetUri(app, path);
    widget.addEventListener('openpage', ({ detail }) => actions.openPage(detail.src));
    this.#earlier = tool('earlier', `Move ${this.name} up`, () => actions.move(-1));
    this.#later = tool('later', `Move ${this.name} down`, () => actions.move(1));
    this.element = element(
      'li',
      { class: 'widget-card', 'data-widget': path },
      element(
        'div',
        { class: 'widget-card-head' },
        appIcon(app),
        element('span', { class: 'widget-card-name', dir: 'auto' }, this.name),
        element(
          'span',
          { class: 'widget-card-tools' },
          this.#earlier,
          this.#later,
          tool('dismiss', `Remove ${this.name}`, actions.remove),
        ),
      ),
      widget,
    );
  }

  /** Ends its widget; fulfils when it stores nothing any more. */
  end(): Promise<void> {
    return this.#widget.unload();
  }

  /** It stands there now. */
  set place({ isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean }) {
    const active = document.activeElement;
    this.#earlier.disabled = isFirst;
    this.#later.disabled = isLast;
    // One that is pressed can be the one that goes.
    if (active === this.#earlier && isFirst) this.#later.focus();
    if (active === this.#later && isLast) this.#earlier.focus();
  }
}

function tool(name: GlyphName, label: string, click: () => void): HTMLButtonElement {
  return element('button', { type: 'button', 'aria-label': label, 'data-tool': name, click }, glyph(name));
}

function widgetUri({ uri }: InstalledApp, path: string): string {
  const parsed = parseMiniAppUri(uri);
  return parsed.ok ? appUri(parsed.value, { route: routeWithoutExtension(path), query: '' }) : uri;
}
